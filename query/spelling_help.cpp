#include "query/spelling_help.h"

#include "indexer/label_key.h"
#include "indexer/search_terms.h"
#include "indexer/utf8.h"
#include "query/query_syntax.h"
#include "query/text_query.h"
#include "query/translation.h"
#include "query/wildcards.h"

#include <xapian.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace litchi::query {
namespace {

constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kLettersOfTwoEdits = 6;

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const indexer::CodePoint point = indexer::code_point_at(text, at);
        points += point.value;
        at = point.end;
    }
    return points;
}

// Terms that begin with a capital letter behind the field's prefix are no words.
bool is_word(std::string_view rest) {
    return !rest.empty() && (rest[0] < 'A' || rest[0] > 'Z');
}

// Looks for the nearest word under a prefix.
class NearestWord {
  public:
    NearestWord(const Xapian::Database& database, std::string_view prefix, std::string_view word)
        : database_(database),
          prefix_(prefix),
          word_(code_points(word)),
          limit_(word_.size() >= kLettersOfTwoEdits ? 2 : 1) {
        compare(prefix_ + indexer::characters(word).front());
        if (best_.empty()) compare(prefix_);
    }
    const std::string& found() const { return best_; }

  private:
    void compare(const std::string& beginning) {
        const auto end = database_.allterms_end(beginning);
        for (auto it = database_.allterms_begin(beginning);
             it != end && compared_ < kMaxComparedWords; ++it, ++compared_) {
            const std::string term = *it;
            const std::string_view word = std::string_view(term).substr(prefix_.size());
            if (is_word(word) && has_near_length(word)) compare(word, it.get_termfreq());
        }
    }

    // Cheap, and passes over most words.
    bool has_near_length(std::string_view word) const {
        const auto letters = static_cast<std::size_t>(std::ranges::count_if(
            word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
        return letters + limit_ >= word_.size() && letters <= word_.size() + limit_;
    }

    void compare(std::string_view word, std::size_t records) {
        const std::u32string other = code_points(word);
        const std::size_t distance = edit_distance(word_, other, limit_);
        if (distance > limit_) return;
        // Words come in the order of their bytes, so the first of equals stays.
        if (!best_.empty() && std::tuple(distance, best_records_) >= std::tuple(distance_, records))
            return;
        best_ = word;
        distance_ = distance;
        best_records_ = records;
    }

    const Xapian::Database& database_;
    std::string prefix_;
    std::u32string word_;
    std::size_t limit_;
    std::size_t compared_ = 0;
    std::string best_;
    std::size_t distance_ = 0;
    std::size_t best_records_ = 0;
};

class Corrector {
  public:
    Corrector(const indexer::Snapshot& snapshot, const Xapian::Database& database)
        : snapshot_(snapshot), database_(database), translations_(snapshot.translations()) {}

    void correct(QueryNode& node) {
        for (QueryNode& child : node.children) correct(child);
        const std::optional<TextScope> scope = scope_of(node.field);
        const bool text = node.kind == NodeKind::Word || node.kind == NodeKind::Phrase;
        if (text && scope && !node.whole && !is_pattern(node.text))
            correct(node.text, scope->prefix);
    }

    void correct(std::string& text, std::string_view prefix) {
        const std::vector<indexer::Token> tokens = analyzer().analyze(text);
        const std::vector<TranslatedUnit> units =
            translated_units(translations_, analyzer(), tokens);
        std::string changed;
        std::size_t at = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const indexer::Token& token = tokens[i];
            if (!is_missing(token, prefix) || is_translated(units, i)) continue;
            const std::string better = NearestWord(database_, prefix, token.term).found();
            if (better.empty()) continue;
            words_.emplace_back(text.substr(token.begin, token.end - token.begin), better);
            changed += text.substr(at, token.begin - at) + better;
            at = token.end;
        }
        if (at > 0) text = changed + text.substr(at);
    }

    std::vector<std::pair<std::string, std::string>> take_words() { return std::move(words_); }

  private:
    const indexer::TextAnalyzer& analyzer() const { return snapshot_.finder().analyzer(); }

    static bool is_translated(const std::vector<TranslatedUnit>& units, std::size_t token) {
        return std::ranges::any_of(units, [&](const TranslatedUnit& unit) {
            return !unit.translations.empty() && unit.begin <= token && token < unit.end;
        });
    }

    // Counts what it looks at.
    bool is_missing(const indexer::Token& token, std::string_view prefix) {
        if (token.script != indexer::Script::Alphabetic || token.stopword) return false;
        if (code_points(token.term).size() < kLeastLetters) return false;
        if (database_.term_exists(indexer::word_term(prefix, token.term))) return false;
        const std::string stem = analyzer().stem(token.term);
        if (database_.term_exists(indexer::stem_term(prefix, stem))) return false;
        if (snapshot_.concepts().concept_of_key(indexer::label_key(token.term))) return false;
        return looked_up_++ < kMaxCorrections;
    }

    const indexer::Snapshot& snapshot_;
    const Xapian::Database& database_;
    indexer::TranslationTable translations_;
    std::size_t looked_up_ = 0;
    std::vector<std::pair<std::string, std::string>> words_;
};

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min(
                {last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(row[b.size()], limit + 1);
}

Correction corrected(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                     const SearchRequest& request) {
    Corrector corrector(snapshot, database);
    std::string query = request.query;
    if (request.plain) {
        corrector.correct(query, "");
    } else {
        QueryNode tree = parse_query(request.query);
        corrector.correct(tree);
        query = to_string(tree);
    }
    std::vector<std::pair<std::string, std::string>> words = corrector.take_words();
    if (words.empty()) return {};
    return {std::move(query), std::move(words)};
}

}  // namespace litchi::query

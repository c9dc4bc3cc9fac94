#include "query/literal_phrase.h"

#include "indexer/search_terms.h"

#include <xapian.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace litchi::query {
namespace {

using Terms = std::vector<std::string>;
using Xapian::Query;

constexpr std::size_t kMaxPairs = 4096;
// First byte of the UTF-8 of kana, Han and all that follows; no word that Han text may cut begins
// so.
constexpr unsigned char kEastAsian = 0xE3;

bool is_han(const indexer::Token& token) {
    return token.script == indexer::Script::Han;
}

// The terms of tokens at their places, in a row.
Terms row_of(const indexer::TextAnalyzer& analyzer, std::span<const indexer::Token> tokens,
             std::string_view prefix) {
    Terms row;
    for (const indexer::Token& token : tokens)
        for (indexer::PlacedTerm& place : terms_of_token(token, analyzer, prefix).placed)
            row.push_back(std::move(place.term));
    return row;
}

Query in_a_row(const Terms& before, const Terms& between, const Terms& after) {
    Terms row = before;
    row.insert(row.end(), between.begin(), between.end());
    row.insert(row.end(), after.begin(), after.end());
    if (row.size() == 1) return Query(row.front());
    return {Query::OP_PHRASE, row.begin(), row.end(), static_cast<Xapian::termcount>(row.size())};
}

// Terms of the index that begin with a term.
Terms beginning_with(const Xapian::Database& database, const std::string& term) {
    Terms forms;
    const auto end = database.allterms_end(term);
    for (auto it = database.allterms_begin(term); it != end && forms.size() < kMaxWordForms; ++it)
        forms.push_back(*it);
    return forms;
}

// Words of a field that end with a word, in the order of bytes. Terms that begin with a capital
// letter behind the field's prefix are no words.
Terms ending_with(const Xapian::Database& database, std::string_view prefix,
                  std::string_view word) {
    Terms forms;
    const auto end = database.allterms_end(std::string(prefix));
    auto it = database.allterms_begin(std::string(prefix));
    while (it != end && forms.size() < kMaxWordForms) {
        const std::string term = *it;
        const std::string_view rest = std::string_view(term).substr(prefix.size());
        if (!rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z') {
            it.skip_to(std::string(prefix) + static_cast<char>(rest[0] + 1));
            continue;
        }
        if (static_cast<unsigned char>(rest.empty() ? 0 : rest[0]) >= kEastAsian) break;
        if (rest.ends_with(word)) forms.push_back(term);
        ++it;
    }
    return forms;
}

// A phrase that is open at one of its ends or both.
struct OpenPhrase {
    Terms fixed;   // what stands between
    Terms firsts;  // the words that it may begin with; empty = it begins with `fixed`
    Terms lasts;

    // One of the phrases that it stands for.
    Query any() const {
        if (firsts.size() * lasts.size() > kMaxPairs)
            return {Query::OP_AND, any_of(firsts, {}), any_of({}, lasts)};
        return any_of(firsts, lasts);
    }

  private:
    Query any_of(const Terms& before, const Terms& after) const {
        std::vector<Query> phrases;
        for (const Terms& first : alternatives(before))
            for (const Terms& last : alternatives(after))
                phrases.push_back(in_a_row(first, fixed, last));
        return {Query::OP_OR, phrases.begin(), phrases.end()};
    }

    static std::vector<Terms> alternatives(const Terms& forms) {
        if (forms.empty()) return {{}};
        std::vector<Terms> each;
        for (const std::string& form : forms) each.push_back({form});
        return each;
    }
};

}  // namespace

std::optional<Query> literal_phrase(const Xapian::Database& database,
                                    const indexer::TextAnalyzer& analyzer, std::string_view text,
                                    const TextScope& scope, std::vector<Needle>& needles) {
    std::optional<Query> exact = phrase_query(analyzer, text, scope, needles);
    const std::vector<indexer::Token> tokens = analyzer.analyze(text);
    if (!exact || std::none_of(tokens.begin(), tokens.end(), is_han)) return exact;
    const bool open_first = !is_han(tokens.front());
    const bool open_last = !is_han(tokens.back());
    if (!open_first && !open_last) return exact;

    OpenPhrase phrase;
    std::span<const indexer::Token> between(tokens);
    if (open_first) {
        phrase.firsts = ending_with(database, scope.prefix, tokens.front().term);
        between = between.subspan(1);
    }
    if (open_last) {
        phrase.lasts =
            beginning_with(database, indexer::word_term(scope.prefix, tokens.back().term));
        between = between.first(between.size() - 1);
    }
    if ((open_first && phrase.firsts.empty()) || (open_last && phrase.lasts.empty())) return exact;
    phrase.fixed = row_of(analyzer, between, scope.prefix);
    const Query found(Query::OP_FILTER, in_a_row({}, phrase.fixed, {}), phrase.any());
    return Query(Query::OP_AND_MAYBE, found, *exact);
}

}  // namespace litchi::query

#include "query/translation.h"

#include "indexer/search_terms.h"
#include "query/weighted_terms.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <utility>

namespace litchi::query {
namespace {

using indexer::Script;
using indexer::Token;
using indexer::Translation;
using Xapian::Query;

constexpr std::size_t kMaxWords = 64;      // of a query
constexpr std::size_t kMaxUnitWords = 4;   // English
constexpr std::size_t kMaxUnitBytes = 36;  // Chinese: twelve characters
constexpr std::size_t kMaxAlternatives = 24;
constexpr std::size_t kMaxNeedles = 32;
constexpr double kForeign = 1.4;    // of a stem: what it has as it is written (plain_words.h)
constexpr double kCertain = 0.51;   // more than one word of two
constexpr double kUncertain = 0.7;  // of the weight of certain ones
constexpr double kLoneCharacter = 0.5;

bool is_han(const Token& token) {
    return token.script == Script::Han;
}

// What stands for words: Han words by character, so that units need not keep to word edges.
struct Piece {
    std::string text;
    std::size_t token;
    bool han;
};

std::vector<Piece> pieces_of(const indexer::TextAnalyzer& analyzer, std::span<const Token> tokens) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < std::min(tokens.size(), kMaxWords); ++i) {
        if (tokens[i].stopword) continue;
        if (!is_han(tokens[i])) {
            pieces.push_back({indexer::translation_key(analyzer, tokens.subspan(i, 1)), i, false});
            continue;
        }
        for (std::string& character : indexer::characters(tokens[i].term))
            pieces.push_back({std::move(character), i, true});
    }
    return pieces;
}

// The unit that starts at a piece and how many pieces it takes.
std::pair<TranslatedUnit, std::size_t> longest_unit(indexer::TranslationTable& table,
                                                    std::span<const Piece> pieces) {
    std::vector<std::string> keys;
    std::string key;
    for (const Piece& piece : pieces) {
        if (piece.han != pieces.front().han) break;
        if (!key.empty() && !piece.han) key += ' ';
        key += piece.text;
        if (piece.han ? key.size() > kMaxUnitBytes : keys.size() == kMaxUnitWords) break;
        keys.push_back(key);
    }
    for (std::size_t taken = keys.size(); taken > 0; --taken) {
        std::vector<Translation> found = table.of(keys[taken - 1]);
        if (found.empty() && taken > 1) continue;
        return {
            {pieces.front().token, pieces[taken - 1].token + 1, keys[taken - 1], std::move(found)},
            taken};
    }
    return {{pieces.front().token, pieces.front().token + 1, pieces.front().text, {}}, 1};
}

class Translator {
  public:
    Translator(const Xapian::Database& database, const TextScope& scope,
               std::vector<Needle>& needles)
        : database_(database), scope_(scope), needles_(needles) {}

    // The alternatives of a unit that are as sure as `least` as one word; nothing when no record
    // holds one.
    std::optional<Query> group(const TranslatedUnit& unit, std::span<const Token> tokens,
                               double least) {
        source_ = text_of(tokens.subspan(unit.begin, unit.end - unit.begin));
        std::map<std::string, std::pair<double, Query>> ways;
        for (const Translation& translation : unit.translations)
            if (translation.weight >= least) add(ways, translation, unit);
        std::vector<std::pair<double, Query>> best;
        best.reserve(ways.size());
        for (auto& [text, way] : ways) best.push_back(std::move(way));
        std::stable_sort(best.begin(), best.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        if (best.size() > kMaxAlternatives) best.resize(kMaxAlternatives);
        std::vector<Query> certain, all;
        for (const auto& [weight, query] : best) {
            all.push_back(query);
            if (weight >= kCertain) certain.push_back(query);
        }
        if (all.empty()) return std::nullopt;
        const Query any(Query::OP_SYNONYM, all.begin(), all.end());
        if (certain.size() == all.size()) return any;
        const Query less(Query::OP_SCALE_WEIGHT, any, kUncertain);
        if (certain.empty()) return less;
        return Query(Query::OP_MAX, Query(Query::OP_SYNONYM, certain.begin(), certain.end()), less);
    }

  private:
    static std::string text_of(std::span<const Token> tokens) {
        std::string text;
        for (const Token& token : tokens) {
            if (!text.empty() && token.script != indexer::Script::Han) text += ' ';
            text += token.term;
        }
        return text;
    }

    using Ways = std::map<std::string, std::pair<double, Query>>;

    bool known(const std::string& term) const { return database_.get_termfreq(term) > 0; }

    static void put(Ways& ways, const std::string& text, double weight, const Query& query) {
        const auto place = ways.try_emplace(text, weight, query).first;
        if (weight > place->second.first) place->second.first = weight;
    }

    void add(Ways& ways, const Translation& translation, const TranslatedUnit& unit) {
        if (static_cast<unsigned char>(translation.text.front()) >= 0x80) {
            add_chinese(ways, translation);
        } else {
            const bool lone = indexer::characters(unit.text).size() == 1;
            add_english(ways, translation, lone ? kLoneCharacter : 1);
        }
    }

    void add_chinese(Ways& ways, const Translation& translation) {
        std::vector<std::string> terms;
        for (const std::string& character : indexer::characters(translation.text)) {
            terms.push_back(indexer::word_term(scope_.prefix, character));
            if (!known(terms.back())) return;
        }
        const bool lone = terms.size() == 1;
        const Query query = lone ? Query(terms.front())
                                 : Query(Query::OP_PHRASE, terms.begin(), terms.end(),
                                         static_cast<Xapian::termcount>(terms.size()));
        const double factor = lone && !translation.mined ? kLoneCharacter : 1;
        put(ways, translation.text, translation.weight * factor, query);
        mark(indexer::characters(translation.text), false);
    }

    // Each word of a gloss by its share.
    void add_english(Ways& ways, const Translation& translation, double factor) {
        std::vector<std::string> stems;
        for (std::size_t at = 0; at < translation.text.size();) {
            const std::size_t end =
                std::min(translation.text.find(' ', at), translation.text.size());
            stems.push_back(translation.text.substr(at, end - at));
            at = end + 1;
        }
        if (translation.mined) factor = 1;
        const double weight = translation.weight * factor / static_cast<double>(stems.size());
        for (const std::string& stem : stems) {
            std::string term = indexer::stem_term(scope_.prefix, stem);
            if (!known(term)) term = indexer::word_term(scope_.prefix, stem);
            if (!known(term)) continue;
            put(ways, stem, weight, Query(term));
            mark({stem}, true);
        }
    }

    void mark(std::vector<std::string> units, bool stem) {
        if (marked_++ >= kMaxNeedles) return;
        Needle needle{std::move(units), stem, scope_.fields};
        needle.source = source_;
        needle.translation = true;
        needles_.push_back(std::move(needle));
    }

    const Xapian::Database& database_;
    const TextScope& scope_;
    std::vector<Needle>& needles_;
    std::string source_;  // the unit's words in the query
    std::size_t marked_ = 0;
};

}  // namespace

std::vector<TranslatedUnit> translated_units(indexer::TranslationTable& table,
                                             const indexer::TextAnalyzer& analyzer,
                                             std::span<const Token> tokens) {
    const std::vector<Piece> pieces = pieces_of(analyzer, tokens);
    std::vector<TranslatedUnit> units;
    for (std::size_t at = 0; at < pieces.size();) {
        auto [unit, taken] = longest_unit(table, std::span(pieces).subspan(at));
        units.push_back(std::move(unit));
        at += taken;
    }
    return units;
}

std::vector<TranslatedPart> translated_parts(const indexer::Snapshot& snapshot,
                                             const Xapian::Database& database,
                                             std::span<const Token> tokens, const TextScope& scope,
                                             std::vector<Needle>& needles) {
    indexer::TranslationTable table = snapshot.translations();
    std::vector<TranslatedPart> parts;
    if (table.empty()) return parts;
    Translator translator(database, scope, needles);
    const std::vector<TranslatedUnit> units =
        translated_units(table, snapshot.finder().analyzer(), tokens);
    for (std::size_t i = 0; i < units.size();) {
        const std::size_t begin = units[i].begin;
        std::size_t end = units[i].end;
        std::vector<Query> groups;
        do {  // units that share a word stand together
            end = std::max(end, units[i].end);
            if (auto group = translator.group(units[i], tokens, 0))
                groups.push_back(std::move(*group));
        } while (++i < units.size() && units[i].begin < end);
        if (groups.empty()) continue;
        const Query either(Query::OP_OR, groups.begin(), groups.end());
        parts.push_back({begin, end, std::make_shared<const Query>(scaled(either, kForeign))});
    }
    return parts;
}

std::optional<Query> translated_query(const indexer::Snapshot& snapshot,
                                      const Xapian::Database& database,
                                      std::span<const Token> tokens, const TextScope& scope,
                                      std::vector<Needle>& needles) {
    indexer::TranslationTable table = snapshot.translations();
    if (table.empty()) return std::nullopt;
    const indexer::TextAnalyzer& analyzer = snapshot.finder().analyzer();
    Translator translator(database, scope, needles);
    std::vector<Query> parts;
    bool any = false;
    for (const TranslatedUnit& unit : translated_units(table, analyzer, tokens)) {
        if (std::optional<Query> group = translator.group(unit, tokens, kCertain)) {
            parts.push_back(std::move(*group));
            any = true;
            continue;
        }
        std::vector<Needle> marked_already;
        const auto words = tokens.subspan(unit.begin, unit.end - unit.begin);
        if (auto same = words_query(analyzer, words, scope, true, marked_already))
            parts.push_back(std::move(*same));
    }
    if (!any) return std::nullopt;
    return scaled(Query(Query::OP_AND, parts.begin(), parts.end()), kForeign);
}

}  // namespace litchi::query

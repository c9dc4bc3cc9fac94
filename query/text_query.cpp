#include "query/text_query.h"

#include "indexer/fields.h"
#include "indexer/search_terms.h"
#include "query/word_marker.h"

#include <xapian.h>

#include <string>
#include <utility>

namespace litchi::query {
namespace {

using indexer::Field;

// Names of the query syntax, of the table of search fields, and the texts of a record.
struct ScopeRow {
    std::string_view query_field;
    std::string_view search_field;
    indexer::FieldSet fields;
};
constexpr ScopeRow kScopes[] = {
    {"title", "title", indexer::bit(Field::Title)},
    {"abstract", "abstract",
     static_cast<indexer::FieldSet>(indexer::kTextFields & ~indexer::bit(Field::Title))},
    {"keyword", "keywords",
     static_cast<indexer::FieldSet>(indexer::bit(Field::Keyword) | indexer::bit(Field::Subject))},
    {"author", "authors", 0},
    {"inventor", "authors", 0},
    {"applicant", "applicants", 0},
    {"venue", "venue", 0},
};

// Terms at places as a phrase; a single term as itself.
Xapian::Query in_a_row(const std::vector<std::string>& terms) {
    if (terms.size() == 1) return Xapian::Query(terms.front());
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
}

std::vector<std::string> placed_terms(const indexer::TokenTerms& terms) {
    std::vector<std::string> placed;
    for (const indexer::PlacedTerm& term : terms.placed) placed.push_back(term.term);
    return placed;
}

// Nothing for a word that is too long to be indexed.
std::optional<Xapian::Query> word_query(const indexer::TextAnalyzer& analyzer,
                                        const indexer::Token& token, const TextScope& scope) {
    const indexer::TokenTerms terms = terms_of_token(token, analyzer, scope.prefix);
    if (terms.placed.empty()) return std::nullopt;
    if (token.script != indexer::Script::Han) {
        return Xapian::Query(terms.loose.empty() ? terms.placed.front().term : terms.loose.front());
    }
    const Xapian::Query literal = in_a_row(placed_terms(terms));
    if (terms.loose.empty()) return literal;
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, literal, Xapian::Query(terms.loose.front()));
}

}  // namespace

std::optional<TextScope> scope_of(std::string_view query_field) {
    if (query_field.empty()) return TextScope{"", indexer::kAllFields};
    for (const ScopeRow& row : kScopes) {
        if (row.query_field != query_field) continue;
        const indexer::SearchField* field = indexer::find_search_field(row.search_field);
        return TextScope{field->prefix, row.fields};
    }
    return std::nullopt;
}

void add_needles(const indexer::TextAnalyzer& analyzer, std::span<const indexer::Token> tokens,
                 const TextScope& scope, std::vector<Needle>& needles) {
    for (std::size_t i = 0; i < tokens.size();) {
        const indexer::Token& token = tokens[i++];
        if (token.script != indexer::Script::Han) {
            const bool stem = token.script == indexer::Script::Alphabetic && !token.stopword;
            Needle needle{{stem ? analyzer.stem(token.term) : token.term}, stem, scope.fields};
            needle.source = token.term;
            needles.push_back(std::move(needle));
            continue;
        }
        Needle run{indexer::characters(token.term), false, scope.fields};
        if (run.units.size() > 1) needles.push_back(run);
        const std::size_t first = run.units.size();
        for (; i < tokens.size() && tokens[i].script == indexer::Script::Han &&
               tokens[i].begin == tokens[i - 1].end;
             ++i) {
            Needle word{indexer::characters(tokens[i].term), false, scope.fields};
            run.units.insert(run.units.end(), word.units.begin(), word.units.end());
            if (word.units.size() > 1) needles.push_back(std::move(word));
        }
        if (first == 1 || run.units.size() > first) needles.push_back(std::move(run));
    }
}

std::optional<Xapian::Query> words_query(const indexer::TextAnalyzer& analyzer,
                                         std::span<const indexer::Token> tokens,
                                         const TextScope& scope, bool skip_stopwords,
                                         std::vector<Needle>& needles) {
    std::vector<Xapian::Query> words;
    std::vector<indexer::Token> used;
    for (const indexer::Token& token : tokens) {
        if (skip_stopwords && token.stopword) continue;
        if (auto word = word_query(analyzer, token, scope)) {
            words.push_back(std::move(*word));
            used.push_back(token);
        }
    }
    if (words.empty()) return std::nullopt;
    add_needles(analyzer, used, scope, needles);
    return Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end());
}

std::optional<Xapian::Query> phrase_query(const indexer::TextAnalyzer& analyzer,
                                          std::string_view text, const TextScope& scope,
                                          std::vector<Needle>& needles) {
    std::vector<std::string> row;
    for (const indexer::Token& token : analyzer.analyze(text)) {
        for (std::string& term : placed_terms(terms_of_token(token, analyzer, scope.prefix))) {
            row.push_back(std::move(term));
        }
    }
    if (row.empty()) return std::nullopt;
    needles.push_back({units_of(analyzer, text), false, scope.fields});
    return in_a_row(row);
}

}  // namespace litchi::query

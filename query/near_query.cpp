#include "query/near_query.h"

#include "indexer/search_terms.h"
#include "query/doc_set_query.h"
#include "query/proximity.h"
#include "query/wildcards.h"
#include "query/word_marker.h"

#include <xapian.h>

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <span>
#include <utility>

namespace litchi::query {
namespace {

using Xapian::Query;

constexpr std::size_t kShownForms = 5;

Query filtered(const std::vector<Query>& words, indexer::DocSet documents) {
    return {Query::OP_FILTER, Query(Query::OP_AND, words.begin(), words.end()),
            doc_set_query(std::make_shared<indexer::DocSet>(std::move(documents)))};
}

TermRow row_of(const IndexWords& index, std::span<const indexer::Token> tokens,
               const TextScope& scope) {
    TermRow row;
    for (const indexer::Token& token : tokens)
        for (indexer::PlacedTerm& place :
             terms_of_token(token, index.analyzer, scope.prefix).placed)
            row.push_back(std::move(place.term));
    return row;
}

bool is_stemmed(std::span<const indexer::Token> tokens) {
    return tokens.size() == 1 && tokens[0].script == indexer::Script::Alphabetic &&
           !tokens[0].stopword;
}

// Alternatives of a part, and what ranks it.
struct PartWords {
    std::vector<TermRow> rows;
    std::vector<Query> queries;
    bool empty = true;  // no word to search for

    void add_forms(const IndexWords& index, const std::vector<std::string>& terms) {
        empty = false;
        for (const std::string& term : terms) rows.push_back({term});
        queries.push_back(any_form(index, terms));
    }
};

void add_text(PartWords& part, const IndexWords& index, const QueryNode& node,
              const TextScope& scope, std::vector<Needle>& needles) {
    const std::vector<indexer::Token> tokens = index.analyzer.analyze(node.text);
    TermRow row = row_of(index, tokens, scope);
    if (row.empty()) return;
    if (node.kind == NodeKind::Word && is_stemmed(tokens)) {
        add_needles(index.analyzer, tokens, scope, needles);
        part.add_forms(index, terms_of_stem(index, scope.prefix, tokens[0].term));
        return;
    }
    if (auto query = phrase_query(index.analyzer, node.text, scope, needles)) {
        part.empty = false;
        part.rows.push_back(std::move(row));
        part.queries.push_back(std::move(*query));
    }
}

void add_words(PartWords& part, const IndexWords& index, const QueryNode& node,
               const TextScope& scope, std::vector<Needle>& needles) {
    if (node.kind == NodeKind::Or) {
        for (const QueryNode& child : node.children) add_words(part, index, child, scope, needles);
        return;
    }
    const std::vector<std::string> patterns =
        node.kind == NodeKind::Word ? pattern_parts(node.text) : std::vector<std::string>();
    if (patterns.empty()) {
        add_text(part, index, node, scope, needles);
        return;
    }
    needles.push_back({.units = patterns, .fields = scope.fields, .pattern = true});
    part.add_forms(index, fitting_terms(index, scope.prefix, patterns.front()));
}

std::string forms_note(const TextScope& scope, std::string_view word,
                       const std::vector<std::string>& terms) {
    if (terms.empty()) return fmt::format("No word of the collection fits '{}'.", word);
    std::string note = fmt::format("'{}' stands for {} words", word, terms.size());
    if (terms.size() > kMaxRankedForms)
        return fmt::format("{}: all are found, but more than {} are not ranked.", note,
                           kMaxRankedForms);
    for (std::size_t i = 0; i < std::min(terms.size(), kShownForms); ++i)
        note += fmt::format("{}{}", i == 0 ? ": " : ", ", terms[i].substr(scope.prefix.size()));
    return note + (terms.size() > kShownForms ? " …" : ".");
}

}  // namespace

std::optional<Query> near_query(const IndexWords& index, const QueryNode& node,
                                const TextScope& scope, std::vector<Needle>& needles) {
    std::vector<NearPart> parts;
    std::vector<Query> words;
    for (const QueryNode& child : node.children) {
        PartWords part;
        add_words(part, index, child, scope, needles);
        if (part.empty) return std::nullopt;
        parts.push_back({std::move(part.rows), std::max(child.between, 0)});
        words.emplace_back(Query::OP_OR, part.queries.begin(), part.queries.end());
    }
    const auto none = [](const NearPart& part) { return part.rows.empty(); };
    if (std::ranges::any_of(parts, none)) return Query();
    return filtered(words, documents_near(index, parts));
}

std::optional<Query> loose_phrase(const IndexWords& index, std::string_view text, int between,
                                  const TextScope& scope, std::vector<Needle>& needles) {
    const std::vector<indexer::Token> tokens = index.analyzer.analyze(text);
    std::vector<TermRow> rows;
    std::vector<Query> words;
    for (const indexer::Token& token : tokens) {
        TermRow row = row_of(index, {&token, 1}, scope);
        if (row.empty() || std::ranges::find(rows, row) != rows.end()) continue;
        words.emplace_back(Query::OP_PHRASE, row.begin(), row.end());
        rows.push_back(std::move(row));
    }
    if (rows.empty()) return std::nullopt;
    for (const indexer::Token& token : tokens)
        needles.push_back({units_of(index.analyzer, token.term), false, scope.fields});
    return filtered(words, documents_within(index, rows, between));
}

std::optional<Query> pattern_query(const IndexWords& index, std::string_view word,
                                   const TextScope& scope, std::vector<Needle>& needles,
                                   std::vector<std::string>& notes) {
    std::vector<Query> queries;
    for (const std::string& part : pattern_parts(word)) {
        needles.push_back({.units = {part}, .fields = scope.fields, .pattern = true});
        std::vector<std::string> terms = {indexer::word_term(scope.prefix, part)};
        if (has_wildcard(part)) {
            terms = fitting_terms(index, scope.prefix, part);
            notes.push_back(forms_note(scope, part, terms));
        }
        queries.push_back(any_form(index, terms));
    }
    if (queries.empty()) return std::nullopt;
    return Query(Query::OP_AND, queries.begin(), queries.end());
}

}  // namespace litchi::query

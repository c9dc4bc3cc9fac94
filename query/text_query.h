#pragma once

#include "indexer/occurrences.h"
#include "indexer/text_analyzer.h"
#include "query/needles.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace litchi::query {

// Where words of a query are looked for.
struct TextScope {
    std::string_view prefix;       // of the terms; empty = every field that counts everywhere
    indexer::FieldSet fields = 0;  // the same as fields of a record's texts, for marking
};

// The scope of a field of the query syntax that holds text, "" included; nothing for the others.
std::optional<TextScope> scope_of(std::string_view query_field);

// What to mark: stems; Han words that touch each other as one, and those of two characters and more
// also by themselves, since a lone character of a longer word stands in too many others.
void add_needles(const indexer::TextAnalyzer& analyzer, std::span<const indexer::Token> tokens,
                 const TextScope& scope, std::vector<Needle>& needles);

// Words in any order: stems of Latin words, other words as they are, Han words as phrases of their
// characters that weigh more where the analyser cut the same word. With `skip_stopwords` those do
// not count. Nothing if no token is left. Adds what to mark to `needles`.
std::optional<Xapian::Query> words_query(const indexer::TextAnalyzer& analyzer,
                                         std::span<const indexer::Token> tokens,
                                         const TextScope& scope, bool skip_stopwords,
                                         std::vector<Needle>& needles);

// Words in a row, exactly as folded. Nothing if the text holds no word.
std::optional<Xapian::Query> phrase_query(const indexer::TextAnalyzer& analyzer,
                                          std::string_view text, const TextScope& scope,
                                          std::vector<Needle>& needles);

}  // namespace litchi::query

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// The syntax tree of a query.
//
//   query   := or
//   or      := and ("OR" and)*
//   and     := not (["AND"] not)*           words side by side mean AND
//   not     := ["NOT" | "-"] near
//   near    := primary ("NEAR" ["/" n] primary)*    at most n other words between, in any order
//   primary := "(" or ")" | field ":" value | "\"" phrase "\"" ["~" n] | word
//   field   := title | abstract | keyword | author | inventor | applicant | venue | country | class
//            | cpc | ipc | kind | lang | year | years | concept | id
//   years:2015..2020, years:..2019, years:2020.. are inclusive ranges; year:2019 is one year and
//   year:unknown none; a value is a word, a quoted phrase or, for years, a range. author:="…",
//   applicant, venue and country so, is the whole name as a facet gives it.
//   cpc:Y02C 20/40 is one symbol; a symbol of any level finds what is below it.
//
// Operators are upper-case ASCII, and 与/或/非 are ordinary words. Full-width quotes “ ” 「 」 『
// 』, brackets （ ） and colon ： count as their ASCII forms. NEAR takes words, phrases and
// brackets of them with OR, all under one field. Words may hold wildcards (wildcards.h).
enum class NodeKind : std::uint8_t { And, Or, Not, Near, Word, Phrase, Years, All };

// QueryNode::from and to of records without a year.
inline constexpr int kUnknownYear = -1;

struct QueryNode {
    NodeKind kind = NodeKind::All;
    std::string field{};  // empty = any text field
    std::string text{};   // of Word and Phrase
    int from = 0;         // of Years, inclusive; 0 = open
    int to = 0;
    std::size_t column = 0;             // 1-based character where it starts
    std::vector<QueryNode> children{};  // of And, Or, Near (two or more) and Not (one)
    // Other words between: of a Phrase, among its words in any order; of a part of Near, between it
    // and the part before. -1 = not given.
    int between = -1;
    bool whole = false;  // of a Phrase: the whole value of the field
};

// Throws Error(MalformedQuery) that names the column: unbalanced quotes or brackets, an operator
// without operand, an unknown field, a bad year range, a wildcard too early in its word, more than
// 4,096 bytes, 64 words, 16 words with wildcards or 16 levels. An empty query gives All.
QueryNode parse_query(std::string_view query);

// The query in normal form: equal meaning by the grammar gives equal text. Part of identities.
std::string to_string(const QueryNode& node);

}  // namespace litchi::query

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
//   not     := ["NOT" | "-"] primary
//   primary := "(" or ")" | field ":" value | "\"" phrase "\"" | word
//   field   := title | abstract | keyword | author | applicant | venue | country | class | kind
//            | lang | year | years | concept | id
//   years:2015..2020, years:..2019, years:2020.. are inclusive ranges; year:2019 is one year;
//   a value is a word, a quoted phrase or, for years, a range.
//
// Operators are upper-case ASCII, and 与/或/非 are ordinary words. Full-width quotes “ ” 「 」 『
// 』, brackets （ ） and colon ： count as their ASCII forms.
enum class NodeKind : std::uint8_t { And, Or, Not, Word, Phrase, Years, All };

struct QueryNode {
    NodeKind kind = NodeKind::All;
    std::string field;  // empty = any text field
    std::string text;   // of Word and Phrase
    int from = 0;       // of Years, inclusive; 0 = open
    int to = 0;
    std::size_t column = 0;           // 1-based character where it starts
    std::vector<QueryNode> children;  // of And, Or (two or more) and Not (one)
};

// Throws Error(MalformedQuery) that names the column: unbalanced quotes or brackets, an operator
// without operand, an unknown field, a bad year range, more than 4,096 bytes, 64 words or 16
// levels. An empty query gives All.
QueryNode parse_query(std::string_view query);

// The query in normal form: equal meaning by the grammar gives equal text. Part of identities.
std::string to_string(const QueryNode& node);

}  // namespace litchi::query

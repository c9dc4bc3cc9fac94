#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

enum class LexemeKind : std::uint8_t { Word, Phrase, Field, And, Or, Not, Open, Close, End };

// A piece of a query: a word, what stands between quotes, a field's name before its colon, an
// operator or a bracket.
struct Lexeme {
    LexemeKind kind = LexemeKind::End;
    std::string text;        // of Word, Phrase (spaces collapsed) and Field (lower case)
    std::size_t column = 1;  // 1-based character
};

// Throws Error(MalformedQuery) that names the column.
[[noreturn]] void malformed(const std::string& what, std::size_t column);

// The pieces of a query, the last of kind End. Full-width quotes, brackets and colons count as
// their ASCII forms. Throws Error(MalformedQuery): not UTF-8, an unclosed or empty quotation, a
// minus before nothing.
std::vector<Lexeme> lex_query(std::string_view query);

}  // namespace litchi::query

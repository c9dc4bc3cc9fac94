#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

enum class LexemeKind : std::uint8_t { Word, Phrase, Field, And, Or, Not, Near, Open, Close, End };

// Other words that may stand between words that are to be near each other: fewer than the positions
// between two texts of a field (search_index_writer.h), so that none reaches into the next text.
inline constexpr int kMaxWordsBetween = 99;
// Of NEAR without a number, as in the Web of Science.
inline constexpr int kDefaultWordsBetween = 15;

// A piece of a query: a word, what stands between quotes, a field's name before its colon, an
// operator or a bracket.
struct Lexeme {
    LexemeKind kind = LexemeKind::End;
    std::string text;        // of Word, Phrase (spaces collapsed) and Field (lower case)
    std::size_t column = 1;  // 1-based character
    int between = -1;        // of Near, and of a Phrase with ~: other words between; -1 = not given
    bool whole = false;      // of a Phrase behind "=": the whole value of a field
};

// Throws Error(MalformedQuery) that names the column.
[[noreturn]] void malformed(const std::string& what, std::size_t column);

// The pieces of a query, the last of kind End. Full-width quotes, brackets and colons count as
// their ASCII forms. Throws Error(MalformedQuery): not UTF-8, an unclosed or empty quotation, a
// minus before nothing, a distance that is no number up to kMaxWordsBetween.
std::vector<Lexeme> lex_query(std::string_view query);

}  // namespace litchi::query

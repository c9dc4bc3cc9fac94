#include "query/query_lexer.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "indexer/utf8.h"

#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace litchi::query {
namespace {

// The syntax character that a code point stands for, 0 for one without meaning to the grammar.
char syntax_of(char32_t c) {
    switch (c) {
        case U'"':
        case U'“':
        case U'”':
        case U'「':
        case U'」':
        case U'『':
        case U'』':
        case U'＂':
            return '"';
        case U'(':
        case U'（':
            return '(';
        case U')':
        case U'）':
            return ')';
        case U':':
        case U'：':
            return ':';
        default:
            return indexer::is_white_space(c) || c < 0x20 ? ' ' : '\0';
    }
}

class Lexer {
  public:
    explicit Lexer(std::string_view query) : query_(query) { read(); }

    std::vector<Lexeme> run() {
        while (!at_end()) step();
        add(LexemeKind::End, {}, column_);
        return std::move(lexemes_);
    }

  private:
    bool at_end() const { return at_ >= query_.size(); }
    std::string_view here() const { return query_.substr(at_, next_ - at_); }

    void read() {
        if (at_end()) {
            syntax_ = '\0';
            return;
        }
        const indexer::CodePoint point = indexer::code_point_at(query_, at_);
        next_ = point.end;
        syntax_ = syntax_of(point.value);
    }
    void advance() {
        at_ = next_;
        ++column_;
        read();
    }
    void add(LexemeKind kind, std::string text, std::size_t column) {
        lexemes_.push_back({kind, std::move(text), column, -1, false});
    }

    void step() {
        const std::size_t column = column_;
        if (syntax_ == ' ') {
            advance();
        } else if (syntax_ == '(' || syntax_ == ')') {
            add(syntax_ == '(' ? LexemeKind::Open : LexemeKind::Close, {}, column);
            advance();
        } else if (syntax_ == '"') {
            phrase(false);
        } else if (here() == "=" && after_field() && quote_follows()) {
            advance();
            phrase(true);
        } else if (here() == "-" && !after_field()) {
            minus();
        } else {
            word();
        }
    }

    bool after_field() const {
        return !lexemes_.empty() && lexemes_.back().kind == LexemeKind::Field;
    }

    void minus() {
        const std::size_t column = column_;
        advance();
        if (at_end() || syntax_ == ' ' || syntax_ == ')' || here() == "-") {
            malformed("'-' stands before nothing that it could exclude", column);
        }
        add(LexemeKind::Not, {}, column);
    }

    bool quote_follows() const {
        return next_ < query_.size() &&
               syntax_of(indexer::code_point_at(query_, next_).value) == '"';
    }

    void phrase(bool whole) {
        const std::size_t column = column_;
        advance();
        const std::size_t begin = at_;
        while (!at_end() && syntax_ != '"') advance();
        if (at_end()) malformed("A quotation is not closed", column);
        std::string text = collapse_spaces(query_.substr(begin, at_ - begin));
        advance();
        if (text.empty()) malformed("A quotation is empty", column);
        lexemes_.push_back({LexemeKind::Phrase, std::move(text), column, distance(), whole});
    }

    // The number behind "~" at the end of a quotation.
    int distance() {
        if (at_end() || (here() != "~" && here() != "～")) return -1;
        const std::size_t column = column_;
        advance();
        std::string digits;
        for (; !at_end() && indexer::is_ascii_digit(here().front()); advance()) digits += here();
        return words_between(digits, column);
    }

    static int words_between(std::string_view digits, std::size_t column) {
        int words = -1;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), words);
        if (error != std::errc() || end != digits.data() + digits.size() || words < 0 ||
            words > kMaxWordsBetween) {
            malformed(fmt::format("A distance is a number of words, 0 to {}", kMaxWordsBetween),
                      column);
        }
        return words;
    }

    // The value of a field may hold colons ("id:doi:10.1/x"); a word that starts with ASCII
    // letters and a colon names a field.
    void word() {
        const std::size_t column = column_;
        const bool value = after_field();
        std::string text;
        bool letters = true;
        while (!at_end() && syntax_ != ' ' && syntax_ != '(' && syntax_ != ')' && syntax_ != '"') {
            if (syntax_ == ':' && letters && !value && !text.empty()) {
                advance();
                add(LexemeKind::Field, lower(std::move(text)), column);
                return;
            }
            letters = letters && indexer::is_ascii_letter(here().front());
            text += syntax_ == ':' ? std::string_view(":") : here();
            advance();
        }
        if (!value && (text == "NEAR" || text.starts_with("NEAR/"))) {
            const int between = text == "NEAR"
                                    ? kDefaultWordsBetween
                                    : words_between(std::string_view(text).substr(5), column);
            lexemes_.push_back({LexemeKind::Near, {}, column, between, false});
            return;
        }
        add(value ? LexemeKind::Word : kind_of(text), text, column);
    }

    static LexemeKind kind_of(std::string_view word) {
        if (word == "AND") return LexemeKind::And;
        if (word == "OR") return LexemeKind::Or;
        if (word == "NOT") return LexemeKind::Not;
        return LexemeKind::Word;
    }

    static std::string lower(std::string text) {
        for (char& c : text) c = static_cast<char>(c | 0x20);
        return text;
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::size_t next_ = 0;
    std::size_t column_ = 1;
    char syntax_ = '\0';
    std::vector<Lexeme> lexemes_;
};

}  // namespace

void malformed(const std::string& what, std::size_t column) {
    throw Error(ErrorCode::MalformedQuery, fmt::format("{} (column {}).", what, column),
                fmt::format("column {}", column));
}

std::vector<Lexeme> lex_query(std::string_view query) {
    if (!is_utf8(query)) malformed("The query is not UTF-8 text", 1);
    return Lexer(query).run();
}

}  // namespace litchi::query

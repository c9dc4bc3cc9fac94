#include "query/query_syntax.h"

#include "corpora/record.h"
#include "query/query_lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>

namespace litchi::query {
namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr std::size_t kMaxWords = 64;
constexpr std::size_t kMaxLevels = 16;
constexpr int kMaxYear = 2999;
constexpr std::array<std::string_view, 14> kFields = {
    "title", "abstract", "keyword", "author", "applicant", "venue",   "country",
    "class", "kind",     "lang",    "year",   "years",     "concept", "id"};

std::optional<int> parse_year(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (year < 1 || year > kMaxYear) return std::nullopt;
    return year;
}

// "2019", "2015..2020", "..2019" or "2020..".
QueryNode years_node(std::string_view text, std::size_t column) {
    QueryNode node{NodeKind::Years, {}, {}, 0, 0, column, {}};
    const std::size_t dots = text.find("..");
    const std::string_view from = text.substr(0, dots);
    const std::string_view to = dots == std::string_view::npos ? from : text.substr(dots + 2);
    const auto read = [&](std::string_view year) {
        if (year.empty()) return 0;
        const std::optional<int> number = parse_year(year);
        if (!number) malformed(fmt::format("'{}' is not a year or a range of years", text), column);
        return *number;
    };
    node.from = read(from);
    node.to = read(to);
    if (node.from == 0 && node.to == 0) malformed("A range of years needs a year", column);
    if (node.to != 0 && node.from > node.to) {
        malformed(fmt::format("The years '{}' end before they begin", text), column);
    }
    return node;
}

void check_field(const Lexeme& name) {
    if (std::find(kFields.begin(), kFields.end(), name.text) == kFields.end()) {
        malformed(
            fmt::format("There is no field '{}'; put text with a colon into quotes", name.text),
            name.column);
    }
}

class Parser {
  public:
    explicit Parser(std::string_view query) : lexemes_(lex_query(query)) {}

    QueryNode run() {
        if (here().kind == LexemeKind::End) return {};
        QueryNode node = alternatives();
        if (here().kind == LexemeKind::Close) malformed("A bracket was not opened", here().column);
        return node;
    }

  private:
    const Lexeme& here() const { return lexemes_[at_]; }
    Lexeme take() { return lexemes_[at_++]; }
    bool skip(LexemeKind kind) {
        if (here().kind != kind) return false;
        ++at_;
        return true;
    }

    QueryNode alternatives() {
        QueryNode group{NodeKind::Or, {}, {}, 0, 0, here().column, {}};
        do {
            adopt(group, conjunction());
        } while (skip(LexemeKind::Or));
        return simplest(std::move(group));
    }

    QueryNode conjunction() {
        QueryNode group{NodeKind::And, {}, {}, 0, 0, here().column, {}};
        do {
            adopt(group, negation());
        } while (skip(LexemeKind::And) || starts_operand());
        return simplest(std::move(group));
    }

    bool starts_operand() const {
        switch (here().kind) {
            case LexemeKind::Word:
            case LexemeKind::Phrase:
            case LexemeKind::Field:
            case LexemeKind::Not:
            case LexemeKind::Open:
                return true;
            default:
                return false;
        }
    }

    QueryNode negation() {
        const std::size_t column = here().column;
        if (!skip(LexemeKind::Not)) return primary();
        QueryNode node{NodeKind::Not, {}, {}, 0, 0, column, {}};
        node.children.push_back(primary());
        return node;
    }

    QueryNode primary() {
        const Lexeme first = take();
        switch (first.kind) {
            case LexemeKind::Open:
                return bracket(first.column);
            case LexemeKind::Field:
                return field_value(first);
            case LexemeKind::Word:
                return leaf(NodeKind::Word, first);
            case LexemeKind::Phrase:
                return leaf(NodeKind::Phrase, first);
            case LexemeKind::Close:
                malformed("A bracket closes where a word should stand", first.column);
            case LexemeKind::End:
                malformed("The query ends where a word should stand", first.column);
            default:
                malformed("An operator stands where a word should stand", first.column);
        }
    }

    QueryNode bracket(std::size_t column) {
        if (++level_ > kMaxLevels) {
            malformed(fmt::format("Brackets are nested more than {} levels deep", kMaxLevels),
                      column);
        }
        QueryNode inside = alternatives();
        if (!skip(LexemeKind::Close)) malformed("A bracket is not closed", column);
        --level_;
        return inside;
    }

    QueryNode field_value(const Lexeme& name) {
        check_field(name);
        const Lexeme value = take();
        if (value.kind != LexemeKind::Word && value.kind != LexemeKind::Phrase) {
            malformed(fmt::format("The field '{}' needs a word or a quotation", name.text),
                      name.column);
        }
        if (name.text == "year" || name.text == "years") {
            count_word(value.column);
            return years_node(value.text, value.column);
        }
        if (name.text == "kind" && !corpora::parse_record_kind(value.text)) {
            malformed(fmt::format("There is no kind of record '{}'", value.text), value.column);
        }
        QueryNode node =
            leaf(value.kind == LexemeKind::Word ? NodeKind::Word : NodeKind::Phrase, value);
        node.field = name.text;
        node.column = name.column;
        return node;
    }

    QueryNode leaf(NodeKind kind, const Lexeme& lexeme) {
        count_word(lexeme.column);
        return {kind, {}, lexeme.text, 0, 0, lexeme.column, {}};
    }

    void count_word(std::size_t column) {
        if (++words_ > kMaxWords) {
            malformed(fmt::format("The query has more than {} words", kMaxWords), column);
        }
    }

    // Brackets around a group of the same kind mean nothing.
    static void adopt(QueryNode& group, QueryNode child) {
        if (child.kind != group.kind) {
            group.children.push_back(std::move(child));
            return;
        }
        std::move(child.children.begin(), child.children.end(), std::back_inserter(group.children));
    }

    static QueryNode simplest(QueryNode group) {
        if (group.children.size() > 1) return group;
        QueryNode only = std::move(group.children.front());
        return only;
    }

    std::vector<Lexeme> lexemes_;
    std::size_t at_ = 0;
    std::size_t level_ = 0;
    std::size_t words_ = 0;
};

std::string years_text(const QueryNode& node) {
    if (node.from == node.to) return fmt::format("year:{}", node.from);
    if (node.from == 0) return fmt::format("years:..{}", node.to);
    if (node.to == 0) return fmt::format("years:{}..", node.from);
    return fmt::format("years:{}..{}", node.from, node.to);
}

std::string joined(const QueryNode& node, std::string_view separator) {
    std::string text;
    for (const QueryNode& child : node.children) {
        if (!text.empty()) text += separator;
        const bool group = child.kind == NodeKind::Or || child.kind == NodeKind::And;
        text += group ? fmt::format("({})", to_string(child)) : to_string(child);
    }
    return text;
}

}  // namespace

QueryNode parse_query(std::string_view query) {
    if (query.size() > kMaxBytes) {
        malformed(fmt::format("The query is longer than {} bytes", kMaxBytes), kMaxBytes + 1);
    }
    return Parser(query).run();
}

std::string to_string(const QueryNode& node) {
    const std::string field = node.field.empty() ? std::string() : node.field + ":";
    switch (node.kind) {
        case NodeKind::Word:
            return field + node.text;
        case NodeKind::Phrase:
            return field + "\"" + node.text + "\"";
        case NodeKind::Years:
            return years_text(node);
        case NodeKind::Not:
            return "NOT " + joined(node, " ");
        case NodeKind::And:
            return joined(node, " ");
        case NodeKind::Or:
            return joined(node, " OR ");
        case NodeKind::All:
            return {};
    }
    return {};
}

}  // namespace litchi::query

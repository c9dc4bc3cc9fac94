#include "query/query_syntax.h"

#include "indexer/search_terms.h"
#include "query/query_fields.h"
#include "query/query_lexer.h"
#include "query/text_query.h"
#include "query/wildcards.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace litchi::query {
namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr std::size_t kMaxWords = 64;
constexpr std::size_t kMaxLevels = 16;
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
        QueryNode group{.kind = NodeKind::Or, .column = here().column};
        do {
            adopt(group, conjunction());
        } while (skip(LexemeKind::Or));
        return simplest(std::move(group));
    }

    QueryNode conjunction() {
        QueryNode group{.kind = NodeKind::And, .column = here().column};
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
        if (!skip(LexemeKind::Not)) return nearness();
        QueryNode node{.kind = NodeKind::Not, .column = column};
        node.children.push_back(nearness());
        return node;
    }

    QueryNode nearness() {
        QueryNode first = primary();
        if (here().kind != LexemeKind::Near) return first;
        QueryNode group{.kind = NodeKind::Near, .column = first.column};
        const std::string field = field_of(first);
        check_near(first, field, here().column);
        group.children.push_back(std::move(first));
        while (here().kind == LexemeKind::Near) {
            const Lexeme near = take();
            QueryNode next = primary();
            check_near(next, field, near.column);
            next.between = near.between;
            group.children.push_back(std::move(next));
        }
        return group;
    }

    static const std::string& field_of(const QueryNode& node) {
        return node.kind == NodeKind::Or ? field_of(node.children.front()) : node.field;
    }

    static void check_near(const QueryNode& node, const std::string& field, std::size_t column) {
        const bool leaf = (node.kind == NodeKind::Word || node.kind == NodeKind::Phrase) &&
                          scope_of(node.field) && node.field == field && node.between < 0 &&
                          !node.whole && pattern_parts(node.text).size() <= 1;
        if (leaf) return;
        if (node.kind != NodeKind::Or) {
            malformed("NEAR takes words, quotations and brackets of them with OR, under one field",
                      column);
        }
        for (const QueryNode& child : node.children) check_near(child, field, column);
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
        check_value(name.text, value);
        QueryNode node = leaf(value.kind == LexemeKind::Word ? NodeKind::Word : NodeKind::Phrase,
                              value, name.text);
        if (is_class_field(name.text) && here().kind == LexemeKind::Word &&
            is_parted_symbol(value.text, here().text)) {
            node.text += " " + take().text;
        }
        node.column = name.column;
        return node;
    }

    QueryNode leaf(NodeKind kind, const Lexeme& lexeme, const std::string& field = {}) {
        count_word(lexeme.column);
        if (kind == NodeKind::Word && scope_of(field)) check_wildcards(lexeme);
        return {.kind = kind,
                .field = field,
                .text = lexeme.text,
                .column = lexeme.column,
                .between = lexeme.between,
                .whole = lexeme.whole};
    }

    void check_wildcards(const Lexeme& word) {
        for (const std::string& part : pattern_parts(word.text)) {
            if (!has_wildcard(part)) continue;
            if (indexer::characters(before_wildcard(part)).size() < kMinStemOfPattern) {
                malformed(fmt::format("'{}' needs {} letters before its wildcard; put a sign that "
                                      "is meant as it stands into quotes",
                                      word.text, kMinStemOfPattern),
                          word.column);
            }
            if (++patterns_ > kMaxPatterns) {
                malformed(
                    fmt::format("The query has more than {} words with wildcards", kMaxPatterns),
                    word.column);
            }
        }
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
    std::size_t patterns_ = 0;
};

std::string joined(const QueryNode& node, std::string_view separator) {
    std::string text;
    for (const QueryNode& child : node.children) {
        if (!text.empty()) text += separator;
        const bool group = child.kind == NodeKind::Or || child.kind == NodeKind::And;
        text += group ? fmt::format("({})", to_string(child)) : to_string(child);
    }
    return text;
}

std::string near_text(const QueryNode& node) {
    std::string text;
    for (QueryNode part : node.children) {
        if (part.between >= 0) text += fmt::format(" NEAR/{} ", part.between);
        part.between = -1;
        text += part.kind == NodeKind::Or ? fmt::format("({})", to_string(part)) : to_string(part);
    }
    return text;
}

std::string phrase_text(const QueryNode& node) {
    std::string text = fmt::format("{}\"{}\"", node.whole ? "=" : "", node.text);
    if (node.between >= 0) text += fmt::format("~{}", node.between);
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
            return field + phrase_text(node);
        case NodeKind::Near:
            return near_text(node);
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

#include "corpora/formats/front_matter.h"

#include "corpora/base/text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxKey = 60;
constexpr std::size_t kMaxFields = 1000;
constexpr std::string_view kCommentOpen = "<!--";
constexpr std::string_view kCommentClose = "-->";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// The first line without its end; moves `text` behind it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::string without_quotes(std::string_view value) {
    value = trimmed(value);
    const bool quoted =
        value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
    if (!quoted) return std::string(value);
    std::string text;
    for (std::size_t i = 1; i + 1 < value.size(); ++i) {
        const bool escape = (value[0] == '"' && value[i] == '\\') ||
                            (value[0] == '\'' && value.substr(i, 2) == "''");
        if (escape && i + 2 < value.size()) ++i;
        text += value[i];
    }
    return text;
}

// "[a, "b, c"]" → a; b, c
std::vector<std::string> bracketed_items(std::string_view list) {
    std::vector<std::string> items;
    std::size_t begin = 1;
    char quote = 0;
    for (std::size_t i = 1; i < list.size(); ++i) {
        const char c = list[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
            continue;
        }
        if (c == '"' || c == '\'') quote = c;
        if (c != ',' && c != ']') continue;
        if (std::string item = without_quotes(list.substr(begin, i - begin)); !item.empty())
            items.push_back(std::move(item));
        begin = i + 1;
    }
    return items;
}

struct KeyAndValue {
    std::string_view key;
    std::string_view value;
};

// The key of a line; empty if it has none.
KeyAndValue split_line(std::string_view line, std::string_view mark) {
    const std::size_t at = line.substr(0, kMaxKey).find(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view key = trimmed(line.substr(0, at));
    const std::string_view value = line.substr(at + mark.size());
    const bool web = mark == ":" && value.starts_with("//");
    if (key.empty() || web || key.find_first_of("\"'[]{}<>#") != std::string_view::npos) return {};
    return {key, trimmed(value)};
}

class BlockReader {
  public:
    BlockReader(std::string_view mark, std::uint64_t line) : mark_(mark), line_(line) {}

    void take(std::string_view line) {
        ++line_;
        const std::string_view text = trimmed(line);
        if (text.empty() || fields_.size() >= kMaxFields) return;
        const bool indented = line[0] == ' ' || line[0] == '\t';
        if (text[0] == '#' && !(indented && block_)) return;
        if (text.starts_with("- ") && !fields_.empty()) return add_item(text.substr(2));
        if (indented && block_) return append(text);
        const KeyAndValue pair = split_line(text, mark_);
        if (pair.key.empty()) return append(text);
        std::string name(pair.key);
        if (indented && !outer_.empty()) name.insert(0, outer_ + ".");
        if (!indented) outer_ = pair.value.empty() ? name : std::string{};
        open(std::move(name), pair.value);
    }

    std::vector<SourceField> fields() {
        std::erase_if(fields_, [](const SourceField& field) { return field.text().empty(); });
        return std::move(fields_);
    }

  private:
    void open(std::string name, std::string_view value) {
        block_ = value.starts_with('|') || value.starts_with('>');
        SourceField field{std::move(name), {}, line_};
        if (value.starts_with('['))
            field.lines = bracketed_items(value);
        else if (!block_)
            field.lines.push_back(without_quotes(value));
        if (field.lines.empty()) field.lines.emplace_back();
        fields_.push_back(std::move(field));
    }

    void add_item(std::string_view item) {
        std::vector<std::string>& lines = fields_.back().lines;
        if (lines.size() == 1 && lines.front().empty()) lines.clear();
        lines.push_back(without_quotes(item));
    }

    void append(std::string_view text) {
        if (fields_.empty()) return;
        std::string& last = fields_.back().lines.back();
        if (!last.empty()) last += ' ';
        last += text;
    }

    std::string_view mark_;
    std::uint64_t line_;
    std::string outer_;   // a key without a value, whose inner level may follow
    bool block_ = false;  // the value is a text of several lines
    std::vector<SourceField> fields_;
};

}  // namespace

FrontMatter read_comment_matter(std::string_view comment) {
    comment = trimmed(comment);
    if (comment.starts_with("---") || comment.starts_with("+++")) {
        const std::string closed = std::string(comment) + "\n" + std::string(comment.substr(0, 3));
        return read_front_matter(closed);
    }
    if (!fold(comment.substr(0, std::min<std::size_t>(comment.size(), 6))).starts_with("title:"))
        return {};
    FrontMatter matter;
    matter.size = comment.size();
    BlockReader block(":", 1);
    while (!comment.empty()) block.take(take_line(comment));
    matter.fields = block.fields();
    return matter;
}

FrontMatter read_front_matter(std::string_view text) {
    const std::string_view whole = text;
    if (text.starts_with(kCommentOpen)) {
        const std::size_t end = text.find(kCommentClose);
        if (end == std::string_view::npos) return {};
        FrontMatter matter = read_comment_matter(text.substr(4, end - 4));
        if (matter.size > 0) matter.size = end + kCommentClose.size();
        return matter;
    }
    const std::string_view rule = trimmed(take_line(text));
    if (rule != "---" && rule != "+++") return {};
    BlockReader block(rule == "---" ? ":" : "=", 1);
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (trimmed(line) == rule && line[0] == rule[0])
            return {block.fields(), whole.size() - text.size()};
        block.take(line);
    }
    return {};
}

}  // namespace litchi::corpora

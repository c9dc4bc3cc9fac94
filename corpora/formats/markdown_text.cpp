#include "corpora/formats/markdown_text.h"

#include "corpora/base/text.h"
#include "corpora/formats/chinese_fields.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxLink = 4096;  // bytes of a link's text or address

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// The text without what stands between two marks.
std::string without_spans(std::string_view text, std::string_view open, std::string_view close) {
    std::string kept;
    for (;;) {
        const std::size_t begin = text.find(open);
        const std::size_t end =
            begin == std::string_view::npos ? begin : text.find(close, begin + open.size());
        if (end == std::string_view::npos) return kept.append(text);
        kept.append(text.substr(0, begin));
        text.remove_prefix(end + close.size());
    }
}

// Length of "](address)" at the start, or 0.
std::size_t address_size(std::string_view text) {
    if (!text.starts_with("](")) return 0;
    const std::size_t end = text.substr(0, kMaxLink).find(')');
    return end == std::string_view::npos ? 0 : end + 1;
}

// Length of an element "<b>", "</p>" or "<https://…>" at the start, or 0.
std::size_t tag_size(std::string_view text) {
    const bool starts =
        text.size() > 2 && (text[1] == '/' || (text[1] | 0x20) >= 'a') && (text[1] | 0x20) <= 'z';
    const std::size_t end = starts ? text.substr(0, kMaxLink).find('>') : std::string_view::npos;
    return end == std::string_view::npos ? 0 : end + 1;
}

// A star or underline that opens or closes emphasis: not between spaces, an underline not inside a
// word.
bool is_emphasis(std::string_view line, std::size_t at) {
    const char before = at > 0 ? line[at - 1] : ' ';
    const char after = at + 1 < line.size() ? line[at + 1] : ' ';
    if (before == ' ' && after == ' ') return false;
    const auto letter = [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    };
    return line[at] == '*' || !(letter(before) && letter(after));
}

// The words of one line.
std::string words_of(std::string_view line) {
    static constexpr std::string_view kEscaped = "\\`*_{}[]()#+-.!|<>~";
    std::string words;
    std::size_t links = 0;  // brackets open
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        std::size_t skip = 0;
        if (c == '\\' && at + 1 < line.size() &&
            kEscaped.find(line[at + 1]) != std::string_view::npos) {
            words += line[++at];
            continue;
        }
        if (c == '<') skip = tag_size(line.substr(at));
        if (c == '!' && line.substr(at).starts_with("![")) skip = 2, ++links;
        if (c == '[') skip = 1, ++links;
        if (c == ']' && links > 0) {
            skip = std::max<std::size_t>(1, address_size(line.substr(at)));
            --links;
        }
        if (c == '`' || ((c == '*' || c == '_') && is_emphasis(line, at))) skip = 1;
        if (skip == 0)
            words += c;
        else
            at += skip - 1;
    }
    return plain_text(words);
}

// Length of "- ", "* ", "+ ", "12. " or "3) " at the start, or 0.
std::size_t item_size(std::string_view line) {
    if (line.size() > 1 && line[1] == ' ' &&
        std::string_view("-*+").find(line[0]) != std::string_view::npos)
        return 2;
    const std::size_t digits = line.find_first_not_of("0123456789");
    const bool numbered = digits != std::string_view::npos && digits > 0 && digits < 4 &&
                          (line[digits] == '.' || line[digits] == ')') &&
                          line.substr(digits + 1).starts_with(' ');
    return numbered ? digits + 2 : 0;
}

bool consists_of(std::string_view line, std::string_view characters) {
    return !line.empty() && line.find_first_not_of(characters) == std::string_view::npos;
}

class MarkdownReader {
  public:
    void take(std::string_view line) {
        line = trimmed(line);
        while (line.starts_with('>')) line = trimmed(line.substr(1));
        if (line.empty()) return flush();
        if (line.starts_with("```") || line.starts_with("~~~")) {
            flush();
            code_ = !code_;
            return;
        }
        if (code_) return add(line);
        if (take_rule(line) || take_heading(line)) return;
        if (line.starts_with('|')) return take_row(line);
        if (const std::size_t size = item_size(line); size > 0) {
            flush();
            line = trimmed(line.substr(size));
        }
        add(words_of(line));
    }

    RunningText finish() {
        flush();
        return std::move(text_);
    }

  private:
    void add(std::string_view words) {
        if (!words.empty()) paragraph_.lines.emplace_back(words);
    }

    void flush() {
        if (paragraph_.lines.empty()) return;
        if (!text_.body.empty()) text_.body += "\n\n";
        text_.body += chinese_text(paragraph_);
        paragraph_.lines.clear();
    }

    // "***", or the line under a heading.
    bool take_rule(std::string_view line) {
        if (!consists_of(line, "=") &&
            !(line.size() > 2 && (consists_of(line, "- ") || consists_of(line, "* "))))
            return false;
        if (line[0] == '=' && text_.heading.empty()) text_.heading = chinese_text(paragraph_);
        flush();
        return true;
    }

    bool take_heading(std::string_view line) {
        const std::size_t level = line.find_first_not_of('#');
        if (level == 0 || level == std::string_view::npos || level > 6 || line[level] != ' ')
            return false;
        flush();
        while (line.ends_with('#')) line.remove_suffix(1);
        if (line.size() <= level) return true;
        add(words_of(trimmed(line.substr(level))));
        if (level == 1 && text_.heading.empty()) text_.heading = chinese_text(paragraph_);
        flush();
        return true;
    }

    void take_row(std::string_view line) {
        flush();
        if (consists_of(line, "|-: ")) return;
        std::string cells(line);
        std::replace(cells.begin(), cells.end(), '|', ' ');
        add(words_of(collapse_spaces(cells)));
        flush();
    }

    RunningText text_;
    SourceField paragraph_;
    bool code_ = false;
};

}  // namespace

RunningText read_markdown(std::string_view text) {
    static constexpr std::array<std::array<std::string_view, 2>, 3> kSpans = {
        {{"<!--", "-->"}, {"{{<", ">}}"}, {"{{%", "%}}"}}};
    std::string kept(text);
    for (const auto& [open, close] : kSpans) kept = without_spans(kept, open, close);
    MarkdownReader reader;
    std::string_view rest = kept;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        reader.take(rest.substr(0, end));
        rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return reader.finish();
}

}  // namespace litchi::corpora

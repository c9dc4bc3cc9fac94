#include "query/key_points.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <cstdint>

namespace litchi::query {
namespace {

using indexer::ByteRange;
using indexer::CodePoint;

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kFewestWords = 2;

ByteRange range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

ByteRange trimmed(std::string_view text, ByteRange part) {
    while (part.begin < part.end) {
        const CodePoint c = indexer::code_point_at(text, part.begin);
        if (!indexer::is_white_space(c.value)) break;
        part.begin = static_cast<std::uint32_t>(c.end);
    }
    while (part.begin < part.end && static_cast<unsigned char>(text[part.end - 1]) <= ' ')
        --part.end;
    return part;
}

bool is_circled_number(char32_t c) {
    return c >= U'①' && c <= U'⑳';
}

bool is_bullet(char32_t c) {
    return c == U'-' || c == U'–' || c == U'•' || c == U'*' || c == U'·' || c == U'●';
}

bool is_numeral(char32_t c) {
    constexpr std::u32string_view kChinese = U"一二三四五六七八九十";
    return (c >= U'0' && c <= U'9') || kChinese.find(c) != std::u32string_view::npos;
}

// Reads a line's marks from left to right.
class LineStart {
  public:
    explicit LineStart(std::string_view line) : line_(line) {}

    // Bytes of the number or bullet that makes the line an item of a list; 0 for none.
    std::size_t item_mark() {
        for (const std::string_view word : {"权利要求", "權利要求", "Claim ", "claim "})
            if (line_.starts_with(word)) at_ = word.size();
        const bool bracket = take_one_of(U"(（");
        const char32_t first = peek();
        if (is_circled_number(first)) return taken();
        if (!bracket && at_ == 0 && is_bullet(first)) return followed_by_space();
        std::size_t numerals = 0;
        for (; is_numeral(peek()); ++numerals) taken();
        if (numerals == 0 || numerals > kMostDigits) return 0;
        if (bracket) return take_one_of(U")）") ? at_ : 0;
        if (take_one_of(U"、．：)）")) return at_;
        return take_one_of(U".:") && (at_ == line_.size() || line_[at_] == ' ') ? at_ : 0;
    }

  private:
    char32_t peek() const {
        return at_ < line_.size() ? indexer::code_point_at(line_, at_).value : U'\0';
    }
    std::size_t taken() { return at_ = indexer::code_point_at(line_, at_).end; }
    bool take_one_of(std::u32string_view marks) {
        const char32_t c = peek();
        if (c == U'\0' || marks.find(c) == std::u32string_view::npos) return false;
        taken();
        return true;
    }
    std::size_t followed_by_space() {
        const std::size_t end = taken();
        return end < line_.size() && line_[end] == ' ' ? end : 0;
    }

    std::string_view line_;
    std::size_t at_ = 0;
};

struct Line {
    ByteRange range;       // without white space around it
    std::size_t mark = 0;  // bytes of its number or bullet
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const ByteRange line = trimmed(text, range(begin, end));
        if (line.begin < line.end)
            lines.push_back(
                {line, LineStart(text.substr(line.begin, line.end - line.begin)).item_mark()});
        begin = end + 1;
    }
    return lines;
}

void add_sentences(std::string_view text, ByteRange part, std::vector<ByteRange>& points) {
    for (const ByteRange sentence :
         indexer::split_sentences(text.substr(part.begin, part.end - part.begin)))
        points.push_back(range(part.begin + sentence.begin, part.begin + sentence.end));
}

// The items of a list; what stands before the first are sentences.
std::vector<ByteRange> items_of(std::string_view text, const std::vector<Line>& lines) {
    std::vector<ByteRange> points;
    const auto first =
        std::find_if(lines.begin(), lines.end(), [](const Line& line) { return line.mark > 0; });
    if (first->range.begin > 0) add_sentences(text, range(0, first->range.begin), points);
    for (auto line = first; line != lines.end(); ++line) {
        if (line->mark > 0)
            points.push_back(trimmed(text, range(line->range.begin + line->mark, line->range.end)));
        else
            points.back().end = line->range.end;
    }
    return points;
}

std::size_t words_of(const indexer::TextAnalyzer& analyzer, std::string_view text) {
    const std::vector<indexer::Token> tokens = analyzer.analyze(text);
    return static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [](const indexer::Token& token) { return !token.stopword; }));
}

}  // namespace

KeyPoints key_points(const indexer::TextAnalyzer& analyzer, std::string_view text) {
    const std::vector<Line> lines = lines_of(text);
    const auto items =
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.mark > 0; });
    std::vector<ByteRange> parts;
    if (items >= 2)
        parts = items_of(text, lines);
    else
        add_sentences(text, range(0, text.size()), parts);
    KeyPoints result;
    for (const ByteRange part : parts) {
        const bool small =
            words_of(analyzer, text.substr(part.begin, part.end - part.begin)) < kFewestWords;
        if (small && !result.points.empty()) {
            result.points.back().end = part.end;
        } else if (result.points.size() == kMaxKeyPoints) {
            result.cut = true;
            break;
        } else {
            result.points.push_back(part);
        }
    }
    if (result.points.empty()) result.points.push_back(trimmed(text, range(0, text.size())));
    return result;
}

}  // namespace litchi::query

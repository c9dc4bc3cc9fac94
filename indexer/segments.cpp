#include "indexer/segments.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <array>

namespace litchi::indexer {
namespace {

constexpr std::array<char32_t, 6> kRepeated = {U'.', U'-', U'—', U'…', U'－', U'·'};

class SegmentWriter {
  public:
    SegmentWriter(std::string_view line, bool joins_signs)
        : line_(line), joins_signs_(joins_signs) {
        text_.reserve(line.size() * 2);
    }

    void word(const Token& token) {
        part(line_.substr(token.begin, token.end - token.begin));
        after_number_ = token.script == Script::Number;
        last_sign_ = 0;
    }

    // The characters between two words.
    void signs(std::size_t begin, std::size_t end) {
        while (begin < end) {
            const CodePoint c = code_point_at(line_, begin);
            sign(c.value, line_.substr(begin, std::min(c.end, end) - begin));
            begin = c.end;
        }
    }

    std::string finish() { return std::move(text_); }

  private:
    void sign(char32_t c, std::string_view bytes) {
        const bool percent = after_number_ && (c == U'%' || c == U'％');
        const bool repeated =
            c == last_sign_ && std::find(kRepeated.begin(), kRepeated.end(), c) != kRepeated.end();
        after_number_ = false;
        last_sign_ = is_white_space(c) ? 0 : c;
        if (is_white_space(c)) return;
        if (joins_signs_ && (percent || repeated)) {
            text_ += bytes;
        } else {
            part(bytes);
        }
    }

    void part(std::string_view bytes) {
        if (!text_.empty()) text_ += ' ';
        text_ += bytes;
    }

    std::string_view line_;
    bool joins_signs_;
    std::string text_;
    bool after_number_ = false;
    char32_t last_sign_ = 0;
};

}  // namespace

std::string segments(const TextAnalyzer& analyzer, std::string_view line) {
    thread_local std::vector<Token> tokens;
    analyzer.analyze(line, tokens);
    SegmentWriter writer(line, analyzer.segmentation() == Segmentation::Litchi);
    std::size_t at = 0;
    for (const Token& token : tokens) {
        writer.signs(at, token.begin);
        writer.word(token);
        at = token.end;
    }
    writer.signs(at, line.size());
    return writer.finish();
}

}  // namespace litchi::indexer

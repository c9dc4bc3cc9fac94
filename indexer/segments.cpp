#include "indexer/segments.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace litchi::indexer {
namespace {

constexpr std::size_t kSlack = 16;
constexpr std::array<char32_t, 6> kRepeated = {U'.', U'-', U'—', U'…', U'－', U'·'};

// Writes parts of a line with a space between them.
class LineWriter {
  public:
    // `to` has room for twice the line and kSlack.
    LineWriter(std::string_view line, bool joins_signs, char* to)
        : line_(line), joins_signs_(joins_signs), begin_(to), to_(to) {}

    void word(const SourceWord& word) {
        part(word.begin, word.end);
        after_number_ = word.folded.script == Script::Number;
        last_sign_ = 0;
    }

    // The characters between two words.
    void between(std::size_t begin, std::size_t end) {
        if (end - begin == 1 && line_[begin] == ' ')
            space();
        else if (begin < end)
            signs(begin, end);
    }

    char* finish() {
        *to_++ = '\n';
        return to_;
    }

  private:
    void space() {
        after_number_ = false;
        last_sign_ = 0;
    }

    void signs(std::size_t begin, std::size_t end) {
        while (begin < end) {
            const CodePoint c = code_point_at(line_, begin);
            sign(c.value, begin, std::min(c.end, end));
            begin = c.end;
        }
    }

    void sign(char32_t c, std::size_t begin, std::size_t end) {
        if (c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_white_space(c)) return space();
        const bool percent = after_number_ && (c == U'%' || c == U'％');
        const bool repeated =
            c == last_sign_ && std::find(kRepeated.begin(), kRepeated.end(), c) != kRepeated.end();
        after_number_ = false;
        last_sign_ = c;
        if (joins_signs_ && (percent || repeated)) {
            copy(begin, end);
        } else {
            part(begin, end);
        }
    }

    void part(std::size_t begin, std::size_t end) {
        if (to_ != begin_) *to_++ = ' ';
        copy(begin, end);
    }

    // Words are short: a whole block of 16 bytes is quicker than a call, where there is room.
    void copy(std::size_t begin, std::size_t end) {
        const std::size_t count = end - begin;
        const bool block = count <= kSlack && line_.size() - begin >= kSlack;
        if (block)
            std::memcpy(to_, line_.data() + begin, kSlack);
        else
            std::memcpy(to_, line_.data() + begin, count);
        to_ += count;
    }

    std::string_view line_;
    bool joins_signs_;
    char* begin_;
    char* to_;
    bool after_number_ = false;
    char32_t last_sign_ = 0;
};

}  // namespace

void Segments::append(std::string_view line) {
    const std::size_t room = size_ + 2 * line.size() + kSlack;
    if (text_.size() < room) text_.resize(std::max(room, 2 * text_.size()));
    LineWriter writer(line, words_.segmentation() == Segmentation::Litchi, text_.data() + size_);
    std::size_t at = 0;
    for (const SourceWord& word : words_.find(line)) {
        writer.between(at, word.begin);
        writer.word(word);
        at = word.end;
    }
    writer.between(at, line.size());
    size_ = static_cast<std::size_t>(writer.finish() - text_.data());
}

}  // namespace litchi::indexer

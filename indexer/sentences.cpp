#include "indexer/sentences.h"

#include "indexer/character_classes.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <optional>

namespace litchi::indexer {
namespace {

// Words that a dot follows inside a sentence. Sorted by bytes.
constexpr std::string_view kAbbreviations[] = {
    "Bull", "Co",   "Corp", "Dr",     "Eq",  "Eqs",   "Fig",  "Figs", "Inc",  "Jr",   "Ltd",
    "Mr",   "Mrs",  "Ms",   "No",     "Nos", "Proc",  "Prof", "Ref",  "Refs", "Sec",  "St",
    "Tab",  "Univ", "Vol",  "approx", "ca",  "cf",    "e.g",  "eg",   "fig",  "figs", "i.e",
    "ie",   "pp",   "resp", "sp",     "spp", "subsp", "var",  "viz",  "vol",  "vs",
};
static_assert(std::ranges::is_sorted(kAbbreviations));

bool is_closing(char32_t c) {
    constexpr std::u32string_view kClosing = U"\"')]}’”»』」）】》〉";
    return kClosing.find(c) != std::u32string_view::npos;
}

bool is_opening(char32_t c) {
    constexpr std::u32string_view kOpening = U"\"'([{‘“«『「（【《〈";
    return kOpening.find(c) != std::u32string_view::npos;
}

class Splitter {
  public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<ByteRange> split() {
        while (at_ < text_.size()) {
            const CodePoint c = code_point_at(text_, at_);
            at_ = c.end;
            if (is_white_space(c.value)) {
                if (is_blank_line(c)) close();
                continue;
            }
            if (!begin_) begin_ = c.begin;
            end_ = c.end;
            if (ends_sentence(c)) {
                take_closing();
                close();
            }
        }
        close();
        return std::move(sentences_);
    }

  private:
    void close() {
        if (begin_) {
            sentences_.push_back(
                {static_cast<std::uint32_t>(*begin_), static_cast<std::uint32_t>(end_)});
        }
        begin_.reset();
    }

    // A line end with nothing but white space up to the next line end. Leaves at_ behind the white
    // space read, so that the text is walked once.
    bool is_blank_line(const CodePoint& c) {
        if (c.value != '\n') return false;
        bool blank = false;
        while (at_ < text_.size()) {
            const CodePoint next = code_point_at(text_, at_);
            if (!is_white_space(next.value)) break;
            blank = blank || next.value == '\n';
            at_ = next.end;
        }
        return blank;
    }

    bool ends_sentence(const CodePoint& c) const {
        switch (c.value) {
            case U'。':
            case U'！':
            case U'？':
            case U'；':
            case U'｡':
                return true;
            case U'.':
                return sentence_follows() && !is_abbreviation(c.begin);
            case U'!':
            case U'?':
                return sentence_follows();
            default:
                return false;
        }
    }

    // Behind closing marks: the end of the text, or white space and then, behind opening marks, an
    // upper-case letter or a Han character.
    bool sentence_follows() const {
        std::size_t at = at_;
        bool space = false;
        while (at < text_.size()) {
            const CodePoint c = code_point_at(text_, at);
            at = c.end;
            if (is_white_space(c.value)) {
                space = true;
            } else if (space && !is_opening(c.value)) {
                return is_upper_case(c.value) || is_han(c.value);
            } else if (!space && !is_closing(c.value)) {
                return false;
            }
        }
        return true;
    }

    // The word before the dot at `dot` is a known abbreviation or a single capital letter.
    bool is_abbreviation(std::size_t dot) const {
        std::size_t begin = dot;
        while (begin > *begin_ && dot - begin < 8 &&
               (is_ascii_letter(text_[begin - 1]) || text_[begin - 1] == '.')) {
            --begin;
        }
        const std::string_view word = text_.substr(begin, dot - begin);
        if (word.empty()) return false;
        const bool initial = word.back() >= 'A' && word.back() <= 'Z' &&
                             (word.size() == 1 || word[word.size() - 2] == '.');
        if (initial) return at_ < text_.size();
        if (word == "al") return text_.substr(*begin_, begin - *begin_).ends_with("et ");
        return std::ranges::binary_search(kAbbreviations, word);
    }

    void take_closing() {
        while (at_ < text_.size()) {
            const CodePoint c = code_point_at(text_, at_);
            if (!is_closing(c.value)) return;
            at_ = end_ = c.end;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::optional<std::size_t> begin_;
    std::vector<ByteRange> sentences_;
};

}  // namespace

std::vector<ByteRange> split_sentences(std::string_view text) {
    return Splitter(text).split();
}

}  // namespace litchi::indexer

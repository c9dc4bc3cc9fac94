#include "corpora/base/fold_table/fold_table.h"
#include "corpora/base/icu.h"
#include "corpora/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>

namespace litchi {
namespace {

using icu_support::check;
using icu_support::next_code_point;

// Longest run that is normalised at once; Unicode's Stream-Safe format allows 30 non-starters.
constexpr int kMaxRun = 64;

const icu::Normalizer2& casefolder() {
    static const icu::Normalizer2& instance = []() -> const icu::Normalizer2& {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* const made = icu::Normalizer2::getNFKCCasefoldInstance(status);
        check(status, "load NFKC_Casefold");
        return *made;
    }();
    return instance;
}

// A character of well-formed UTF-8 of up to three bytes; size 0 for longer and broken ones.
struct ShortCharacter {
    char32_t value = 0;
    std::uint32_t size = 0;
};

inline ShortCharacter short_character(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t left = text.size() - at;
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0 && left >= 2) return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
    if (lead < 0xF0 && left >= 3) {
        return {(lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
    }
    return {};
}

// End of the run of characters from `at` that NFKC_Casefold must see together.
std::size_t run_end(std::string_view text, std::size_t at) {
    next_code_point(text, at);
    for (int size = 1; at < text.size() && size < kMaxRun; ++size) {
        std::size_t behind = at;
        if (casefolder().hasBoundaryBefore(next_code_point(text, behind))) break;
        at = behind;
    }
    return at;
}

// Lower case of eight ASCII bytes at once: bit 7 of a sum tells whether a byte is above a bound.
constexpr std::uint64_t lower_case(std::uint64_t ascii) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    const std::uint64_t from_a = ascii + kEach * (0x80 - 'A');
    const std::uint64_t behind_z = ascii + kEach * (0x80 - 'Z' - 1);
    return ascii | ((from_a & ~behind_z & kEach * 0x80) >> 2);
}

bool is_ascii_byte(unsigned char byte) {
    return byte < 0x80;
}

// Leads of the three bytes of U+4000 to U+9FFF, which do not change with what stands before them.
bool leads_han(unsigned char byte) {
    return byte >= 0xE4 && byte <= 0xE9;
}

class Folder {
  public:
    // `origin` is kept when it is given.
    Folder(std::string_view text, HanForm han, std::string& folded,
           std::vector<std::uint32_t>* origin)
        : text_(text),
          han_(han),
          characters_(table_.folded[static_cast<std::size_t>(han)].data()),
          folded_(folded),
          origin_(origin) {
        if (origin_) origin_->clear();
    }

    void run() {
        for (std::size_t at = 0; at < text_.size();) {
            make_room(size_ + (text_.size() - at) + kSlack);
            at = fold_short(at);
            if (at < text_.size()) at = fold_run(at);
        }
        folded_.resize(size_);
        if (!shifted_) return;
        origin_->resize(size_ + 1);
        origin_->back() = static_cast<std::uint32_t>(text_.size());
    }

  private:
    static constexpr std::size_t kSlack = 64;

    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

    void make_room(std::size_t size) {
        if (folded_.size() < size) folded_.resize(size);
        if (shifted_ && origin_->size() < folded_.size() + 1) origin_->resize(folded_.size() + 1);
    }

    // From here on characters do not keep their places.
    void shift() {
        if (shifted_ || !origin_) return;
        shifted_ = true;
        origin_->resize(folded_.size() + 1);
        std::uint32_t begin = 0;  // of the character
        for (std::uint32_t at = 0; at < size_; ++at) {
            if ((byte(at) & 0xC0) != 0x80) begin = at;
            (*origin_)[at] = begin;
        }
    }

    // Folds from `at` on up to the first character that ICU has to see, or until the room is used.
    std::size_t fold_short(std::size_t at) {
        const std::size_t room = folded_.size() - kSlack / 2;
        while (at < text_.size() && size_ < room) {
            const std::size_t begin = at;
            at = is_ascii_byte(byte(at)) ? fold_ascii(at, room) : fold_han(at, room);
            if (at > begin) continue;
            const ShortCharacter c = short_character(text_, at);
            if (c.size == 0 || joins(at + c.size)) return at;
            const char16_t folded = characters_[c.value];
            if (folded == FoldTable::kAskIcu) return at;
            put_character(folded, at, c.size);
            at += c.size;
        }
        return at;
    }

    // Without a last character that may change with the one behind it.
    std::size_t fold_ascii(std::size_t at, std::size_t room) {
        const std::size_t limit = std::min(text_.size(), at + (room - size_));
        std::size_t end = at;
        while (end + 8 <= limit) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text_.data() + end, 8);
            if ((bytes & 0x8080808080808080ULL) != 0) break;
            end += 8;
        }
        while (end < limit && is_ascii_byte(byte(end))) ++end;
        if (end > at && joins(end)) --end;
        put_ascii(at, end);
        return end;
    }

    // Characters of leads_han() that fold to characters of three bytes.
    std::size_t fold_han(std::size_t at, std::size_t room) {
        const auto* const from = reinterpret_cast<const unsigned char*>(text_.data());
        const char16_t* const characters = characters_;
        char* to = folded_.data() + size_;
        const std::size_t begin = at;
        const std::size_t limit = std::min(text_.size(), at + (room - size_));
        for (; at + 3 < limit && leads_han(from[at]); at += 3, to += 3) {
            const unsigned char next = from[at + 3];
            if (!is_ascii_byte(next) && !leads_han(next) && joins(at + 3)) break;
            const unsigned c =
                (from[at] & 0x0FU) << 12 | (from[at + 1] & 0x3FU) << 6 | (from[at + 2] & 0x3FU);
            const char16_t folded = characters[c];
            if (folded < 0x800 || folded == FoldTable::kAskIcu) break;
            put_three(folded, to);
        }
        note_threes(begin, at);
        size_ += at - begin;
        return at;
    }

    // The character at `at` may change with the one before it. Neither ASCII nor Han does.
    bool joins(std::size_t at) const {
        if (at >= text_.size() || is_ascii_byte(byte(at)) || leads_han(byte(at))) return false;
        const ShortCharacter c = short_character(text_, at);
        return c.size == 0 || table_.joins(c.value);
    }

    std::size_t fold_run(std::size_t at) {
        const std::size_t end = run_end(text_, at);
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString source = icu::UnicodeString::fromUTF8(
            icu::StringPiece(text_.data() + at, static_cast<std::int32_t>(end - at)));
        const icu::UnicodeString result = casefolder().normalize(source, status);
        check(status, "fold a text");
        std::string bytes;
        for (std::int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
            const auto c = static_cast<char32_t>(result.char32At(i));
            append_utf8(bytes, han_ == HanForm::Simplified ? simplified(c) : c);
        }
        shift();
        make_room(size_ + bytes.size() + (text_.size() - end) + kSlack);
        std::copy(bytes.begin(), bytes.end(), folded_.data() + size_);
        note_one(at, bytes.size());
        size_ += bytes.size();
        return end;
    }

    // Of a folded character.
    char32_t simplified(char32_t c) const {
        if (c >= FoldTable::kCharacters || characters_[c] == FoldTable::kAskIcu)
            return to_simplified(c);
        return characters_[c];
    }

    void put_ascii(std::size_t begin, std::size_t end) {
        const std::size_t count = end - begin;
        const char* const from = text_.data() + begin;
        char* const to = folded_.data() + size_;
        std::size_t done = 0;
        for (; done + 8 <= count; done += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, from + done, 8);
            bytes = lower_case(bytes);
            std::memcpy(to + done, &bytes, 8);
        }
        for (; done < count; ++done)
            to[done] = static_cast<char>(lower_case(static_cast<unsigned char>(from[done])));
        note_bytes(begin, end);
        size_ += count;
    }

    static void put_three(char16_t c, char* to) {
        to[0] = static_cast<char>(0xE0 | c >> 12);
        to[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
        to[2] = static_cast<char>(0x80 | (c & 0x3F));
    }

    void put_character(char16_t c, std::size_t at, std::size_t source_size) {
        char* const to = folded_.data() + size_;
        const std::size_t count = c >= 0x800 ? 3 : c >= 0x80 ? 2 : 1;
        if (count == 3) {
            put_three(c, to);
        } else if (count == 2) {
            to[0] = static_cast<char>(0xC0 | c >> 6);
            to[1] = static_cast<char>(0x80 | (c & 0x3F));
        } else {
            to[0] = static_cast<char>(c);
        }
        if (count != source_size) shift();
        note_one(at, count);
        size_ += count;
    }

    // The next `count` bytes come from the character at `at`.
    void note_one(std::size_t at, std::size_t count) {
        if (shifted_) std::fill_n(origin_->data() + size_, count, static_cast<std::uint32_t>(at));
    }

    // The next bytes come from [begin, end), characters of one byte each, or of three.
    void note_bytes(std::size_t begin, std::size_t end) {
        if (!shifted_) return;
        std::uint32_t* const origin = origin_->data() + size_;
        for (std::size_t i = 0; i < end - begin; ++i)
            origin[i] = static_cast<std::uint32_t>(begin + i);
    }
    void note_threes(std::size_t begin, std::size_t end) {
        if (!shifted_) return;
        std::uint32_t* origin = origin_->data() + size_;
        for (std::size_t at = begin; at < end; at += 3, origin += 3)
            origin[0] = origin[1] = origin[2] = static_cast<std::uint32_t>(at);
    }

    const FoldTable& table_ = embedded_fold_table();
    std::string_view text_;
    HanForm han_;
    const char16_t* characters_;
    std::string& folded_;
    std::vector<std::uint32_t>* origin_;
    std::size_t size_ = 0;
    bool shifted_ = false;  // origin_ is filled
};

}  // namespace

void fold_with_offsets(std::string_view text, HanForm han, FoldedText& folded) {
    Folder(text, han, folded.text, &folded.origin).run();
}

FoldedText fold_with_offsets(std::string_view text, HanForm han) {
    FoldedText folded;
    fold_with_offsets(text, han, folded);
    return folded;
}

std::string fold(std::string_view text) {
    std::string folded;
    Folder(text, HanForm::Simplified, folded, nullptr).run();
    return folded;
}

}  // namespace litchi

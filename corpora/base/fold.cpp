#include "corpora/base/icu.h"
#include "corpora/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <memory>
#include <mutex>

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

// UTF-8 of what a character alone folds to; size 0: ask ICU.
struct Folded {
    std::array<char, 3> bytes{};
    std::uint8_t size = 0;
};

// What NFKC_Casefold makes of the 256 characters of a block, so that ICU is asked once a character.
struct FoldBlock {
    std::array<std::array<Folded, 256>, 2> folded;  // by HanForm
    std::array<bool, 256> joins;                    // may change with the character before it
};

Folded fold_alone(UChar32 c, HanForm han) {
    Folded folded;
    if (U_IS_SURROGATE(c)) return folded;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = casefolder().normalize(icu::UnicodeString(c), status);
    check(status, "fold a character");
    if (result.length() != 1 || U16_IS_SURROGATE(result.charAt(0))) return folded;
    const char32_t one = result.charAt(0);
    std::string bytes;
    append_utf8(bytes, han == HanForm::Simplified ? to_simplified(one) : one);
    if (bytes.size() > folded.bytes.size()) return folded;
    std::copy(bytes.begin(), bytes.end(), folded.bytes.begin());
    folded.size = static_cast<std::uint8_t>(bytes.size());
    return folded;
}

const FoldBlock* make_block(std::size_t number) {
    auto block = std::make_unique<FoldBlock>();
    for (UChar32 low = 0; low < 256; ++low) {
        const UChar32 c = static_cast<UChar32>(number << 8) + low;
        for (const HanForm han : {HanForm::Simplified, HanForm::AsGiven})
            block->folded[static_cast<std::size_t>(han)][low] = fold_alone(c, han);
        block->joins[low] = !casefolder().hasBoundaryBefore(c);
    }
    static std::array<std::unique_ptr<FoldBlock>, 256> kept;
    kept[number] = std::move(block);
    return kept[number].get();
}

// The block of the Basic Multilingual Plane that holds `c`; made when it is first asked for.
const FoldBlock& fold_block(char32_t c) {
    static std::mutex making;
    static std::array<std::atomic<const FoldBlock*>, 256> blocks;
    std::atomic<const FoldBlock*>& place = blocks[c >> 8];
    if (const FoldBlock* const made = place.load(std::memory_order_acquire)) return *made;
    const std::lock_guard lock(making);
    if (place.load(std::memory_order_relaxed) == nullptr)
        place.store(make_block(c >> 8), std::memory_order_release);
    return *place.load(std::memory_order_relaxed);
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

class Folder {
  public:
    Folder(std::string_view text, HanForm han, std::string& folded,
           std::vector<std::uint32_t>* origin)
        : text_(text), han_(han), folded_(folded), origin_(origin) {
        make_room(text.size() + kSlack);
    }

    void run() {
        for (std::size_t at = 0; at < text_.size();) {
            make_room(size_ + (text_.size() - at) + kSlack);
            at = fold_short(at);
            if (at < text_.size()) at = fold_run(at);
        }
        folded_.resize(size_);
        if (!origin_) return;
        origin_->resize(size_ + 1);
        origin_->back() = static_cast<std::uint32_t>(text_.size());
    }

  private:
    static constexpr std::size_t kSlack = 64;

    void make_room(std::size_t size) {
        if (folded_.size() < size) folded_.resize(size);
        if (origin_ && origin_->size() < folded_.size() + 1) origin_->resize(folded_.size() + 1);
    }

    // Folds from `at` on up to the first character that ICU has to see, or until the room is used.
    std::size_t fold_short(std::size_t at) {
        const std::size_t room = folded_.size() - kSlack / 2;
        while (at < text_.size() && size_ < room) {
            if (const std::size_t end = ascii_end(at, room - size_); end > at) {
                put_ascii(at, end);
                at = end;
                continue;
            }
            const ShortCharacter c = short_character(text_, at);
            if (c.size == 0 || joins(at + c.size)) return at;
            const auto& block = fold_block(c.value).folded[static_cast<std::size_t>(han_)];
            const Folded& folded = block[c.value & 0xFF];
            if (folded.size == 0) return at;
            put(folded.bytes.data(), folded.size, at);
            at += c.size;
        }
        return at;
    }

    // The end of the ASCII from `at` on, at most `most` bytes, without a last character that may
    // change with the one behind it.
    std::size_t ascii_end(std::size_t at, std::size_t most) const {
        const std::size_t limit = std::min(text_.size(), at + most);
        std::size_t end = at;
        while (end + 8 <= limit) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text_.data() + end, 8);
            if ((bytes & 0x8080808080808080ULL) != 0) break;
            end += 8;
        }
        while (end < limit && static_cast<unsigned char>(text_[end]) < 0x80) ++end;
        return end > at && joins(end) ? end - 1 : end;
    }

    void put_ascii(std::size_t begin, std::size_t end) {
        const std::size_t count = end - begin;
        const char* const from = text_.data() + begin;
        char* const to = folded_.data() + size_;
        for (std::size_t i = 0; i < count; ++i) {
            const char c = from[i];
            to[i] = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
        }
        if (origin_) {
            std::uint32_t* const origin = origin_->data() + size_;
            const auto first = static_cast<std::uint32_t>(begin);
            for (std::uint32_t i = 0; i < count; ++i) origin[i] = first + i;
        }
        size_ += count;
    }

    // The character at `at` may change with the one before it. Neither ASCII nor Han does.
    bool joins(std::size_t at) const {
        if (at >= text_.size()) return false;
        const auto lead = static_cast<unsigned char>(text_[at]);
        if (lead < 0x80 || (lead >= 0xE4 && lead <= 0xE9)) return false;
        const ShortCharacter c = short_character(text_, at);
        return c.size == 0 || fold_block(c.value).joins[c.value & 0xFF];
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
            append_utf8(bytes, han_ == HanForm::Simplified ? to_simplified(c) : c);
        }
        make_room(size_ + bytes.size() + (text_.size() - end) + kSlack);
        put(bytes.data(), bytes.size(), at);
        return end;
    }

    void put(const char* bytes, std::size_t count, std::size_t at) {
        std::copy_n(bytes, count, folded_.data() + size_);
        if (origin_) std::fill_n(origin_->data() + size_, count, static_cast<std::uint32_t>(at));
        size_ += count;
    }

    std::string_view text_;
    HanForm han_;
    std::string& folded_;
    std::vector<std::uint32_t>* origin_;
    std::size_t size_ = 0;
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

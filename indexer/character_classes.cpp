#include "indexer/character_classes.h"

#include "indexer/utf8.h"

#include <unicode/uchar.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace litchi::indexer {
namespace {

bool is_kana(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) ||
           (c >= 0xFF66 && c <= 0xFF9F);
}

CharacterClass find_class(char32_t c) {
    constexpr std::uint32_t kWordMask = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_CF_MASK;
    if (c < 0x80) {
        const auto ascii = static_cast<char>(c);
        const bool word = is_ascii_letter(ascii) || is_ascii_digit(ascii);
        if (word) return CharacterClass::Ascii;
        return is_white_space(c) ? CharacterClass::Space : CharacterClass::Separator;
    }
    if (is_white_space(c)) return CharacterClass::Space;
    if (is_han(c)) return CharacterClass::Han;
    if (is_kana(c)) return CharacterClass::Kana;
    const bool word = (U_GET_GC_MASK(static_cast<UChar32>(c)) & kWordMask) != 0;
    return word ? CharacterClass::Other : CharacterClass::Separator;
}

using Block = std::array<CharacterClass, 256>;

// The block of the Basic Multilingual Plane that holds `c`; made when it is first asked for.
const Block& block_of(char32_t c) {
    static std::mutex making;
    static std::array<std::unique_ptr<Block>, 256> kept;
    static std::array<std::atomic<const Block*>, 256> blocks;
    const std::size_t number = c >> 8;
    if (const Block* const made = blocks[number].load(std::memory_order_acquire)) return *made;
    const std::lock_guard lock(making);
    if (!kept[number]) {
        auto block = std::make_unique<Block>();
        for (char32_t low = 0; low < 256; ++low) (*block)[low] = find_class((c & ~0xFFU) | low);
        kept[number] = std::move(block);
        blocks[number].store(kept[number].get(), std::memory_order_release);
    }
    return *kept[number];
}

}  // namespace

CharacterClass class_of(char32_t code_point) {
    return code_point < 0x10000 ? block_of(code_point)[code_point & 0xFF] : find_class(code_point);
}

bool is_upper_case(char32_t code_point) {
    return u_isUUppercase(static_cast<UChar32>(code_point)) != 0;
}

}  // namespace litchi::indexer

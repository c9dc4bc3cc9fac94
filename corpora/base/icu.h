#pragma once

#include "corpora/base/error.h"

#include <unicode/utf8.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

// What the files that speak to ICU share.
namespace litchi::icu_support {

// Throws Error(Internal) that says what ICU could not do ("fold a text").
inline void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status))
        throw Error(ErrorCode::Internal, std::string("ICU cannot ") + what + ".",
                    u_errorName(status));
}

// The code point at `at` < text.size(), which moves behind it; negative for an ill-formed sequence.
inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return text[at++];
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
    const auto left = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 8));
    std::int32_t used = 0;
    UChar32 code_point = 0;
    U8_NEXT(bytes, used, left, code_point);
    at += static_cast<std::size_t>(used);
    return code_point;
}

}  // namespace litchi::icu_support

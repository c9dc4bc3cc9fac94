#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace litchi {

// An unsigned number of `Bytes` bytes, the lowest first, at a place of binary data; 0 where the
// data ends before it does.
template <std::size_t Bytes>
std::uint64_t little_endian(std::string_view data, std::size_t at) {
    std::uint64_t number = 0;
    if (at > data.size() || data.size() - at < Bytes) return 0;
    for (std::size_t i = 0; i < Bytes; ++i)
        number |= std::uint64_t{static_cast<unsigned char>(data[at + i])} << (8 * i);
    return number;
}

inline std::uint8_t u8_at(std::string_view data, std::size_t at) {
    return static_cast<std::uint8_t>(little_endian<1>(data, at));
}
inline std::uint16_t u16_at(std::string_view data, std::size_t at) {
    return static_cast<std::uint16_t>(little_endian<2>(data, at));
}
inline std::uint32_t u32_at(std::string_view data, std::size_t at) {
    return static_cast<std::uint32_t>(little_endian<4>(data, at));
}

}  // namespace litchi

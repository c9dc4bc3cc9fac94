#pragma once

#include "corpora/base/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace litchi {

// What a piece of input is by its first bytes.
enum class Container : std::uint8_t { None, Gzip, Zip };
Container container_of(std::string_view head);

// Throws Error(UnreadableFile) when `unpacked` bytes out of `packed` are more than an export could
// hold (limits::kMaxUnpackedBytes, limits::kMaxExpansion).
void check_expansion(std::uint64_t packed, std::uint64_t unpacked, const std::string& name);

// The first limits::kHeadBytes; rewinds.
std::string read_head(ByteSource& source);

// The text of a gzip file (RFC 1952), members one after another. Of a damaged or truncated file
// everything before the damage is read; the next read then throws Error(UnreadableFile). `name`
// stands in messages.
std::unique_ptr<ByteSource> gunzip(std::unique_ptr<ByteSource> packed, std::string name);

}  // namespace litchi

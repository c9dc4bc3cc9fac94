#include "corpora/base/biff_records.h"

#include "corpora/base/little_endian.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <bit>

namespace litchi {
namespace {

constexpr std::uint16_t kContinue = 0x3C;
constexpr std::size_t kHeaderBytes = 4;
constexpr char32_t kReplacement = 0xFFFD;

std::string utf8_of(std::u16string_view units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const char32_t unit = units[i];
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        const char32_t low = high && i + 1 < units.size() ? units[i + 1] : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            append_utf8(text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            ++i;
        } else {
            append_utf8(text, high || (unit >= 0xDC00 && unit < 0xE000) ? kReplacement : unit);
        }
    }
    return text;
}

}  // namespace

BiffRecord biff_record(std::string_view stream, std::size_t at) {
    if (at > stream.size() || stream.size() - at < kHeaderBytes) return {0, stream.size(), {}};
    const std::size_t size = u16_at(stream, at + 2);
    const std::size_t body = at + kHeaderBytes;
    if (stream.size() - body < size) return {0, stream.size(), {}};
    return {u16_at(stream, at), body, stream.substr(body, size)};
}

BiffReader::BiffReader(std::string_view stream, const BiffRecord& record) {
    parts_.push_back(record.body);
    for (BiffRecord next = biff_record(stream, record.end()); next.type == kContinue;
         next = biff_record(stream, next.end())) {
        parts_.push_back(next.body);
    }
    advance(0);
}

std::string_view BiffReader::rest() const {
    return at_end() ? std::string_view() : parts_[part_].substr(at_);
}

void BiffReader::advance(std::size_t bytes) {
    at_ += bytes;
    while (!at_end() && at_ == parts_[part_].size()) {
        ++part_;
        at_ = 0;
    }
}

void BiffReader::skip(std::size_t bytes) {
    while (bytes > 0 && !at_end()) {
        const std::size_t size = std::min(bytes, rest().size());
        advance(size);
        bytes -= size;
    }
}

std::uint32_t BiffReader::number(std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes && !at_end(); ++i) {
        value |= std::uint32_t{u8_at(rest(), 0)} << (8 * i);
        advance(1);
    }
    return value;
}

std::string BiffReader::text(std::size_t length, bool wide) {
    std::u16string units;
    while (units.size() < length && !at_end()) {
        const std::string_view part = rest();
        const std::size_t part_before = part_;
        const std::size_t width = wide ? 2 : 1;
        const std::size_t count = std::min(length - units.size(), part.size() / width);
        for (std::size_t i = 0; i < count; ++i)
            units += static_cast<char16_t>(wide ? u16_at(part, 2 * i) : u8_at(part, i));
        const bool broken = units.size() < length;
        advance(broken ? part.size() : count * width);
        if (broken && part_ != part_before) wide = (number(1) & 1) != 0;
    }
    return utf8_of(units);
}

std::string BiffReader::counted_text(std::size_t length_bytes) {
    const std::size_t length = number(length_bytes);
    const std::uint32_t flags = number(1);
    const std::size_t runs = (flags & 8) != 0 ? number(2) : 0;
    const std::size_t phonetic = (flags & 4) != 0 ? number(4) : 0;
    std::string text = this->text(length, (flags & 1) != 0);
    skip(4 * runs);
    skip(phonetic);
    return text;
}

SharedStrings read_biff_strings(std::string_view stream, const BiffRecord& record,
                                const std::string& workbook) {
    BiffReader reader(stream, record);
    reader.skip(4);
    const std::size_t count = reader.number(4);
    SharedStrings strings;
    while (strings.size() < count && !reader.at_end())
        strings.add(reader.counted_text(2), workbook);
    return strings;
}

double unpack_rk(std::uint32_t packed) {
    const double number = (packed & 2) != 0
                              ? static_cast<double>(static_cast<std::int32_t>(packed) >> 2)
                              : std::bit_cast<double>(std::uint64_t{packed & 0xFFFFFFFCU} << 32);
    return (packed & 1) != 0 ? number / 100 : number;
}

}  // namespace litchi

#pragma once

#include "corpora/base/shared_strings.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Records of a binary Excel workbook ([MS-XLS], BIFF8).
namespace litchi {

struct BiffRecord {
    std::uint16_t type = 0;
    std::size_t at = 0;  // of the body in the stream
    std::string_view body;
    // Where the next record starts.
    std::size_t end() const { return at + body.size(); }
};

// The record whose header is at `at`; type 0 with an empty body at the end of the stream or where
// it is damaged.
BiffRecord biff_record(std::string_view stream, std::size_t at);

// Reads a record and those that continue it as one. A text goes on behind a break with a byte that
// says how wide its characters are there.
class BiffReader {
  public:
    BiffReader(std::string_view stream, const BiffRecord& record);

    bool at_end() const { return part_ == parts_.size(); }
    std::uint32_t number(std::size_t bytes);
    void skip(std::size_t bytes);
    // Of `length` UTF-16 units, of which high bytes are left out where all are zero.
    std::string text(std::size_t length, bool wide);
    // A text with its length, of one or two bytes, and its flags in front; runs and phonetic data
    // behind it are passed over.
    std::string counted_text(std::size_t length_bytes);

  private:
    std::string_view rest() const;
    void advance(std::size_t bytes);

    std::vector<std::string_view> parts_;
    std::size_t part_ = 0;
    std::size_t at_ = 0;  // in the part
};

// The texts of a record SST.
SharedStrings read_biff_strings(std::string_view stream, const BiffRecord& record,
                                const std::string& workbook);

// A number as RK packs it into four bytes.
double unpack_rk(std::uint32_t packed);

}  // namespace litchi

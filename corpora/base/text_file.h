#pragma once

#include "corpora/base/byte_source.h"
#include "corpora/base/encoding.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace litchi {

// One line of a text file, without its end.
struct Line {
    std::string text;          // well-formed UTF-8 without NUL; empty when too_long
    std::uint64_t number = 0;  // 1-based
    bool damaged = false;      // ill-formed bytes became U+FFFD or control characters were dropped
    bool too_long = false;     // over limits::kMaxLineBytes, skipped whole
};

// A text file of any supported encoding, read once from start to end as UTF-8 in bounded memory.
// Lines end in LF, CR LF or CR. One thread at a time.
class TextFile {
  public:
    // Throws Error(UnreadableFile) if there is no readable regular file.
    explicit TextFile(const std::filesystem::path& path);
    // The same over bytes in memory; `name` stands in messages.
    TextFile(std::string bytes, std::string name);
    // The same over any source of bytes.
    TextFile(std::unique_ptr<ByteSource> source, std::string name);
    ~TextFile();
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;

    const std::string& name() const { return name_; }
    Encoding encoding() const { return detected_.encoding; }

    // The first limits::kHeadBytes of decoded text (whole characters, repaired), for detection.
    // Call before anything is read.
    std::string head();

    // False at the end of the file.
    bool next_line(Line& line);

    // For formats in which a line end is data (CSV): the decoded characters that are at hand, not
    // repaired; empty at the end of the file. Valid until the next call of any member.
    std::string_view window();
    // Moves behind the first `count` bytes of the window.
    void advance(std::size_t count);
    // Number of the line at which the window starts, 1-based.
    std::uint64_t line_number() const { return line_; }

    // Bytes of the file behind which reading has got.
    std::uint64_t bytes_read() const;

  private:
    void refill();
    void take(std::string_view piece, Line& line);
    void finish(Line& line) const;

    std::string name_;
    std::unique_ptr<ByteSource> source_;
    DetectedEncoding detected_;
    std::unique_ptr<Decoder> decoder_;
    std::string chunk_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t bytes_ = 0;
    std::uint64_t line_ = 1;
    bool after_cr_ = false;
    bool ended_ = false;
};

}  // namespace litchi

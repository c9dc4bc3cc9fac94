#pragma once

#include "corpora/base/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace litchi {

// How the bytes of a file stand for text. Single-byte Western files are read as Windows-1252, which
// contains ISO 8859-1's letters.
enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Gb18030, Big5, Windows1252 };

std::string_view to_string(Encoding encoding);

struct DetectedEncoding {
    Encoding encoding = Encoding::Utf8;
    std::size_t mark_bytes = 0;  // of the byte order mark at the start
};

// By byte order mark, then strict UTF-8 (with room for a few damaged places), then the zero bytes
// of UTF-16, then uchardet's opinion among those candidates that decode without an error. Reads the
// source to its end in the worst case, in bounded memory, and rewinds it.
DetectedEncoding detect_encoding(ByteSource& source);

// Turns bytes into UTF-8 piece by piece. One thread at a time.
class Decoder {
  public:
    explicit Decoder(Encoding encoding);
    ~Decoder();
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    // Appends the text of the next bytes; an incomplete character waits for the next call. `last`
    // ends the text. Ill-formed bytes become U+FFFD, except in UTF-8, which is passed as it is.
    void decode(std::string_view bytes, bool last, std::string& text);
    // Places where bytes were ill-formed, so far; 0 for UTF-8.
    std::uint64_t ill_formed() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi

#include "corpora/base/encoding.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <algorithm>
#include <array>
#include <optional>
#include <uchardet/uchardet.h>
#include <vector>

namespace litchi {
namespace {

constexpr std::size_t kSampleBytes = 1024 * 1024;  // for uchardet
// A UTF-8 file may hold one damaged place for this many good characters.
constexpr std::uint64_t kGoodPerDamaged = 20;

struct EncodingRow {
    Encoding encoding;
    std::string_view name;
    const char* converter;
};

constexpr std::array kRows = {
    EncodingRow{Encoding::Utf8, "UTF-8", "UTF-8"},
    EncodingRow{Encoding::Utf16Le, "UTF-16LE", "UTF-16LE"},
    EncodingRow{Encoding::Utf16Be, "UTF-16BE", "UTF-16BE"},
    EncodingRow{Encoding::Gb18030, "GB18030", "gb18030"},
    EncodingRow{Encoding::Big5, "Big5", "Big5"},
    EncodingRow{Encoding::Windows1252, "Windows-1252", "windows-1252"},
};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// ICU's callback of a converter to Unicode: counts and substitutes U+FFFD.
void count_ill_formed(const void* counter, UConverterToUnicodeArgs* arguments, const char*,
                      std::int32_t, UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;
    ++*static_cast<std::uint64_t*>(const_cast<void*>(counter));
    static constexpr UChar kReplacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &kReplacement, 1, 0, status);
}

Converter open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status), &ucnv_close);
    if (U_FAILURE(status))
        throw Error(ErrorCode::Internal, std::string("ICU has no converter for ") + name + ".");
    return converter;
}

// What can be read; a source that breaks off behind its start ends there.
std::size_t read_or_end(ByteSource& source, std::span<char> into, bool started) {
    try {
        return source.read(into);
    } catch (const Error& failure) {
        if (!started || failure.code() != ErrorCode::UnreadableFile) throw;
        return 0;
    }
}

// Calls with each chunk of the source from its start, then with an empty last one, until it
// returns false; rewinds.
template <class Use>
void each_chunk(ByteSource& source, Use use) {
    source.rewind();
    std::vector<char> chunk(limits::kChunkBytes);
    for (bool started = false;; started = true) {
        const std::size_t size = read_or_end(source, chunk, started);
        if (!use(std::string_view(chunk.data(), size), size == 0) || size == 0) break;
    }
    source.rewind();
}

std::optional<DetectedEncoding> by_mark(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) return DetectedEncoding{Encoding::Utf8, 3};
    if (head.starts_with("\xFF\xFE")) return DetectedEncoding{Encoding::Utf16Le, 2};
    if (head.starts_with("\xFE\xFF")) return DetectedEncoding{Encoding::Utf16Be, 2};
    return std::nullopt;
}

// UTF-16 text of any script has line ends, digits and tags, whose high bytes are zero.
std::optional<Encoding> by_zero_bytes(std::string_view head) {
    std::array<std::size_t, 2> zeros = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
    const std::size_t pairs = head.size() / 2;
    const auto only = [&](std::size_t many, std::size_t few) {
        return zeros[many] * 20 > pairs && zeros[few] * 200 < pairs + 1;
    };
    if (only(1, 0)) return Encoding::Utf16Le;
    if (only(0, 1)) return Encoding::Utf16Be;
    return std::nullopt;
}

// Good multi-byte characters and ill-formed places of a text taken as UTF-8.
struct Utf8Counts {
    std::uint64_t good = 0;
    std::uint64_t ill_formed = 0;
    bool plausible() const { return ill_formed == 0 || good >= kGoodPerDamaged * ill_formed; }
};

class Utf8Counter {
  public:
    void take(std::string_view bytes) {
        for (const char byte : bytes)
            if (expected_ > 0 || (byte & 0x80) != 0) take(static_cast<unsigned char>(byte));
    }
    Utf8Counts counts() const {
        return {counts_.good, counts_.ill_formed + (expected_ > 0 ? 1 : 0)};
    }

  private:
    void take(unsigned char byte) {
        if (expected_ > 0 && byte >= low_ && byte <= high_) {
            low_ = 0x80;
            high_ = 0xBF;
            if (--expected_ == 0) ++counts_.good;
            return;
        }
        if (expected_ > 0) ++counts_.ill_formed;
        expected_ = 0;
        if (byte >= 0x80) lead(byte);
    }

    // RFC 3629, table of well-formed sequences.
    void lead(unsigned char byte) {
        low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        if (byte >= 0xC2 && byte <= 0xDF)
            expected_ = 1;
        else if (byte >= 0xE0 && byte <= 0xEF)
            expected_ = 2;
        else if (byte >= 0xF0 && byte <= 0xF4)
            expected_ = 3;
        else
            ++counts_.ill_formed;
    }

    Utf8Counts counts_;
    int expected_ = 0;
    unsigned char low_ = 0x80, high_ = 0xBF;
};

Utf8Counts count_utf8(ByteSource& source) {
    Utf8Counter counter;
    each_chunk(source, [&](std::string_view bytes, bool) {
        counter.take(bytes);
        return true;
    });
    return counter.counts();
}

bool decodes_strictly(ByteSource& source, Encoding encoding) {
    Decoder decoder(encoding);
    std::string text;
    each_chunk(source, [&](std::string_view bytes, bool last) {
        text.clear();
        decoder.decode(bytes, last, text);
        return decoder.ill_formed() == 0;
    });
    return decoder.ill_formed() == 0;
}

std::optional<Encoding> named(std::string_view name) {
    const std::string folded = fold(name);
    if (folded.starts_with("gb") || folded == "hz-gb-2312") return Encoding::Gb18030;
    if (folded.starts_with("big5") || folded == "euc-tw") return Encoding::Big5;
    if (folded.starts_with("windows-12") || folded.starts_with("iso-8859"))
        return Encoding::Windows1252;
    return std::nullopt;
}

// What uchardet thinks of the lines with bytes outside ASCII.
std::optional<Encoding> by_statistics(ByteSource& source) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         &uchardet_delete);
    std::size_t seen = 0;
    each_chunk(source, [&](std::string_view bytes, bool) {
        const bool foreign =
            std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
        if (!foreign) return true;
        uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
        return (seen += bytes.size()) < kSampleBytes;
    });
    uchardet_data_end(detector.get());
    return named(uchardet_get_charset(detector.get()));
}

// Double-byte characters that stand alone between Latin letters are accented letters of a
// single-byte file that happen to form valid pairs.
bool looks_western(ByteSource& source) {
    std::uint64_t alone = 0;
    std::uint64_t runs = 0;
    std::size_t run = 0;
    each_chunk(source, [&](std::string_view bytes, bool) {
        for (const char byte : bytes) {
            if ((byte & 0x80) != 0) {
                ++run;
                continue;
            }
            runs += run > 0;
            alone += run == 1;
            run = 0;
        }
        return true;
    });
    return alone * 2 > runs;
}

Encoding legacy_encoding(ByteSource& source) {
    if (looks_western(source)) return Encoding::Windows1252;
    const auto hint = by_statistics(source);
    const bool wide = hint && *hint != Encoding::Windows1252;
    if (wide && decodes_strictly(source, *hint)) return *hint;
    for (const Encoding candidate : {Encoding::Gb18030, Encoding::Big5})
        if (decodes_strictly(source, candidate)) return candidate;
    return hint.value_or(Encoding::Windows1252);
}

}  // namespace

struct Decoder::State {
    Encoding encoding;
    Converter from{nullptr, &ucnv_close};
    Converter to{nullptr, &ucnv_close};
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = nullptr;
    UChar* pivot_target = nullptr;
    bool fresh = true;
    std::uint64_t ill_formed = 0;
};

std::string_view to_string(Encoding encoding) {
    return kRows[static_cast<std::size_t>(encoding)].name;
}

Decoder::Decoder(Encoding encoding) : state_(std::make_unique<State>()) {
    state_->encoding = encoding;
    if (encoding == Encoding::Utf8) return;
    state_->from = open_converter(kRows[static_cast<std::size_t>(encoding)].converter);
    state_->to = open_converter("UTF-8");
    state_->pivot_source = state_->pivot_target = state_->pivot.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(state_->from.get(), &count_ill_formed, &state_->ill_formed, nullptr,
                        nullptr, &status);
    if (U_FAILURE(status)) throw Error(ErrorCode::Internal, "ICU cannot watch a converter.");
}

Decoder::~Decoder() = default;

std::uint64_t Decoder::ill_formed() const {
    return state_->ill_formed;
}

void Decoder::decode(std::string_view bytes, bool last, std::string& text) {
    if (state_->encoding == Encoding::Utf8) {
        text += bytes;
        return;
    }
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    std::array<char, 16 * 1024> buffer;
    for (UErrorCode status = U_BUFFER_OVERFLOW_ERROR; status == U_BUFFER_OVERFLOW_ERROR;) {
        status = U_ZERO_ERROR;
        char* to = buffer.data();
        ucnv_convertEx(state_->to.get(), state_->from.get(), &to, buffer.data() + buffer.size(),
                       &from, end, state_->pivot.data(), &state_->pivot_source,
                       &state_->pivot_target, state_->pivot.data() + state_->pivot.size(),
                       static_cast<UBool>(state_->fresh ? 1 : 0), static_cast<UBool>(last ? 1 : 0),
                       &status);
        state_->fresh = false;
        text.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            throw Error(ErrorCode::Internal, "ICU cannot decode a text.", u_errorName(status));
    }
}

DetectedEncoding detect_encoding(ByteSource& source) {
    std::string head;
    each_chunk(source, [&](std::string_view bytes, bool) {
        head += bytes;
        return head.size() < limits::kHeadBytes;
    });
    if (const auto marked = by_mark(head)) return *marked;
    if (const auto wide = by_zero_bytes(head); wide && decodes_strictly(source, *wide))
        return {*wide, 0};
    if (count_utf8(source).plausible()) return {Encoding::Utf8, 0};
    return {legacy_encoding(source), 0};
}

}  // namespace litchi

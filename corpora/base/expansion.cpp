#include "corpora/base/expansion.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"

namespace litchi {

Container container_of(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.starts_with("\x1F\x8B\x08"sv)) return Container::Gzip;
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) return Container::Zip;
    return Container::None;
}

void check_expansion(std::uint64_t packed, std::uint64_t unpacked, const std::string& name) {
    const bool too_dense =
        unpacked > limits::kUnjudgedBytes && unpacked / limits::kMaxExpansion > packed;
    if (unpacked <= limits::kMaxUnpackedBytes && !too_dense) return;
    throw Error(ErrorCode::UnreadableFile,
                name + " unpacks to far more than its own size; the rest of it is left out.", name);
}

std::string read_head(ByteSource& source) {
    std::string head(limits::kHeadBytes, '\0');
    std::size_t size = 0;
    while (size < head.size()) {
        const std::size_t got = source.read(std::span(head).subspan(size));
        if (got == 0) break;
        size += got;
    }
    head.resize(size);
    source.rewind();
    return head;
}

}  // namespace litchi

#include "corpora/base/spooled_file.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"

#include <stdlib.h>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace litchi {
namespace {

[[noreturn]] void fail() {
    throw Error(ErrorCode::StorageFailure, "Cannot write a temporary file.", "temporary file");
}

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::write(descriptor, bytes.data(), bytes.size());
        if (size <= 0) fail();
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

}  // namespace

SpooledFile::SpooledFile(ByteSource& source, const std::string& name) {
    std::string path = (std::filesystem::temp_directory_path() / "litchi-XXXXXX").string();
    const int descriptor = mkstemp(path.data());
    if (descriptor < 0) fail();
    path_ = path;
    try {
        fill(source, name, descriptor);
    } catch (...) {
        ::close(descriptor);
        ::unlink(path_.c_str());
        throw;
    }
    ::close(descriptor);
}

void SpooledFile::fill(ByteSource& source, const std::string& name, int descriptor) const {
    std::vector<char> chunk(limits::kChunkBytes);
    std::size_t total = 0;
    while (const std::size_t size = source.read(chunk)) {
        total += size;
        if (total > limits::kMaxSpooledBytes)
            throw Error(ErrorCode::UnreadableFile, name + " is too large inside an archive.", name);
        write_all(descriptor, std::string_view(chunk.data(), size));
    }
}

SpooledFile::~SpooledFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

}  // namespace litchi

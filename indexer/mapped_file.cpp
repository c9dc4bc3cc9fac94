#include "indexer/mapped_file.h"

#include "corpora/base/error.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace litchi::indexer {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
    throw Error(ErrorCode::CorruptCollection,
                "A file of a segment is missing or unreadable; run litchi check with --repair.",
                file.filename().string());
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(file);
    struct stat status = {};
    const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    size_ = known ? static_cast<std::size_t>(status.st_size) : 0;
    void* mapped =
        size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor, 0) : nullptr;
    ::close(descriptor);
    if (!known || mapped == MAP_FAILED) fail(file);
    data_ = mapped;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<void*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

}  // namespace litchi::indexer

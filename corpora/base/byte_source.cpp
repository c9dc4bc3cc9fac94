#include "corpora/base/byte_source.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace litchi {
namespace {

class FileSource : public ByteSource {
  public:
    explicit FileSource(const std::filesystem::path& path)
        : name_(path.string()), file_(std::fopen(path.c_str(), "rb"), &std::fclose) {
        if (!file_) fail(std::strerror(errno));
        std::setvbuf(file_.get(), nullptr, _IONBF, 0);
    }

    std::size_t read(std::span<char> into) override {
        const std::size_t size = std::fread(into.data(), 1, into.size(), file_.get());
        if (size < into.size() && std::ferror(file_.get()) != 0) fail(std::strerror(errno));
        return size;
    }

    void rewind() override {
        if (std::fseek(file_.get(), 0, SEEK_SET) != 0) fail(std::strerror(errno));
    }

  private:
    [[noreturn]] void fail(const char* why) const {
        throw Error(ErrorCode::UnreadableFile, "Cannot read " + name_ + ": " + why + ".", name_);
    }

    std::string name_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

class MemorySource : public ByteSource {
  public:
    explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(std::span<char> into) override {
        const std::size_t size = std::min(into.size(), bytes_.size() - at_);
        std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), size, into.begin());
        at_ += size;
        return size;
    }

    void rewind() override { at_ = 0; }

  private:
    std::string bytes_;
    std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        throw Error(ErrorCode::UnreadableFile, "There is no file " + path.string() + ".",
                    path.string());
    if (!std::filesystem::is_regular_file(status))
        throw Error(ErrorCode::UnreadableFile, path.string() + " is not a regular file.",
                    path.string());
    return std::make_unique<FileSource>(path);
}

std::unique_ptr<ByteSource> bytes_in_memory(std::string bytes) {
    return std::make_unique<MemorySource>(std::move(bytes));
}

}  // namespace litchi

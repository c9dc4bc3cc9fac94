#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace litchi::indexer {

// A file of numbers seen as memory, read-only. Immutable, share freely. The file must not shrink
// while it is mapped; published segments never change.
class MappedFile {
  public:
    // Throws Error(CorruptCollection) if the file is missing or cannot be mapped.
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    MappedFile& operator=(MappedFile&&) = delete;

    std::size_t size() const { return size_; }
    // Whole values; a rest that is no whole value is the caller's to refuse.
    template <class Value>
    std::span<const Value> values() const {
        return {static_cast<const Value*>(data_), size_ / sizeof(Value)};
    }

  private:
    const void* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace litchi::indexer

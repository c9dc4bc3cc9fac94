#pragma once

#include "corpora/base/byte_source.h"

#include <filesystem>
#include <string>

namespace litchi {

// A copy of a source in a temporary file that only this user can read, for libraries that want a
// path. Removed when the object ends.
class SpooledFile {
  public:
    // Throws Error(UnreadableFile) for more than limits::kMaxSpooledBytes, Error(StorageFailure).
    SpooledFile(ByteSource& source, const std::string& name);
    ~SpooledFile();
    SpooledFile(const SpooledFile&) = delete;
    SpooledFile& operator=(const SpooledFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    void fill(ByteSource& source, const std::string& name, int descriptor) const;

    std::filesystem::path path_;
};

}  // namespace litchi

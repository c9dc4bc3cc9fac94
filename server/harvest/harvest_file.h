#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace litchi::server {

// The file that a harvest writes, with a small file beside it (NAME.state) that says how far the
// harvest has got as long as it is unfinished. Opening it again goes on behind the last whole page:
// what was written after that is cut off, so no record stands in the file twice. One writer at a
// time.
class HarvestFile {
  public:
    // `request` says what is harvested. Throws Error(InvalidArgument) when the file holds something
    // else, Error(CorruptCollection) when the file and its state do not fit, Error(StorageFailure).
    HarvestFile(std::filesystem::path file, std::string request);
    ~HarvestFile();
    HarvestFile(const HarvestFile&) = delete;
    HarvestFile& operator=(const HarvestFile&) = delete;

    // What to ask the service for next; "*" at the start.
    const std::string& cursor() const { return cursor_; }
    std::uint64_t works() const { return works_; }

    // Writes a page's lines through to the disk, and then the new state.
    void add(std::string_view lines, std::uint64_t works, std::string next_cursor);
    // The harvest is whole: its state goes.
    void finish();

    static std::filesystem::path state_file(const std::filesystem::path& file);

  private:
    bool read_state();
    void write_state() const;

    std::filesystem::path file_;
    std::string request_;
    std::string cursor_ = "*";
    std::uint64_t works_ = 0;
    std::uint64_t bytes_ = 0;
    int descriptor_ = -1;
};

}  // namespace litchi::server

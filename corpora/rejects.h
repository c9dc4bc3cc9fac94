#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>

namespace litchi::corpora {

// Copies entries out of an export, as they stand in it, into a file of the same format that can be
// mended by hand and read again: UTF-8, with what the export has before its first entry (the head
// of a table). Beside it, in FILE.reasons.txt, a line for each problem, with the lines of both
// files. The export is read a second time, in step with its reader, so memory is bounded by a line.
//
// An entry reaches from its line to that of the next one. One that shares a line with another, as
// in a JSON array on a single line, or whose line is not known is named among the reasons only.
// One thread at a time.
class RejectedEntries {
  public:
    // Opens the text of the export from its start.
    using OpenText = std::function<std::unique_ptr<TextFile>()>;

    // The files are made, over older ones, for the first entry that is copied.
    RejectedEntries(OpenText open, std::filesystem::path file);

    // To be called for each entry of the export, in order; `copy` says whether it is wanted.
    // Throws Error(StorageFailure), Error(UnreadableFile).
    void see(const Entry& entry, bool copy);
    // Behind the last entry.
    void finish();

    std::uint64_t entries() const { return entries_; }  // wanted ones so far
    const std::filesystem::path& file() const { return file_; }

  private:
    void end_pending(std::uint64_t end);
    void begin_files();
    void copy_lines(std::uint64_t begin, std::uint64_t end);
    void next_line();
    void write_reasons(std::uint64_t place);

    OpenText open_;
    std::filesystem::path file_;
    std::unique_ptr<TextFile> text_;
    Line line_;  // the next one of the export; number 0 = none is left
    std::ofstream out_;
    std::ofstream reasons_;
    std::uint64_t out_line_ = 1;    // of the next line written
    std::uint64_t first_line_ = 0;  // of the first entry
    std::uint64_t last_line_ = 0;   // of the entry seen last
    std::uint64_t entries_ = 0;
    bool pending_ = false;
    bool shared_ = false;  // the pending entry starts on the line of the one before it
    Entry entry_;          // the pending one, without its record
};

}  // namespace litchi::corpora

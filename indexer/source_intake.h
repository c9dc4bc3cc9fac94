#pragma once

#include "corpora/record_reader.h"
#include "corpora/rejects.h"
#include "indexer/catalogue_writer.h"
#include "indexer/import.h"
#include "indexer/import_progress.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace litchi::indexer {

// Reads export files into the catalogue: every entry with its file and line, nothing merged yet.
// Bad rows and files become problems of the report. One thread at a time; memory is bounded by the
// largest entry.
class SourceIntake {
  public:
    SourceIntake(CatalogueWriter& catalogue, const ImportOptions& options,
                 ProgressReporter& progress, ImportReport& report);

    // Reads one file as part of import number `import`. Returns whether it could be read at all.
    bool read(const std::filesystem::path& file, std::uint64_t import);

    // Numbers of the catalogue for the files of report.files, in that order; 0 where one was
    // refused whole.
    const std::vector<std::int64_t>& files() const { return files_; }

  private:
    std::unique_ptr<corpora::RecordReader> open(const std::filesystem::path& file);
    void read_entries(corpora::RecordReader& reader, std::int64_t file,
                      corpora::RejectedEntries* rejects);
    std::optional<corpora::RejectedEntries> rejects_of(const std::filesystem::path& file) const;
    void note_entry(const corpora::Entry& entry);
    void note(ImportProblem problem);

    CatalogueWriter& catalogue_;
    const ImportOptions& options_;
    ProgressReporter& progress_;
    ImportReport& report_;
    std::vector<std::int64_t> files_;
    std::uint64_t rejects_files_ = 0;  // written so far
};

// Adds to the report's problems, up to the limit; counts all.
void add_problem(ImportReport& report, ImportProblem problem, std::size_t max_problems);

}  // namespace litchi::indexer

#pragma once

#include "corpora/inputs.h"
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

// Reads what a user gave into the catalogue: files, folders and archives; every entry with its file
// and line, nothing merged yet. Bad rows and files become problems of the report. One thread at a
// time; memory is bounded by the largest entry.
class SourceIntake : private corpora::InputVisitor {
  public:
    SourceIntake(CatalogueWriter& catalogue, const ImportOptions& options,
                 ProgressReporter& progress, ImportReport& report);

    // Reads a file, folder or archive as part of import number `import`. Returns whether anything
    // of it could be read.
    bool read(const std::filesystem::path& given, std::uint64_t import);

    // Numbers of the catalogue for the files of report.files, in that order; 0 where one was
    // refused whole.
    const std::vector<std::int64_t>& files() const { return files_; }

  private:
    void take(const corpora::Input& input) override;
    void refuse(const std::string& name, const std::string& why) override;
    FileReport& begin(const std::string& name);
    std::unique_ptr<corpora::RecordReader> open(const corpora::Input& input);
    void read_entries(corpora::RecordReader& reader, std::int64_t file,
                      corpora::RejectedEntries* rejects);
    std::optional<corpora::RejectedEntries> rejects_of(const corpora::Input& input) const;
    void note_entry(const corpora::Entry& entry);
    void note(ImportProblem problem);

    CatalogueWriter& catalogue_;
    const ImportOptions& options_;
    ProgressReporter& progress_;
    ImportReport& report_;
    std::vector<std::int64_t> files_;
    std::uint64_t rejects_files_ = 0;  // written so far
    std::uint64_t import_ = 0;
    bool readable_ = false;
};

// Adds to the report's problems, up to the limit; counts all.
void add_problem(ImportReport& report, ImportProblem problem, std::size_t max_problems);

}  // namespace litchi::indexer

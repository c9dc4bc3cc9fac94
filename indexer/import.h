#pragma once

#include "indexer/collection.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace litchi::indexer {

// One thing in the input that the user should know.
struct ImportProblem {
    std::string file;        // name as in corpora::Input
    std::uint64_t line = 0;  // 0 = unknown
    std::string record;      // id if known
    std::string field;
    std::string why;
    bool rejected = false;  // the whole record was left out
};

struct FileReport {
    std::string file;
    std::string format;  // as detected; empty when the file was refused whole
    std::uint64_t read = 0, added = 0, merged = 0, rejected = 0;
    std::string rejects;  // the file with the entries that were left out; empty = there is none
};

// What an import did. read = added + merged + rejected, in total and a file.
struct ImportReport {
    std::uint64_t import = 0;    // its number; 0 for a dry run or when nothing was published
    bool dry_run = false;        // counts say what would have been done
    std::uint64_t revision = 0;  // the revision that is current afterwards
    std::uint64_t read = 0, added = 0, merged = 0, rejected = 0;
    std::uint64_t skipped_abbreviations = 0;
    std::uint64_t references = 0, references_matched = 0;
    std::vector<FileReport> files;
    std::vector<ImportProblem> problems;  // the first max_problems
    std::uint64_t problem_count = 0;      // of all
};

struct ImportProgress {
    std::string file;
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_total = 0;  // of all files, on disk
    std::uint64_t records = 0;
    std::string stage;  // "reading", "merging", "indexing", "publishing"
};

enum class LexiconUse : std::uint8_t { Beside, Instead };

struct ImportOptions {
    std::string format = "auto";
    bool dry_run = false;                          // read and match, publish nothing
    std::optional<std::filesystem::path> lexicon;  // a user's own concepts
    LexiconUse lexicon_use = LexiconUse::Beside;   // beside or instead of the bundled lexicon
    unsigned threads = 1;                          // the result does not depend on it
    std::size_t max_problems = 1000;
    // Where rejected entries are copied to, to be mended and imported again (corpora/rejects.h):
    // the first file that has some fills this one, the next NAME-2.EXT and so on. Must be none of
    // the files that are read.
    std::optional<std::filesystem::path> rejects;
    bool rejects_all = false;  // also entries that were read, but with a problem
    std::function<void(const ImportProgress&)> progress;  // may be empty; a few times a second
    void validate() const;
};

// Reads the files, folders and archives, finds duplicates within and across them and the
// collection, derives merged records, writes one new segment and publishes it in one transaction
// (contracts §2). A file that cannot be read is a problem, not a failure; when no file can be read,
// nothing is published and Error(UnreadableFile) is thrown. Streams: memory is bounded by the
// largest record, not the file. Throws Error(CollectionBusy) while another writer is at work,
// Error(StorageFailure) when the disk is full: the last published revision stays whole. A lexicon
// that differs from the collection's re-indexes every record in the same revision.
ImportReport import_files(Collection& collection, const std::vector<std::filesystem::path>& files,
                          const ImportOptions& options = {});

// The rules by which two sources are the same work, strongest first; their names go into the audit.
//   "id"      equal record id
//   "doi"     equal DOI
//   "number"  equal publication number (office, number and kind)
//   "title"   equal folded title, first author and year ±1, unless DOIs or numbers differ
//   "accepted"  a person said so (duplicate_decisions.h)
inline constexpr const char* kDuplicateRules[] = {"id", "doi", "number", "title", "accepted"};

}  // namespace litchi::indexer

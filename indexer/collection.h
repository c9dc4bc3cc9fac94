#pragma once

#include "indexer/snapshot.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// The schema of catalogue.sqlite. A collection with a smaller number is brought to it when it is
// opened; one with a greater number is refused with a sentence that says what to do.
inline constexpr int kSchemaNumber = 3;

// [a-z0-9][a-z0-9-]{0,63}; throws Error(InvalidArgument).
void validate_collection_name(std::string_view name);

// Names of the collections under a data folder, sorted.
std::vector<std::string> list_collections(const std::filesystem::path& data);

// What `check` found. Empty problems = sound.
struct CheckReport {
    std::uint64_t revision = 0;
    std::uint32_t records = 0;
    std::vector<std::string> problems;  // after a repair: those that are left
    std::vector<std::string> repaired;  // what was wrong before the repair, then what it did
};

// What the catalogue keeps of a file that was imported.
struct ImportedFile {
    std::string name;  // without folders
    std::string format;
    std::uint64_t read = 0, added = 0, merged = 0, rejected = 0;
};

struct ImportSummary {
    std::uint64_t number = 0;
    std::uint64_t revision = 0;
    std::optional<std::uint64_t> undone;  // by which revision; nothing while the import counts
    std::string lexicon;                  // digest of the lexicon it named; empty if it named none
    std::uint64_t read = 0, added = 0, merged = 0, rejected = 0;
    std::vector<ImportedFile> files;
};

// A folder on disk (contracts §2): catalogue.sqlite, edits.sqlite, segments/. One writer (Import,
// guarded by a lock file), many readers. Safe from many threads.
class Collection {
  public:
    // Opens an existing collection. Throws Error(UnknownCollection), Error(IncompatibleCollection)
    // (a newer schema, with what to do), Error(CorruptCollection), Error(CollectionBusy) when one
    // of an older schema is being written.
    static Collection open(const std::filesystem::path& data, std::string_view name);
    // Opens or creates.
    static Collection create(const std::filesystem::path& data, std::string_view name);
    ~Collection();
    Collection(Collection&&) noexcept;

    const std::string& name() const;
    const std::filesystem::path& folder() const;
    // Whether the folder of that name is still the one that was opened, not deleted meanwhile and
    // not made again.
    bool stands() const;

    // The current revision, for one thread. Cheap when the revision's shared parts are loaded.
    // Throws Error(IncompatibleCollection) if it was indexed by another analyser, which
    // check(true) mends, and Error(CorruptCollection).
    Snapshot snapshot() const;
    std::uint64_t current_revision() const;
    // RevisionInfo::edits_digest of a snapshot taken now.
    std::string current_edits_digest() const;
    std::vector<ImportSummary> imports() const;

    // Verifies every published segment, equal counts across catalogue, Xapian and columns, digests.
    // With `repair`, rebuilds segments from the catalogue and publishes them. Leaves edits alone.
    CheckReport check(bool repair = false);

  private:
    struct State;
    explicit Collection(std::shared_ptr<State> state);
    std::shared_ptr<State> state_;
};

}  // namespace litchi::indexer

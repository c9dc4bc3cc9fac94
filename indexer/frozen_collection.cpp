#include "indexer/frozen_collection.h"

#include "corpora/base/error.h"
#include "indexer/catalogue_schema.h"
#include "indexer/segment.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

// A writer can remove segments between our copy and our locks, but only when it has published a
// later revision; so often in a row it does not.
constexpr int kMaxAttempts = 20;

constexpr const char* kCatalogue = "catalogue.sqlite";
constexpr const char* kEdits = "edits.sqlite";

}  // namespace

FrozenCollection::FrozenCollection(const Collection& collection, fs::path scratch)
    : scratch_(std::move(scratch)) {
    copy_catalogue(collection.folder());
    copy_edits(collection.folder());
    add_database(kCatalogue);
    add_database(kEdits);
    add_segments(collection.folder());
    std::sort(members_.begin(), members_.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
}

void FrozenCollection::copy_catalogue(const fs::path& collection) {
    Connection catalogue(collection / kCatalogue, Connection::Access::Read);
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        std::error_code ignored;
        fs::remove(scratch_ / kCatalogue, ignored);
        catalogue.copy_into(scratch_ / kCatalogue);
        Connection copy(scratch_ / kCatalogue, Connection::Access::Read);
        row_ = read_revision(copy);
        if (lock_segments(collection)) return;
        if (read_revision_number(catalogue) == row_.info.number) break;
    }
    throw Error(ErrorCode::CorruptCollection,
                "A segment of the collection is missing; run litchi check with --repair.",
                collection.filename().string());
}

bool FrozenCollection::lock_segments(const fs::path& collection) {
    locks_.clear();
    return std::all_of(row_.segments.begin(), row_.segments.end(), [&](const SegmentRow& segment) {
        const fs::path file = lock_file(segment_folder(collection, segment.number));
        return locks_.emplace_back(file, FileLock::Kind::Shared).held();
    });
}

void FrozenCollection::copy_edits(const fs::path& collection) {
    std::error_code failure;
    if (fs::exists(collection / kEdits, failure)) {
        Connection(collection / kEdits, Connection::Access::Read).copy_into(scratch_ / kEdits);
        return;
    }
    Connection none(":memory:", Connection::Access::Write);
    create_edits(none);
    none.copy_into(scratch_ / kEdits);
}

void FrozenCollection::add_database(const std::string& name) {
    const fs::path file = scratch_ / name;
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(file, failure);
    if (failure) {
        throw Error(ErrorCode::StorageFailure, "A copy cannot be read: " + failure.message() + ".",
                    name);
    }
    members_.push_back({name, file, size, file_sha256(file)});
}

void FrozenCollection::add_segments(const fs::path& collection) {
    Connection copy(scratch_ / kCatalogue, Connection::Access::Read);
    Statement files = copy.prepare("SELECT segment, name, size, sha256 FROM segment_file");
    while (files.step()) {
        const fs::path folder =
            segment_folder(collection, static_cast<std::uint32_t>(files.integer(0)));
        const fs::path file = folder / files.text(1);
        members_.push_back({file.lexically_relative(collection).generic_string(), file,
                            static_cast<std::uint64_t>(files.integer(2)),
                            std::string(files.text(3))});
    }
}

}  // namespace litchi::indexer

#include "indexer/writer_session.h"

#include "corpora/base/error.h"
#include "indexer/catalogue_reader.h"
#include "indexer/catalogue_schema.h"
#include "indexer/segment.h"
#include "indexer/text_analyzer.h"

#include <fmt/format.h>
#include <set>
#include <utility>

namespace litchi::indexer {

FileLock writer_lock(const std::filesystem::path& folder, std::string_view name) {
    FileLock lock(folder / "lock", FileLock::Kind::Exclusive);
    if (!lock.held()) {
        throw Error(ErrorCode::CollectionBusy,
                    fmt::format("Collection '{}' is being written by another import or repair; try "
                                "again when it has ended.",
                                name),
                    std::string(name));
    }
    return lock;
}

void upgrade_collection(const std::filesystem::path& folder, std::string_view name) {
    const FileLock lock = writer_lock(folder, name);
    Connection catalogue(folder / "catalogue.sqlite", Connection::Access::Write);
    upgrade_catalogue(catalogue);
}

void expect_analyzer(std::string_view version, std::string_view name) {
    if (version.empty() || version == analyzer_version()) return;
    throw Error(ErrorCode::IncompatibleCollection,
                fmt::format("Collection '{0}' was indexed with other text rules than this version "
                            "has; run litchi check {0} --repair to rebuild the index from the "
                            "catalogue with this version.",
                            name),
                std::string(name));
}

WriterSession::WriterSession(std::filesystem::path folder, std::string_view name)
    : folder_(std::move(folder)),
      lock_(writer_lock(folder_, name)),
      catalogue_(folder_ / "catalogue.sqlite", Connection::Access::Write),
      edits_(folder_ / "edits.sqlite", Connection::Access::Write) {
    expect_catalogue(catalogue_, name);
    create_edits(edits_);
    sweep();
}

WriterSession::~WriterSession() {
    try {
        catalogue_.checkpoint();
        edits_.checkpoint();
        sweep();
    } catch (const Error&) {  // leftovers stay for the next writer
        return;
    }
}

void WriterSession::sweep() {
    std::set<std::uint32_t> published;
    for (const SegmentRow& segment : read_revision(catalogue_).segments) {
        published.insert(segment.number);
    }
    sweep_segments(folder_, published);
}

}  // namespace litchi::indexer

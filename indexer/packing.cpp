#include "indexer/packing.h"

#include "corpora/base/error.h"
#include "indexer/archive.h"
#include "indexer/catalogue_schema.h"
#include "indexer/check.h"
#include "indexer/frozen_collection.h"
#include "indexer/pack_reader.h"
#include "indexer/segment.h"
#include "indexer/text_analyzer.h"
#include "indexer/work_folder.h"

#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <system_error>
#include <vector>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

[[noreturn]] void fail_existing(const fs::path& path) {
    throw Error(ErrorCode::AlreadyExists,
                fmt::format("'{}' exists already.", path.filename().string()),
                path.filename().string());
}

void expect_absent(const fs::path& path) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored))) fail_existing(path);
}

// Gives what is whole its name.
void publish(const fs::path& from, const fs::path& to) {
    if (!rename_to_new(from, to)) fail_existing(to);
}

void describe(CopyReport& report, const fs::path& path, const RevisionInfo& revision) {
    report.path = path;
    report.revision = revision.number;
    report.records = revision.records;
    report.records_digest = revision.records_digest;
}

std::string manifest_of(const FrozenCollection& frozen, const std::string& name) {
    PackManifest manifest;
    manifest.schema = kSchemaNumber;
    manifest.collection = name;
    manifest.revision = frozen.revision().number;
    manifest.records = frozen.revision().records;
    manifest.records_digest = frozen.revision().records_digest;
    for (const CollectionMember& member : frozen.members()) {
        manifest.members.push_back({member.name, member.size, member.sha256});
    }
    return to_json(manifest);
}

fs::path write_manifest(const FrozenCollection& frozen, const std::string& name,
                        const fs::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << manifest_of(frozen, name);
    if (!out.flush()) {
        throw Error(ErrorCode::StorageFailure, "The pack's manifest cannot be written.", name);
    }
    return file;
}

// Every byte of the collection went into the pack as it was published.
void verify_pack(const fs::path& pack, const std::string& name) {
    try {
        PackReader(pack).verify();
    } catch (const Error& failure) {
        throw Error(ErrorCode::CorruptCollection,
                    fmt::format("Collection '{}' was not packed, since the pack would be damaged; "
                                "run litchi check: {}",
                                name, failure.what()),
                    failure.detail());
    }
}

void expect_space(const PackReader& pack, const fs::path& data) {
    std::error_code failure;
    const fs::space_info space = fs::space(data, failure);
    if (failure || space.available >= pack.unpacked_bytes()) return;
    throw Error(ErrorCode::StorageFailure,
                fmt::format("The collection needs {} bytes and the data folder's disk has {} left.",
                            pack.unpacked_bytes(), space.available));
}

// What a copied collection has that is not copied: its locks, and databases that readers and a
// writer can share. Returns the revision.
RevisionRow settle(const fs::path& folder) {
    Connection edits(folder / "edits.sqlite", Connection::Access::Write);
    Connection catalogue(folder / "catalogue.sqlite", Connection::Access::Write);
    if (is_older_catalogue(catalogue)) upgrade_catalogue(catalogue);
    RevisionRow revision = read_revision(catalogue);
    for (const SegmentRow& segment : revision.segments) {
        const std::ofstream lock(lock_file(segment_folder(folder, segment.number)));
    }
    return revision;
}

void expect_own_tables(const fs::path& folder, const std::string& pack) {
    Connection edits(folder / "edits.sqlite", Connection::Access::Read);
    Connection catalogue(folder / "catalogue.sqlite", Connection::Access::Read);
    if (has_our_tables(edits, create_edits) && has_our_tables(catalogue, create_catalogue)) return;
    throw Error(ErrorCode::UnreadableFile,
                fmt::format("'{}' holds databases that litchi did not make.", pack), pack);
}

// The catalogue is that of the manifest, and names all segment files that came with it.
void expect_as_stated(const fs::path& folder, const RevisionRow& revision,
                      const PackManifest& manifest, const std::string& pack) {
    Connection catalogue(folder / "catalogue.sqlite", Connection::Access::Read);
    const auto files = static_cast<std::size_t>(
        catalogue.query_integer("SELECT count(*) FROM segment_file") + 2);  // and two databases
    if (revision.info.number == manifest.revision && revision.info.records == manifest.records &&
        revision.info.records_digest == manifest.records_digest &&
        files == manifest.members.size()) {
        return;
    }
    throw Error(ErrorCode::UnreadableFile,
                fmt::format("'{}' holds another collection than its manifest says.", pack), pack);
}

void expect_sound(const fs::path& folder, const std::string& name, ErrorCode otherwise) {
    const CheckReport report = check_collection(folder, name);
    if (report.problems.empty()) return;
    throw Error(
        otherwise,
        fmt::format("The copy of collection '{}' is not sound: {}.", name, report.problems.front()),
        name);
}

void copy_members(const FrozenCollection& frozen, const fs::path& folder) {
    for (const CollectionMember& member : frozen.members()) {
        const fs::path file = folder / member.name;
        std::error_code failure;
        fs::create_directories(file.parent_path(), failure);
        if (!failure) fs::copy_file(member.file, file, failure);
        if (failure) {
            throw Error(ErrorCode::StorageFailure,
                        "A file cannot be copied: " + failure.message() + ".", member.name);
        }
    }
}

}  // namespace

PackReport pack_collection(const Collection& collection, const fs::path& file) {
    expect_absent(file);
    const WorkFolder work(folder_of(file));
    const FrozenCollection frozen(collection, work.path());
    std::vector<ArchiveSource> members = {
        {kManifestName, write_manifest(frozen, collection.name(), work.path() / kManifestName)}};
    for (const CollectionMember& member : frozen.members()) {
        members.push_back({member.name, member.file});
    }
    const fs::path pack = work.path() / "pack";
    write_archive(pack, members);
    verify_pack(pack, collection.name());
    PackReport report;
    report.collection = collection.name();
    describe(report, file, frozen.revision());
    report.bytes = fs::file_size(pack);
    report.sha256 = file_sha256(pack);
    sync_path(pack);
    publish(pack, file);
    return report;
}

UnpackReport unpack_collection(const fs::path& file, const fs::path& data, std::string_view name) {
    PackReader pack(file);
    const std::string pack_name = file.filename().string();
    UnpackReport report;
    report.packed_as = pack.manifest().collection;
    report.collection = name.empty() ? report.packed_as : std::string(name);
    validate_collection_name(report.collection);
    expect_absent(data / report.collection);
    expect_space(pack, data);
    const WorkFolder work(data);
    const fs::path folder = work.path() / report.collection;
    pack.extract(folder);
    RevisionRow revision = settle(folder);
    expect_own_tables(folder, pack_name);
    expect_as_stated(folder, revision, pack.manifest(), pack_name);
    const std::string& rules = revision.info.analyzer_version;
    report.rebuilt = !rules.empty() && rules != analyzer_version();
    if (report.rebuilt) {
        repair_collection(folder, report.collection);
        revision = settle(folder);
    }
    expect_sound(folder, report.collection, ErrorCode::UnreadableFile);
    sync_tree(folder);
    describe(report, data / report.collection, revision.info);
    publish(folder, report.path);
    return report;
}

CopyReport backup_collection(const Collection& collection, const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);  // what fails here fails with the work folder
    const WorkFolder work(folder);
    const FrozenCollection frozen(collection, work.path());
    CopyReport report;
    report.collection = collection.name();
    describe(report, folder / fmt::format("{}-r{}", collection.name(), frozen.revision().number),
             frozen.revision());
    expect_absent(report.path);
    const fs::path copy = work.path() / "copy";
    copy_members(frozen, copy);
    settle(copy);
    expect_sound(copy, collection.name(), ErrorCode::CorruptCollection);
    sync_tree(copy);
    publish(copy, report.path);
    return report;
}

}  // namespace litchi::indexer

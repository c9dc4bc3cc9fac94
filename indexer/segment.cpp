#include "indexer/segment.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <optional>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRemoved = ".removed-";  // before the name of a folder on its way out

fs::path segments_folder(const fs::path& collection) {
    return collection / "segments";
}

std::optional<std::uint32_t> segment_number(const std::string& name) {
    std::uint32_t number = 0;
    const char* const end = name.data() + name.size();
    const auto [rest, failure] = std::from_chars(name.data(), end, number);
    if (failure != std::errc() || rest != end) return std::nullopt;
    return number;
}

// An empty folder with a lock file.
fs::path new_segment_folder(const fs::path& collection, std::uint32_t number) {
    fs::path folder = segment_folder(collection, number);
    std::error_code failure;
    fs::create_directories(folder, failure);
    const std::ofstream lock(lock_file(folder));
    if (failure || !lock) {
        throw Error(ErrorCode::StorageFailure, "The folder of a new segment cannot be made.",
                    folder.filename().string());
    }
    return folder;
}

// Durable, then described as it will be published.
WrittenSegment finished(const fs::path& folder, SegmentRow row) {
    sync_tree(folder);
    sync_path(folder.parent_path());
    return {row, mark_files(folder)};
}

void count(SegmentRow& row, DocId id) {
    if (row.documents++ == 0) row.first_doc_id = value(id);
    row.last_doc_id = value(id);
}

DocumentColumns columns_at(const SegmentColumns& columns, std::size_t i) {
    DocumentColumns document;
    document.id = columns.ids()[i];
    document.year = columns.years()[i];
    document.kind = columns.kinds()[i];
    document.language = columns.languages()[i];
    const auto labels = columns.labels(i);
    const auto fields = columns.label_fields(i);
    for (std::size_t k = 0; k < labels.size(); ++k)
        document.labels.push_back({labels[k], fields[k]});
    for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
        const auto values = columns.facet_values(static_cast<Facet>(facet), i);
        document.facet_values[facet].assign(values.begin(), values.end());
    }
    return document;
}

void remove_segment(const fs::path& folder) {
    std::error_code ignored;
    const FileLock lock(lock_file(folder), FileLock::Kind::Exclusive);
    if (!lock.held()) return;
    const fs::path removed =
        folder.parent_path() / (std::string(kRemoved) + folder.filename().string());
    fs::remove_all(removed, ignored);
    fs::rename(folder, removed, ignored);
    if (!ignored) fs::remove_all(removed, ignored);
}

}  // namespace

fs::path segment_folder(const fs::path& collection, std::uint32_t number) {
    return segments_folder(collection) / fmt::format("{:06}", number);
}

fs::path xapian_folder(const fs::path& segment) {
    return segment / "xapian";
}
fs::path columns_folder(const fs::path& segment) {
    return segment / "columns";
}
fs::path lock_file(const fs::path& segment) {
    return segment / "lock";
}

SegmentWriter::SegmentWriter(const fs::path& collection, std::uint32_t number)
    : folder_(new_segment_folder(collection, number)),
      row_{number, 0, 0, 0},
      columns_(columns_folder(folder_)),
      index_(xapian_folder(folder_)) {}

void SegmentWriter::add(const DocumentColumns& columns, IndexDocument document) {
    columns_.add(columns);
    index_.add(columns.id, std::move(document), columns.labels);
    count(row_, columns.id);
}

WrittenSegment SegmentWriter::finish() {
    columns_.finish();
    index_.finish();
    return finished(folder_, row_);
}

WrittenSegment merge_segments(const fs::path& collection, std::span<const SegmentRow> sources,
                              const DocSet& retired, std::uint32_t number) {
    const fs::path folder = new_segment_folder(collection, number);
    SegmentRow row{number, 0, 0, 0};
    std::vector<fs::path> indexes;
    std::vector<DocId> dropped;
    ColumnsWriter writer(columns_folder(folder));
    for (const SegmentRow& source : sources) {
        const fs::path from = segment_folder(collection, source.number);
        indexes.push_back(xapian_folder(from));
        const SegmentColumns columns(columns_folder(from));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const DocId id = columns.ids()[i];
            if (retired.contains(id)) {
                dropped.push_back(id);
                continue;
            }
            writer.add(columns_at(columns, i));
            count(row, id);
        }
    }
    writer.finish();
    merge_search_indexes(indexes, xapian_folder(folder), dropped);
    return finished(folder, row);
}

void sweep_segments(const fs::path& collection, const std::set<std::uint32_t>& published) {
    std::error_code failure;
    std::vector<fs::path> folders;
    for (fs::directory_iterator it(segments_folder(collection), failure), end;
         !failure && it != end; it.increment(failure)) {
        folders.push_back(it->path());
    }
    for (const fs::path& folder : folders) {
        const std::string name = folder.filename().string();
        const auto number = segment_number(name);
        try {
            if (number && !published.contains(*number)) remove_segment(folder);
        } catch (const Error&) {  // no permission: it stays
            continue;
        }
        if (name.starts_with(kRemoved)) fs::remove_all(folder, failure);
    }
}

std::uint32_t free_segment_number(const fs::path& collection) {
    std::error_code failure;
    std::uint32_t highest = 0;
    for (fs::directory_iterator it(segments_folder(collection), failure), end;
         !failure && it != end; it.increment(failure)) {
        highest = std::max(highest, segment_number(it->path().filename().string()).value_or(0));
    }
    return highest + 1;
}

}  // namespace litchi::indexer

#pragma once

#include "indexer/catalogue_reader.h"
#include "indexer/columns.h"
#include "indexer/doc_set.h"
#include "indexer/files.h"
#include "indexer/search_index_writer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace litchi::indexer {

// A segment is the folder segments/NNNNNN of a collection: xapian/, columns/ and an empty file
// "lock". Written once, made durable, published by the catalogue, then never changed.
//
// A segment that no revision names any more is removed by the next writer, unless a reader holds
// its lock: each reader of a revision holds the locks of the revision's segments. The writer
// renames the folder before it removes it, under an exclusive lock, so a reader either gets the
// lock of a whole segment, or no lock and reads the catalogue again.
std::filesystem::path segment_folder(const std::filesystem::path& collection, std::uint32_t number);
std::filesystem::path xapian_folder(const std::filesystem::path& segment);
std::filesystem::path columns_folder(const std::filesystem::path& segment);
std::filesystem::path lock_file(const std::filesystem::path& segment);

// A segment on disk that waits to be published.
struct WrittenSegment {
    SegmentRow row;
    std::vector<FileMark> files;
};

// Writes one segment, document by document with rising ids. finish() makes it durable. A segment
// that is not published is a leftover for sweep_segments. Throws Error(StorageFailure).
class SegmentWriter {
  public:
    SegmentWriter(const std::filesystem::path& collection, std::uint32_t number);
    void add(const DocumentColumns& columns, IndexDocument document);
    WrittenSegment finish();

  private:
    std::filesystem::path folder_;
    SegmentRow row_;
    ColumnsWriter columns_;
    SearchIndexWriter index_;
};

// One segment out of several neighbours in the order of their DocIds, without the retired
// documents. Costs as much as it copies. Throws Error(StorageFailure), Error(CorruptCollection).
WrittenSegment merge_segments(const std::filesystem::path& collection,
                              std::span<const SegmentRow> sources, const DocSet& retired,
                              std::uint32_t number);

// Removes every segment folder that is not published and not held by a reader. What cannot be
// removed stays for the next time.
void sweep_segments(const std::filesystem::path& collection,
                    const std::set<std::uint32_t>& published);

// A number that no segment folder of the collection has, above all of them.
std::uint32_t free_segment_number(const std::filesystem::path& collection);

}  // namespace litchi::indexer

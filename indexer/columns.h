#pragma once

#include "corpora/base/ids.h"
#include "indexer/occurrences.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// One label of one document and the set of fields in which it stands there.
struct DocumentLabel {
    LabelId label{};
    FieldSet fields = 0;
};

// Multi-valued facets of a document beside year, kind and language. Rows of the table in
// fields.cpp.
enum class Facet : std::uint8_t { Author, Applicant, Venue, Country, Ipc, Cpc, Family };
constexpr std::size_t kFacetCount = 7;

// What the columns hold of one document. Labels sorted by id, unique; facet values are ids of the
// catalogue's facet_value table, sorted, unique.
struct DocumentColumns {
    DocId id{};
    std::int16_t year = 0;      // of publication; 0 = unknown
    std::uint8_t kind = 0;      // corpora::RecordKind
    std::uint8_t language = 0;  // index into kColumnLanguages
    std::vector<DocumentLabel> labels;
    std::vector<std::uint32_t> facet_values[kFacetCount];
};

// Main languages that a column tells apart; everything else is the last, "other".
inline constexpr std::string_view kColumnLanguages[] = {
    "und", "en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt", "ru", "other"};

// Writes the columns of one segment, document by document with rising ids, in bounded memory.
// finish() fsyncs. Throws Error(StorageFailure).
class ColumnsWriter {
  public:
    explicit ColumnsWriter(const std::filesystem::path& folder);
    ~ColumnsWriter();
    void add(const DocumentColumns& document);
    void finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Flat, memory-mapped arrays of one segment; index i is the i-th document by rising DocId.
// Immutable, share freely. Opening checks sizes and bounds and throws Error(CorruptCollection).
class SegmentColumns {
  public:
    explicit SegmentColumns(const std::filesystem::path& folder);
    ~SegmentColumns();
    SegmentColumns(SegmentColumns&&) noexcept;

    std::size_t size() const;
    std::span<const DocId> ids() const;
    std::span<const std::int16_t> years() const;
    std::span<const std::uint8_t> kinds() const;
    std::span<const std::uint8_t> languages() const;
    // Labels of document i and, at the same places, their fields.
    std::span<const LabelId> labels(std::size_t i) const;
    std::span<const FieldSet> label_fields(std::size_t i) const;
    std::span<const std::uint32_t> facet_values(Facet facet, std::size_t i) const;
    // The index of a document; nothing if it is not in this segment. O(log n).
    std::optional<std::size_t> find(DocId id) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::indexer

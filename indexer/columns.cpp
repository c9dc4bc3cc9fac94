#include "indexer/columns.h"

#include "corpora/base/error.h"
#include "indexer/column_files.h"
#include "indexer/mapped_file.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const char* column, const char* why) {
    throw Error(ErrorCode::CorruptCollection,
                std::string("A segment's column does not hold together (") + why +
                    "); run litchi check with --repair.",
                column);
}

void check_layout(const fs::path& folder) {
    std::ifstream in(folder / kLayoutFile, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    if (text != kColumnsLayout) fail(kLayoutFile, "unknown layout");
}

// A column of one value a document.
template <class Value>
class Flat {
  public:
    Flat(const fs::path& folder, const char* name) : file_(folder / name) {
        if (file_.size() % sizeof(Value) != 0) fail(name, "cut within a value");
    }
    std::span<const Value> all() const { return file_.values<Value>(); }

  private:
    MappedFile file_;
};

// A column of a list of values a document.
template <class Value>
class Lists {
  public:
    Lists(const fs::path& folder, const char* values, const char* offsets, std::size_t documents)
        : values_(folder, values), offsets_(folder, offsets) {
        const auto starts = offsets_.all();
        if (starts.size() != documents + 1) fail(offsets, "wrong number of documents");
        if (starts.front() != 0 || starts.back() != values_.all().size() ||
            !std::is_sorted(starts.begin(), starts.end())) {
            fail(offsets, "offsets out of bounds");
        }
    }
    std::size_t total() const { return values_.all().size(); }
    std::size_t begin_of(std::size_t i) const { return offsets_.all()[i]; }
    std::size_t size_of(std::size_t i) const { return offsets_.all()[i + 1] - offsets_.all()[i]; }
    std::span<const Value> of(std::size_t i) const {
        return values_.all().subspan(begin_of(i), size_of(i));
    }

  private:
    Flat<Value> values_;
    Flat<std::uint64_t> offsets_;
};

void check_ids(std::span<const DocId> ids) {
    const bool rising =
        std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end();
    if (!rising || (!ids.empty() && value(ids.front()) == 0)) fail(kIdsFile, "ids do not rise");
}

}  // namespace

struct SegmentColumns::State {
    explicit State(const fs::path& folder)
        : ids(folder, kIdsFile),
          years(folder, kYearsFile),
          kinds(folder, kKindsFile),
          languages(folder, kLanguagesFile),
          labels(folder, kLabelsFile, kLabelOffsetsFile, ids.all().size()),
          label_fields(folder, kLabelFieldsFile) {
        const std::size_t documents = ids.all().size();
        check_ids(ids.all());
        if (years.all().size() != documents) fail(kYearsFile, "wrong number of documents");
        if (kinds.all().size() != documents) fail(kKindsFile, "wrong number of documents");
        if (languages.all().size() != documents) fail(kLanguagesFile, "wrong number of documents");
        if (label_fields.all().size() != labels.total()) fail(kLabelFieldsFile, "wrong size");
        for (const FacetFiles& files : kFacetFiles) {
            facets.emplace_back(folder, files.values, files.offsets, documents);
        }
    }

    Flat<DocId> ids;
    Flat<std::int16_t> years;
    Flat<std::uint8_t> kinds, languages;
    Lists<LabelId> labels;
    Flat<FieldSet> label_fields;
    std::vector<Lists<std::uint32_t>> facets;
};

SegmentColumns::SegmentColumns(const fs::path& folder) {
    check_layout(folder);
    state_ = std::make_unique<State>(folder);
}

SegmentColumns::~SegmentColumns() = default;
SegmentColumns::SegmentColumns(SegmentColumns&&) noexcept = default;

std::size_t SegmentColumns::size() const {
    return state_->ids.all().size();
}
std::span<const DocId> SegmentColumns::ids() const {
    return state_->ids.all();
}
std::span<const std::int16_t> SegmentColumns::years() const {
    return state_->years.all();
}
std::span<const std::uint8_t> SegmentColumns::kinds() const {
    return state_->kinds.all();
}
std::span<const std::uint8_t> SegmentColumns::languages() const {
    return state_->languages.all();
}

std::span<const LabelId> SegmentColumns::labels(std::size_t i) const {
    return state_->labels.of(i);
}

std::span<const FieldSet> SegmentColumns::label_fields(std::size_t i) const {
    return state_->label_fields.all().subspan(state_->labels.begin_of(i),
                                              state_->labels.size_of(i));
}

std::span<const std::uint32_t> SegmentColumns::facet_values(Facet facet, std::size_t i) const {
    return state_->facets[static_cast<std::size_t>(facet)].of(i);
}

std::optional<std::size_t> SegmentColumns::find(DocId id) const {
    const auto all = ids();
    const auto place = std::lower_bound(all.begin(), all.end(), id);
    if (place == all.end() || *place != id) return std::nullopt;
    return static_cast<std::size_t>(place - all.begin());
}

}  // namespace litchi::indexer

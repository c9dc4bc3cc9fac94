#include "corpora/base/error.h"
#include "indexer/column_files.h"
#include "indexer/columns.h"
#include "indexer/files.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

// One column being appended to.
class ColumnStream {
  public:
    explicit ColumnStream(const fs::path& file) : name_(file.filename().string()) {
        out_.open(file, std::ios::binary | std::ios::trunc);
        expect_good();
    }

    template <class Value>
    void append(const Value& value) {
        out_.write(reinterpret_cast<const char*>(&value), sizeof value);
        ++count_;
    }

    std::uint64_t count() const { return count_; }

    void close() {
        out_.close();
        expect_good();
    }

    void expect_good() const {
        if (out_.good()) return;
        throw Error(ErrorCode::StorageFailure,
                    std::string("Writing the columns failed: ") + std::strerror(errno) + ".",
                    name_);
    }

  private:
    std::string name_;
    std::ofstream out_;
    std::uint64_t count_ = 0;
};

}  // namespace

struct ColumnsWriter::State {
    explicit State(const fs::path& to)
        : folder(to),
          ids(to / kIdsFile),
          years(to / kYearsFile),
          kinds(to / kKindsFile),
          languages(to / kLanguagesFile),
          labels(to / kLabelsFile),
          label_fields(to / kLabelFieldsFile),
          label_offsets(to / kLabelOffsetsFile) {
        label_offsets.append(std::uint64_t{0});
        for (const FacetFiles& files : kFacetFiles) {
            facets.emplace_back(to / files.values);
            facet_offsets.emplace_back(to / files.offsets).append(std::uint64_t{0});
        }
    }

    fs::path folder;
    ColumnStream ids, years, kinds, languages, labels, label_fields, label_offsets;
    std::vector<ColumnStream> facets, facet_offsets;
    std::uint32_t last_id = 0;

    std::vector<ColumnStream*> all() {
        std::vector<ColumnStream*> streams = {&ids,    &years,        &kinds,        &languages,
                                              &labels, &label_fields, &label_offsets};
        for (ColumnStream& stream : facets) streams.push_back(&stream);
        for (ColumnStream& stream : facet_offsets) streams.push_back(&stream);
        return streams;
    }
};

ColumnsWriter::ColumnsWriter(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    state_ = std::make_unique<State>(folder);
}

ColumnsWriter::~ColumnsWriter() = default;

void ColumnsWriter::add(const DocumentColumns& document) {
    State& to = *state_;
    if (value(document.id) <= to.last_id) {
        throw Error(ErrorCode::Internal, "Columns need rising document ids.",
                    std::to_string(value(document.id)));
    }
    to.last_id = value(document.id);
    to.ids.append(value(document.id));
    to.years.append(document.year);
    to.kinds.append(document.kind);
    to.languages.append(document.language);
    for (const DocumentLabel& label : document.labels) {
        to.labels.append(value(label.label));
        to.label_fields.append(label.fields);
    }
    to.label_offsets.append(to.labels.count());
    for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
        for (const std::uint32_t id : document.facet_values[facet]) to.facets[facet].append(id);
        to.facet_offsets[facet].append(to.facets[facet].count());
    }
    to.ids.expect_good();
}

void ColumnsWriter::finish() {
    for (ColumnStream* stream : state_->all()) stream->close();
    {
        std::ofstream layout(state_->folder / kLayoutFile, std::ios::binary);
        layout << kColumnsLayout;
        layout.close();
        if (!layout) {
            throw Error(ErrorCode::StorageFailure, "Writing the columns failed.", kLayoutFile);
        }
    }
    sync_tree(state_->folder);
}

}  // namespace litchi::indexer

#include "indexer/revision_builder.h"

#include "corpora/base/error.h"
#include "indexer/dictionaries.h"
#include "indexer/fields.h"
#include "indexer/text_analyzer.h"
#include "indexer/translations.h"

#include <algorithm>
#include <future>
#include <limits>
#include <string>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr std::size_t kBatchRecords = 256;

using Batch = std::future<std::vector<AnalyzedRecord>>;

// Labels and facet values as numbers.
DocumentColumns columns_of(const AnalyzedRecord& analyzed, DocId id, Dictionaries& dictionaries) {
    DocumentColumns columns;
    columns.id = id;
    columns.year = column_year(analyzed.record);
    columns.kind = static_cast<std::uint8_t>(analyzed.record.kind);
    columns.language = column_language(main_language(analyzed.record));
    for (const auto& [key, fields] : analyzed.labels) {
        columns.labels.push_back({dictionaries.label(key), fields});
    }
    std::sort(columns.labels.begin(), columns.labels.end(),
              [](const DocumentLabel& a, const DocumentLabel& b) { return a.label < b.label; });
    for (std::size_t i = 0; i < kFacetCount; ++i) {
        const Facet facet = static_cast<Facet>(i);
        for (const std::string& text : facet_values(analyzed.record, facet)) {
            columns.facet_values[i].push_back(dictionaries.facet_value(facet, text));
        }
        std::sort(columns.facet_values[i].begin(), columns.facet_values[i].end());
    }
    return columns;
}

// Batches of pending records in the order of their ids, each analysed while the caller writes the
// one before, if there is more than one thread.
class PendingBatches {
  public:
    PendingBatches(CatalogueWriter& catalogue, const OccurrenceFinder& finder, unsigned threads)
        : catalogue_(catalogue),
          analyzer_(finder, std::max(1U, threads - 1)),
          policy_(threads > 1 ? std::launch::async : std::launch::deferred) {
        start();
    }

    // Empty at the end.
    std::vector<AnalyzedRecord> next() {
        if (!batch_.valid()) return {};
        std::vector<AnalyzedRecord> analyzed = batch_.get();
        start();
        return analyzed;
    }

  private:
    void start() {
        std::vector<PendingRecord> records = catalogue_.pending(after_, kBatchRecords);
        if (records.empty()) return;
        after_ = records.back().id;
        batch_ = std::async(policy_,
                            [this, mine = std::move(records)] { return analyzer_.analyze(mine); });
    }

    CatalogueWriter& catalogue_;
    BatchAnalyzer analyzer_;
    std::launch policy_;
    std::string after_;
    Batch batch_;  // last: waits for its thread before the rest goes
};

std::string segment_list(const std::vector<SegmentRow>& segments) {
    std::string list;
    for (const SegmentRow& segment : segments) {
        if (!list.empty()) list += ' ';
        list += std::to_string(segment.number);
    }
    return list;
}

std::string_view bytes_of(const DocSet& set) {
    const auto& words = set.words();
    return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof(std::uint64_t)};
}

}  // namespace

RevisionBuilder::RevisionBuilder(Connection& catalogue, std::filesystem::path collection)
    : catalogue_(catalogue), collection_(std::move(collection)), next_(read_revision(catalogue)) {}

void RevisionBuilder::retire(DocId id) {
    next_.retired.insert(id);
}

void RevisionBuilder::start_over() {
    CatalogueWriter(catalogue_).forget_index();
    while (!next_.segments.empty()) drop_segment(next_.segments.size() - 1);
    next_.retired = DocSet();
}

std::uint64_t RevisionBuilder::index_pending(const OccurrenceFinder& finder, unsigned threads,
                                             const std::function<void(std::uint64_t)>& progress) {
    CatalogueWriter writer(catalogue_);
    const std::uint64_t count = writer.count_pending();
    if (count == 0) return 0;
    if (count > std::numeric_limits<std::int32_t>::max() - next_.info.max_doc_id) {
        throw Error(ErrorCode::StorageFailure,
                    "The collection has used up its document numbers; import its files into a new "
                    "collection.");
    }
    Dictionaries dictionaries(catalogue_);
    PendingBatches batches(writer, finder, threads);
    SegmentWriter segment(collection_, new_segment_number());
    std::uint64_t skipped = 0;
    std::uint64_t done = 0;
    for (auto batch = batches.next(); !batch.empty(); batch = batches.next()) {
        for (AnalyzedRecord& analyzed : batch) {
            const DocId id{++next_.info.max_doc_id};
            segment.add(columns_of(analyzed, id, dictionaries), std::move(analyzed.document));
            dictionaries.add_surfaces(analyzed.surfaces);
            writer.add_references(analyzed.row, analyzed.record);
            writer.set_doc_id(analyzed.row, id);
            skipped += analyzed.skipped_abbreviations;
        }
        progress(done += batch.size());
    }
    add_segment(segment.finish());
    return skipped;
}

void RevisionBuilder::compact() {
    for (std::size_t i = next_.segments.size(); i-- > 0;) {
        if (live_documents(next_.segments[i]) == 0) drop_segment(i);
    }
    while (next_.segments.size() > kMaxSegments) {
        std::size_t best = 0;
        std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
        for (std::size_t i = 0; i + 1 < next_.segments.size(); ++i) {
            const std::uint64_t live = std::uint64_t{live_documents(next_.segments[i])} +
                                       live_documents(next_.segments[i + 1]);
            if (live < fewest) best = i;
            fewest = std::min(fewest, live);
        }
        merge_pair(best);
    }
}

std::uint64_t RevisionBuilder::publish(const corpora::Thesaurus& lexicon) {
    store_label_pairs(catalogue_);
    const std::uint64_t number = next_.info.number + 1;
    catalogue_.execute("UPDATE revision SET retired = NULL");
    Statement add =
        catalogue_.prepare("INSERT INTO revision VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    add.with(number, segment_list(next_.segments),
             catalogue_.query_integer("SELECT count(*) FROM record"), next_.info.max_doc_id,
             records_digest(catalogue_), analyzer_version(), std::string_view(LITCHI_ICU_VERSION),
             lexicon_digest(lexicon));
    add.bind_blob(9, bytes_of(next_.retired));
    add.run();
    return number;
}

std::uint32_t RevisionBuilder::new_segment_number() {
    const auto known = static_cast<std::uint32_t>(
        catalogue_.query_integer("SELECT coalesce(max(segment), 0) FROM segment"));
    last_segment_ = std::max({last_segment_ + 1, known + 1, free_segment_number(collection_)});
    return last_segment_;
}

void RevisionBuilder::add_segment(const WrittenSegment& segment) {
    const SegmentRow& row = segment.row;
    catalogue_.prepare("INSERT INTO segment VALUES(?1, ?2, ?3, ?4)")
        .with(row.number, row.first_doc_id, row.last_doc_id, row.documents)
        .run();
    Statement add = catalogue_.prepare("INSERT INTO segment_file VALUES(?1, ?2, ?3, ?4)");
    for (const FileMark& file : segment.files) {
        add.with(row.number, file.name, file.size, file.sha256).run();
    }
    next_.segments.push_back(row);
    std::sort(next_.segments.begin(), next_.segments.end(),
              [](const auto& a, const auto& b) { return a.first_doc_id < b.first_doc_id; });
}

void RevisionBuilder::drop_segment(std::size_t index) {
    const SegmentRow row = next_.segments[index];
    for (std::uint32_t id = row.first_doc_id; id <= row.last_doc_id; ++id) {
        next_.retired.erase(DocId{id});
    }
    catalogue_.prepare("DELETE FROM segment WHERE segment = ?1").with(row.number).run();
    catalogue_.prepare("DELETE FROM segment_file WHERE segment = ?1").with(row.number).run();
    next_.segments.erase(next_.segments.begin() + static_cast<std::ptrdiff_t>(index));
}

std::uint32_t RevisionBuilder::live_documents(const SegmentRow& segment) const {
    std::uint32_t live = segment.documents;
    for (std::uint32_t id = segment.first_doc_id; id <= segment.last_doc_id; ++id) {
        if (next_.retired.contains(DocId{id})) --live;
    }
    return live;
}

void RevisionBuilder::merge_pair(std::size_t first) {
    const std::span<const SegmentRow> pair(next_.segments.data() + first, 2);
    const WrittenSegment merged =
        merge_segments(collection_, pair, next_.retired, new_segment_number());
    drop_segment(first + 1);
    drop_segment(first);
    add_segment(merged);
}

}  // namespace litchi::indexer

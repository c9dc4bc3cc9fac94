#pragma once

#include "corpora/base/error.h"
#include "corpora/thesaurus.h"
#include "graph/evidence.h"
#include "graph/roadmap/roadmap.h"
#include "indexer/collection.h"
#include "indexer/concept_table.h"
#include "indexer/decide_duplicates.h"
#include "indexer/duplicate_pairs.h"
#include "indexer/import.h"
#include "indexer/packing.h"
#include "indexer/snapshot.h"
#include "indexer/term_collection.h"
#include "indexer/text_inspection.h"
#include "indexer/thesaurus_suggestions.h"
#include "indexer/undo_import.h"
#include "query/novelty.h"
#include "query/search.h"
#include "server/inspection.h"
#include "server/template_library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// JSON bodies of the API (server/openapi.yaml).
namespace litchi::server {

std::string error_view(const Error& error);

struct StatusView {
    std::string version;
    int schema = 0;
    std::string analyzer;
    std::vector<std::string> collections;
};
std::string status_view(const StatusView& status);
std::string formats_view();
std::string analysis_view(std::string_view text, const indexer::TextInspection& inspection);

// A row of the list of collections; one that cannot be opened says why.
struct CollectionRow {
    std::string name;
    indexer::RevisionInfo revision;
    std::uint64_t imports = 0;
    std::optional<Error> problem;
};
std::string collections_view(const std::vector<CollectionRow>& rows);
std::string collection_view(const CollectionRow& row);
std::string check_view(std::string_view name, const indexer::CheckReport& report);

std::string imports_view(const std::vector<indexer::ImportSummary>& imports);
std::string import_summary_view(const indexer::ImportSummary& import);
std::string import_report_view(std::string_view collection, const indexer::ImportReport& report);
std::string undo_report_view(std::string_view collection, const indexer::UndoReport& report);
// A job that is still at work ("running"), or done with its report: the JSON of one of the two
// views above.
std::string job_view(std::string_view job, const std::string* report);

std::string removed_view(std::string_view collection);
std::string pack_view(const indexer::PackReport& report);
std::string unpack_view(const indexer::UnpackReport& report);
std::string backup_view(const indexer::CopyReport& report);

// `by_state` counts all pairs, in the order of PairState.
std::string thesaurus_view(const indexer::Snapshot& snapshot, std::size_t offset,
                           std::size_t limit);
std::string suggestions_view(const indexer::SuggestionPage& page);
std::string thesaurus_log_view(const indexer::ThesaurusLog& log, std::size_t offset,
                               std::size_t limit);
// `edit` is the last one's number, 0 when there was none to log.
std::string thesaurus_edit_view(std::int64_t edit, std::size_t edits);
std::string duplicates_view(const std::vector<indexer::DuplicatePair>& pairs,
                            const std::vector<std::uint64_t>& by_state, std::size_t offset,
                            std::size_t limit);
std::string decision_view(const indexer::DecisionReport& report);

// What is in export files, one by one.
std::string inspections_view(const std::vector<InspectedFile>& files);

// A record with what the collection knows about it.
std::string record_view(indexer::Snapshot& snapshot, DocId id);

std::string search_view(const indexer::Snapshot& snapshot, const query::SearchRequest& request,
                        const query::SearchResult& result);
std::string facets_view(const std::vector<query::FacetCounts>& facets);

// A concept with the number of records that hold it.
struct ConceptRow {
    indexer::ConceptIndex index = 0;
    std::uint64_t records = 0;
};
std::string prior_art_view(const indexer::Snapshot& snapshot, const query::PriorArtRequest& request,
                           const query::PriorArt& found);
std::string novelty_view(const indexer::Snapshot& snapshot, const query::PriorArtRequest& request,
                         const query::Novelty& novelty);
// {"id", "terms": [{"label", "score"}]}
std::string record_terms_view(const std::string& id, const std::vector<indexer::RecordTerm>& terms);
std::string terms_view(const std::vector<indexer::CollectionTerm>& terms);

std::string concepts_view(const indexer::ConceptTable& table, const std::vector<ConceptRow>& rows);
std::string concept_view(const indexer::Snapshot& snapshot, const ConceptRow& row);

std::string evidence_view(const indexer::ConceptTable& table, const graph::Evidence& evidence);

// A way between two ends, with the records behind each step.
struct BridgeRow {
    std::vector<graph::Item> items;
    double strength = 0;
    std::vector<std::uint32_t> step_records;
};
struct BridgesView {
    std::string identity;
    std::string collection;
    std::string from;
    std::string to;
    std::string filter;  // of evidence links
    std::vector<BridgeRow> paths;
};
std::string bridges_view(const BridgesView& bridges);

std::string templates_view(const std::vector<TemplateText>& templates);

}  // namespace litchi::server

#include "corpora/base/error.h"
#include "indexer/label_key.h"
#include "indexer/term_collection.h"
#include "server/service_state.h"
#include "server/views/views.h"

#include <fmt/format.h>
#include <memory>
#include <unordered_set>

namespace litchi::server {
namespace {

using indexer::Field;

// Labels that the lexicon has or that stand among a record's keywords or subjects.
std::unordered_set<std::uint32_t> known_labels(const indexer::Snapshot& snapshot) {
    constexpr indexer::FieldSet kGiven = bit(Field::Keyword) | bit(Field::Subject);
    std::unordered_set<std::uint32_t> known;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            if (snapshot.retired(segment->ids()[i])) continue;
            const auto labels = segment->labels(i);
            for (std::size_t at = 0; at < labels.size(); ++at)
                if ((segment->label_fields(i)[at] & kGiven) != 0) known.insert(value(labels[at]));
        }
    }
    const indexer::ConceptTable& concepts = snapshot.concepts();
    for (indexer::ConceptIndex i = 0; i < concepts.size(); ++i)
        if (concepts.at(i).lexicon)
            for (const LabelId label : concepts.at(i).labels) known.insert(value(label));
    return known;
}

std::vector<indexer::RecordTerm> terms_of(const indexer::Snapshot& snapshot, DocId doc,
                                          const indexer::TermStatistics& statistics,
                                          std::size_t limit) {
    const corpora::Record record = snapshot.record(doc);
    return indexer::record_terms(indexer::term_texts(record, snapshot.finder().analyzer()),
                                 statistics, limit);
}

}  // namespace

std::shared_ptr<const indexer::TermStatistics> Service::State::term_statistics_of(
    const indexer::Snapshot& snapshot) {
    const std::string identity =
        revision_identity(snapshot.revision(), "term statistics", snapshot.collection());
    const std::scoped_lock lock(term_mutex);
    if (term_identity != identity) {
        term_statistics = std::make_shared<const indexer::TermStatistics>(
            indexer::collect_term_statistics(snapshot));
        term_identity = identity;
    }
    return term_statistics;
}

Answer Service::terms(std::string_view name, std::size_t limit) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const auto statistics = state_->term_statistics_of(snapshot);
    const std::unordered_set<std::uint32_t> known = known_labels(snapshot);
    const auto is_known = [&](std::string_view label) {
        const auto found = snapshot.concepts().label_of_key(indexer::label_key(label));
        return found && known.contains(value(*found));
    };
    return json_answer(
        terms_view(indexer::collection_terms(snapshot, *statistics, limit, is_known)),
        revision_identity(snapshot.revision(), "terms", fmt::format("{}", limit)));
}

Answer Service::record_terms(std::string_view name, std::string_view id, std::size_t limit) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const auto doc = snapshot.find_record(id);
    if (!doc)
        throw Error(ErrorCode::UnknownRecord,
                    fmt::format("Collection '{}' has no record '{}'.", name, id), std::string(id));
    const auto statistics = state_->term_statistics_of(snapshot);
    return json_answer(
        record_terms_view(snapshot.record_id(*doc), terms_of(snapshot, *doc, *statistics, limit)),
        revision_identity(snapshot.revision(), "record terms", fmt::format("{} {}", limit, id)));
}

void Service::write_terms(std::string_view name, std::size_t limit,
                          const std::function<void(std::string_view)>& line) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const auto statistics = state_->term_statistics_of(snapshot);
    for (const auto& [id, doc] : snapshot.records_by_id())
        line(record_terms_view(id, terms_of(snapshot, doc, *statistics, limit)));
}

}  // namespace litchi::server

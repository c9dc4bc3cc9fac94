#include "query/prior_dates.h"

namespace litchi::query {

PriorDates::PriorDates(const indexer::Snapshot& snapshot, std::span<const std::uint32_t> ranks)
    : snapshot_(snapshot),
      ranks_(ranks),
      years_(std::size_t{snapshot.revision().max_doc_id} + 1),
      patents_(years_.size()) {
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const std::uint32_t doc = value(segment->ids()[i]);
            years_[doc] = segment->years()[i];
            patents_[doc] =
                segment->kinds()[i] == static_cast<std::uint8_t>(corpora::RecordKind::Patent);
        }
    }
}

PriorDate PriorDates::of(DocId doc) {
    const auto known = dates_.find(doc);
    if (known != dates_.end()) return known->second;
    return dates_.emplace(doc, prior_date(snapshot_.record(doc))).first->second;
}

bool PriorDates::comes_before(DocId a, DocId b) {
    const PartialDate first = of(a).date;
    const PartialDate second = of(b).date;
    if (first.empty() != second.empty()) return second.empty();
    if (first != second) return first < second;
    return ranks_[value(a)] < ranks_[value(b)];
}

// Of what is no patent; 0 = none has one.
int PriorDates::first_year(const std::vector<DocId>& documents) const {
    int first = 0;
    for (const DocId doc : documents) {
        const int year = years_[value(doc)];
        if (!patents_[value(doc)] && year != 0 && (first == 0 || year < first)) first = year;
    }
    return first;
}

std::optional<DocId> PriorDates::earliest(const indexer::DocSet& documents) {
    const std::vector<DocId> all = documents.to_vector();
    const int year = first_year(all);
    std::optional<DocId> best;
    for (const DocId doc : all) {
        if (!patents_[value(doc)] && years_[value(doc)] != year) continue;
        if (!best || comes_before(doc, *best)) best = doc;
    }
    if (!best && !all.empty()) best = all.front();
    return best;
}

}  // namespace litchi::query

#include "query/concept_neighbours.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace litchi::query {
namespace {

using indexer::ConceptIndex;
using indexer::DocSet;
using indexer::Field;

constexpr indexer::FieldSet kKeywords = bit(Field::Keyword) | bit(Field::Subject);

std::vector<ConceptIndex> concepts_of(const indexer::ConceptTable& table,
                                      const indexer::SegmentColumns& segment, std::size_t i) {
    std::vector<ConceptIndex> found;
    const auto labels = segment.labels(i);
    const auto fields = segment.label_fields(i);
    for (std::size_t k = 0; k < labels.size(); ++k) {
        const ConceptIndex item = table.concept_of(labels[k]);
        if (item == indexer::kNoConcept) continue;
        if (table.at(item).lexicon || (fields[k] & kKeywords) != 0) found.push_back(item);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

// The `most` by `count`, then the `keep` of these by strength; numbers of concepts are in the order
// of their ids.
template <typename Row, typename Count>
void keep_strongest(std::vector<Row>& rows, std::size_t most, std::size_t keep,
                    const Count& count) {
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        return std::pair(count(b), a.concept_) < std::pair(count(a), b.concept_);
    });
    if (rows.size() > most) rows.resize(most);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.strength > b.strength; });
    if (rows.size() > keep) rows.resize(keep);
}

}  // namespace

ConceptNeighbours::ConceptNeighbours(const indexer::Snapshot& snapshot, const DocSet& among)
    : all_(static_cast<double>(among.size())), counts_(snapshot.concepts().size()) {
    first_.assign(std::size_t{snapshot.revision().max_doc_id} + 2, 0);
    std::size_t next = 0;
    const auto fill = [&](std::size_t end) {
        for (; next < end; ++next) first_[next] = static_cast<std::uint32_t>(concepts_.size());
    };
    for (const auto& segment : snapshot.segments()) {  // by rising DocIds
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const DocId doc = segment->ids()[i];
            if (!among.contains(doc)) continue;
            fill(std::size_t{value(doc)} + 1);
            for (const ConceptIndex item : concepts_of(snapshot.concepts(), *segment, i)) {
                ++counts_[item];
                concepts_.push_back(item);
            }
        }
    }
    fill(first_.size());
}

std::vector<Beside> ConceptNeighbours::beside(const DocSet& documents) const {
    std::map<ConceptIndex, std::uint32_t> counts;
    for (const DocId doc : documents.to_vector())
        for (std::uint32_t i = first_[value(doc)]; i < first_[value(doc) + 1]; ++i)
            ++counts[concepts_[i]];
    std::vector<Beside> rows;
    rows.reserve(counts.size());
    for (const auto& [item, count] : counts) rows.push_back({item, count});
    return rows;
}

double ConceptNeighbours::strength(std::uint32_t together, std::size_t size,
                                   ConceptIndex item) const {
    return all_ * together / (static_cast<double>(size) * counts_[item]);
}

std::vector<ConceptNeighbour> ConceptNeighbours::nearest(const std::vector<Beside>& of,
                                                         std::size_t size, ConceptIndex except,
                                                         std::size_t most) const {
    std::vector<ConceptNeighbour> rows;
    for (const Beside& row : of)
        if (row.documents >= 2 && row.concept_ != except)
            rows.push_back(
                {row.concept_, row.documents, strength(row.documents, size, row.concept_)});
    keep_strongest(rows, kCandidates, most,
                   [](const ConceptNeighbour& row) { return row.documents; });
    return rows;
}

std::vector<BridgeConcept> ConceptNeighbours::between(
    const std::vector<Beside>& a, std::size_t size_a, const std::vector<Beside>& b,
    std::size_t size_b, const std::vector<ConceptIndex>& except, std::size_t most) const {
    std::vector<BridgeConcept> rows;
    auto other = b.begin();
    for (const Beside& row : a) {
        while (other != b.end() && other->concept_ < row.concept_) ++other;
        if (other == b.end()) break;
        if (other->concept_ != row.concept_ ||
            std::find(except.begin(), except.end(), row.concept_) != except.end())
            continue;
        const double strengths = strength(row.documents, size_a, row.concept_) *
                                 strength(other->documents, size_b, row.concept_);
        rows.push_back({row.concept_, row.documents, other->documents, std::sqrt(strengths)});
    }
    keep_strongest(rows, kCandidates, most,
                   [](const BridgeConcept& row) { return std::min(row.with_a, row.with_b); });
    return rows;
}

DocSet ConceptNeighbours::holding(const DocSet& documents, ConceptIndex item) const {
    DocSet found;
    for (const DocId doc : documents.to_vector()) {
        const auto begin = concepts_.begin() + first_[value(doc)];
        const auto end = concepts_.begin() + first_[value(doc) + 1];
        if (std::binary_search(begin, end, item)) found.insert(doc);
    }
    return found;
}

}  // namespace litchi::query

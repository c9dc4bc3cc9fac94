#include "graph/network/incidence_from_columns.h"

#include "corpora/record.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace litchi::graph {
namespace {

using indexer::ConceptIndex;
using indexer::Field;
using indexer::kNoConcept;
using indexer::SegmentColumns;
using indexer::Snapshot;

constexpr indexer::FieldSet kKeywordFields = bit(Field::Keyword) | bit(Field::Subject);

// Where the columns of a document are.
struct Place {
    const SegmentColumns* columns = nullptr;
    std::uint32_t index = 0;
};

std::vector<Place> places_by_id(const Snapshot& snapshot) {
    std::vector<Place> places(std::size_t{snapshot.revision().max_doc_id} + 1);
    for (const auto& segment : snapshot.segments()) {
        const std::span<const DocId> ids = segment->ids();
        for (std::uint32_t i = 0; i < ids.size(); ++i) {
            if (!snapshot.retired(ids[i])) places[value(ids[i])] = {segment.get(), i};
        }
    }
    return places;
}

bool in_years(std::int16_t year, const ConceptIncidenceOptions& options) {
    if (options.year_from == 0 && options.year_to == 0) return true;
    return year != 0 && year >= options.year_from &&
           (options.year_to == 0 || year <= options.year_to);
}

bool is_chinese(std::uint8_t language) {
    return indexer::kColumnLanguages[language].substr(0, 2) == "zh";
}

// The documents of the filter, by record id.
std::vector<Place> chosen_documents(const Snapshot& snapshot, const std::vector<Place>& places,
                                    const ConceptIncidenceOptions& options) {
    std::vector<Place> chosen;
    for (const auto& [id, doc] : snapshot.records_by_id()) {
        const Place place = places[value(doc)];
        if (place.columns == nullptr) continue;
        if (options.documents != nullptr && !options.documents->contains(doc)) continue;
        if (in_years(place.columns->years()[place.index], options)) chosen.push_back(place);
    }
    return chosen;
}

// Which concepts some record of the revision has as a keyword or subject.
std::vector<bool> keyword_concepts(const Snapshot& snapshot, const std::vector<Place>& places) {
    const indexer::ConceptTable& table = snapshot.concepts();
    std::vector<bool> found(table.size());
    for (const Place& place : places) {
        if (place.columns == nullptr) continue;
        const auto labels = place.columns->labels(place.index);
        const auto fields = place.columns->label_fields(place.index);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if ((fields[i] & kKeywordFields) == 0) continue;
            const ConceptIndex index = table.concept_of(labels[i]);
            if (index != kNoConcept) found[index] = true;
        }
    }
    return found;
}

bool takes(ItemSource source, const indexer::CollectionConcept& concept_, bool keyword) {
    switch (source) {
        case ItemSource::Concepts:
            return concept_.lexicon || keyword;
        case ItemSource::Keywords:
            return keyword;
        case ItemSource::Terms:
            return true;
        case ItemSource::Lexicon:
            return concept_.lexicon;
    }
    return false;
}

Item make_item(const indexer::CollectionConcept& concept_, bool keyword) {
    Item item{concept_.id, {}, concept_.kind, concept_.domain, keyword, concept_.lexicon};
    for (const corpora::LocalText& name : concept_.names) {
        item.labels.push_back({name.language, name.text});
    }
    return item;
}

DocumentInfo make_document(const Place& place) {
    const SegmentColumns& columns = *place.columns;
    const std::uint8_t kind = columns.kinds()[place.index];
    return {value(columns.ids()[place.index]), columns.years()[place.index], kind,
            kind == static_cast<std::uint8_t>(corpora::RecordKind::Patent),
            is_chinese(columns.languages()[place.index])};
}

// Concepts of each document, CSR; within a document in no order, each once.
struct DocumentConcepts {
    std::vector<std::uint32_t> first = {0};
    std::vector<ConceptIndex> concepts;
    std::vector<std::uint32_t> counts;  // documents of each concept
};

DocumentConcepts collect(const indexer::ConceptTable& table, const std::vector<Place>& documents,
                         const std::vector<bool>& taken, indexer::FieldSet fields_counted) {
    DocumentConcepts result;
    result.counts.resize(table.size());
    std::vector<std::uint32_t> last_document(table.size());  // 1-based
    std::uint32_t document = 0;
    for (const Place& place : documents) {
        ++document;
        const auto labels = place.columns->labels(place.index);
        const auto fields = place.columns->label_fields(place.index);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if ((fields[i] & fields_counted) == 0) continue;
            const ConceptIndex index = table.concept_of(labels[i]);
            if (index == kNoConcept || !taken[index] || last_document[index] == document) continue;
            last_document[index] = document;
            ++result.counts[index];
            result.concepts.push_back(index);
        }
        result.first.push_back(static_cast<std::uint32_t>(result.concepts.size()));
    }
    return result;
}

// Numbers the concepts that are frequent enough in the order of the table, which is that of ids.
void fill_items(Incidence& incidence, const DocumentConcepts& found, std::uint32_t min_occurrences,
                const indexer::ConceptTable& table, const std::vector<bool>& keywords) {
    constexpr ItemIndex kLeftOut = 0xFFFFFFFF;
    const std::uint32_t least = std::max<std::uint32_t>(min_occurrences, 1);
    std::vector<ItemIndex> item_of(table.size(), kLeftOut);
    for (ConceptIndex i = 0; i < table.size(); ++i) {
        if (found.counts[i] < least) continue;
        item_of[i] = static_cast<ItemIndex>(incidence.items.size());
        incidence.items.push_back(make_item(table.at(i), keywords[i]));
    }
    incidence.first.assign(1, 0);
    for (std::size_t d = 0; d + 1 < found.first.size(); ++d) {
        for (std::uint32_t i = found.first[d]; i < found.first[d + 1]; ++i) {
            const ItemIndex item = item_of[found.concepts[i]];
            if (item != kLeftOut) incidence.document_items.push_back(item);
        }
        const auto begin = incidence.document_items.begin() + incidence.first.back();
        std::sort(begin, incidence.document_items.end());
        incidence.first.push_back(static_cast<std::uint32_t>(incidence.document_items.size()));
    }
}

}  // namespace

indexer::FieldSet counted_fields(ItemSource source) {
    return source == ItemSource::Keywords ? kKeywordFields : indexer::kAllFields;
}

Incidence incidence_from_columns(const Snapshot& snapshot, const ConceptIncidenceOptions& options) {
    const indexer::ConceptTable& table = snapshot.concepts();
    const std::vector<Place> places = places_by_id(snapshot);
    const std::vector<bool> keywords = keyword_concepts(snapshot, places);
    std::vector<bool> taken(table.size());
    for (ConceptIndex i = 0; i < table.size(); ++i) {
        taken[i] = takes(options.source, table.at(i), keywords[i]);
    }
    const std::vector<Place> documents = chosen_documents(snapshot, places, options);
    const DocumentConcepts found = collect(table, documents, taken, counted_fields(options.source));
    Incidence incidence;
    fill_items(incidence, found, options.min_occurrences, table, keywords);
    incidence.documents.reserve(documents.size());
    for (const Place& place : documents) incidence.documents.push_back(make_document(place));
    return incidence;
}

}  // namespace litchi::graph

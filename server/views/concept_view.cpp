#include "server/views/json.h"
#include "server/views/views.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json row_json(const indexer::CollectionConcept& found, std::uint64_t records) {
    return {{"id", found.id},
            {"labels", labels_json(found.names)},
            {"kind", text_or_null(found.kind)},
            {"domain", text_or_null(found.domain)},
            {"lexicon", found.lexicon},
            {"records", records}};
}

const corpora::Concept* lexicon_concept(const corpora::Thesaurus& lexicon, const std::string& id) {
    const auto found = std::ranges::lower_bound(lexicon.concepts, id, {}, &corpora::Concept::id);
    return found != lexicon.concepts.end() && found->id == id ? &*found : nullptr;
}

Json all_labels_json(const corpora::Concept& found) {
    Json labels = Json::array();
    for (const corpora::ConceptLabel& label : found.labels)
        labels.push_back(
            {{"language", label.language}, {"text", label.text}, {"preferred", label.preferred}});
    return labels;
}

}  // namespace

std::string concepts_view(const indexer::ConceptTable& table, const std::vector<ConceptRow>& rows) {
    Json concepts = Json::array();
    for (const ConceptRow& row : rows)
        concepts.push_back(row_json(table.at(row.index), row.records));
    return to_text({{"concepts", std::move(concepts)}});
}

std::string concept_view(const indexer::Snapshot& snapshot, const ConceptRow& row) {
    const indexer::CollectionConcept& found = snapshot.concepts().at(row.index);
    Json json = row_json(found, row.records);
    if (const corpora::Concept* in_lexicon = lexicon_concept(snapshot.lexicon(), found.id)) {
        json["all_labels"] = all_labels_json(*in_lexicon);
        json["broader"] = in_lexicon->broader;
        json["related"] = in_lexicon->related;
        json["cpc"] = in_lexicon->cpc;
    }
    return to_text(json);
}

}  // namespace litchi::server

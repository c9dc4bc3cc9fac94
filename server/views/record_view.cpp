#include "corpora/record_json.h"
#include "server/views/json.h"
#include "server/views/views.h"

#include <map>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

// The citation as the source has it, else the name that it gives.
std::string citation(const corpora::Reference& reference) {
    for (const std::string* text :
         {&reference.text, &reference.doi, &reference.publication_number, &reference.id})
        if (!text->empty()) return *text;
    return {};
}

Json references_json(const indexer::Snapshot& snapshot, DocId id) {
    Json rows = Json::array();
    for (const indexer::ResolvedReference& reference : snapshot.references(id))
        rows.push_back({{"text", citation(reference.reference)},
                        {"doi", text_or_null(reference.reference.doi)},
                        {"record", text_or_null(reference.record_id)}});
    return rows;
}

Json sources_json(const indexer::Snapshot& snapshot, DocId id) {
    Json rows = Json::array();
    for (const indexer::FieldSource& source : snapshot.sources(id))
        rows.push_back({{"field", source.field},
                        {"file", source.file},
                        {"line", source.line},
                        {"format", source.format},
                        {"rule", source.rule}});
    return rows;
}

std::vector<std::string_view> field_names(indexer::FieldSet fields) {
    std::vector<std::string_view> names;
    for (unsigned bits = fields; bits != 0; bits &= bits - 1)
        names.push_back(indexer::to_string(static_cast<indexer::Field>(bits & (~bits + 1))));
    return names;
}

// Concepts of the record with the fields in which it names them, by concept.
std::map<indexer::ConceptIndex, indexer::FieldSet> concepts_of(const indexer::Snapshot& snapshot,
                                                               DocId id) {
    std::map<indexer::ConceptIndex, indexer::FieldSet> fields;
    for (const auto& segment : snapshot.segments()) {
        const auto place = segment->find(id);
        if (!place) continue;
        const auto labels = segment->labels(*place);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const indexer::ConceptIndex found = snapshot.concepts().concept_of(labels[i]);
            if (found != indexer::kNoConcept) fields[found] |= segment->label_fields(*place)[i];
        }
    }
    return fields;
}

Json concepts_json(const indexer::Snapshot& snapshot, DocId id) {
    Json rows = Json::array();
    for (const auto& [index, fields] : concepts_of(snapshot, id)) {
        const indexer::CollectionConcept& row = snapshot.concepts().at(index);
        rows.push_back({{"id", row.id},
                        {"labels", labels_json(row.names)},
                        {"kind", text_or_null(row.kind)},
                        {"domain", text_or_null(row.domain)},
                        {"fields", field_names(fields)}});
    }
    return rows;
}

}  // namespace

std::string record_view(indexer::Snapshot& snapshot, DocId id) {
    return to_text({{"collection", snapshot.collection()},
                    {"revision", snapshot.revision().number},
                    {"record", Json::parse(corpora::to_json(snapshot.record(id)))},
                    {"references", references_json(snapshot, id)},
                    {"cited_by", snapshot.cited_by(id)},
                    {"sources", sources_json(snapshot, id)},
                    {"concepts", concepts_json(snapshot, id)}});
}

}  // namespace litchi::server

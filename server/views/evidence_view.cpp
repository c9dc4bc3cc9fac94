#include "server/percent.h"
#include "server/views/json.h"
#include "server/views/views.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json sentence_json(const graph::EvidenceSentence& sentence) {
    Json parts = Json::array();
    for (const graph::EvidencePart& part : sentence.parts)
        parts.push_back({{"text", part.text}, {"concept", text_or_null(part.concept_id)}});
    return {{"field", sentence.field},
            {"language", sentence.language},
            {"begin", sentence.begin},
            {"end", sentence.end},
            {"parts", std::move(parts)}};
}

Json record_json(const graph::EvidenceRecord& record) {
    Json sentences = Json::array();
    for (const graph::EvidenceSentence& sentence : record.sentences)
        sentences.push_back(sentence_json(sentence));
    return {{"id", record.id},
            {"title", record.title},
            {"date", to_string(record.date)},
            {"kind", record.kind},
            {"language", record.language},
            {"class", graph::to_string(record.evidence_class)},
            {"sentences", std::move(sentences)}};
}

Json classes_json(const graph::Evidence& evidence) {
    Json by_class = Json::object();
    for (const auto each : {graph::EvidenceClass::SameSentence, graph::EvidenceClass::SameRecord,
                            graph::EvidenceClass::Keyword})
        by_class[std::string(graph::to_string(each))] =
            evidence.by_class[static_cast<std::size_t>(each)];
    return by_class;
}

Json names_json(const indexer::ConceptTable& table, const graph::Evidence& evidence) {
    Json labels = Json::object();
    for (const std::string& id : {evidence.from, evidence.to})
        if (const auto found = table.find_id(id)) labels[id] = labels_json(table.at(*found).names);
    return labels;
}

Json path_json(const BridgesView& bridges, const BridgeRow& row) {
    Json items = Json::array();
    for (const graph::Item& item : row.items)
        items.push_back({{"id", item.key}, {"labels", labels_json(item.labels)}});
    Json steps = Json::array();
    for (std::size_t i = 0; i < row.step_records.size(); ++i)
        steps.push_back(
            {{"records", row.step_records[i]},
             {"evidence",
              fmt::format("/api/v1/collections/{}/evidence?{}item={}&item2={}", bridges.collection,
                          bridges.filter, percent_encode(row.items[i].key),
                          percent_encode(row.items[i + 1].key))}});
    return {{"items", std::move(items)}, {"strength", row.strength}, {"steps", std::move(steps)}};
}

bool is_supported(const BridgeRow& row) {
    return std::ranges::all_of(
        row.step_records, [](std::uint32_t records) { return records >= graph::kBridgeRecords; });
}

}  // namespace

std::string evidence_view(const indexer::ConceptTable& table, const graph::Evidence& evidence) {
    Json json = {{"from", evidence.from},
                 {"to", text_or_null(evidence.to)},
                 {"labels", names_json(table, evidence)},
                 {"total", evidence.total},
                 {"by_class", classes_json(evidence)},
                 {"records", Json::array()}};
    for (const graph::EvidenceRecord& record : evidence.records)
        json["records"].push_back(record_json(record));
    return to_text(json);
}

std::string bridges_view(const BridgesView& bridges) {
    Json json = {{"identity", bridges.identity}, {"collection", bridges.collection},
                 {"from", bridges.from},         {"to", bridges.to},
                 {"supported", false},           {"paths", Json::array()}};
    for (const BridgeRow& row : bridges.paths) json["paths"].push_back(path_json(bridges, row));
    if (!bridges.paths.empty()) json["supported"] = is_supported(bridges.paths.front());
    return to_text(json);
}

}  // namespace litchi::server

#include "indexer/thesaurus_effect.h"
#include "server/views/json.h"
#include "server/views/views.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json concept_json(const corpora::Concept& found) {
    Json labels = Json::array();
    for (const corpora::ConceptLabel& label : found.labels)
        labels.push_back({{"language", label.language}, {"text", label.text}});
    return {{"id", found.id},
            {"labels", labels_json(indexer::names_of(found))},
            {"all_labels", std::move(labels)},
            {"broader", found.broader},
            {"related", found.related}};
}

Json suggested_json(const indexer::SuggestedLabel& label) {
    return {{"label", label.text},
            {"concept", label.concept_id},
            {"records", label.records},
            {"examples", label.examples}};
}

}  // namespace

std::string thesaurus_view(const indexer::Snapshot& snapshot, std::size_t offset,
                           std::size_t limit) {
    Json json = {{"total", 0}, {"concepts", Json::array()}, {"ignored", Json::array()}};
    const indexer::EffectiveThesaurus* edited = snapshot.edited_thesaurus();
    if (edited == nullptr) return to_text(json);
    json["total"] = edited->edited.size();
    json["ignored"] = edited->ignored;
    for (std::size_t i = offset; i < std::min(edited->edited.size(), offset + limit); ++i)
        if (const auto* found = indexer::concept_of_id(edited->lexicon, edited->edited[i]))
            json["concepts"].push_back(concept_json(*found));
    return to_text(json);
}

std::string suggestions_view(const indexer::SuggestionPage& page) {
    Json json = {{"total", page.total}};
    for (std::size_t i = 0; i < page.by_kind.size(); ++i)
        json["by_kind"][std::string(indexer::kSuggestionKinds[i])] = page.by_kind[i];
    json["suggestions"] = Json::array();
    for (const indexer::ThesaurusSuggestion& each : page.suggestions)
        json["suggestions"].push_back({{"kind", each.kind},
                                       {"rule", each.rule},
                                       {"score", each.score},
                                       {"first", suggested_json(each.first)},
                                       {"second", suggested_json(each.second)},
                                       {"record", text_or_null(each.record)},
                                       {"text", text_or_null(each.text)}});
    return to_text(json);
}

std::string thesaurus_log_view(const indexer::ThesaurusLog& log, std::size_t offset,
                               std::size_t limit) {
    const auto& lines = log.lines();
    Json json = {{"total", lines.size()}, {"edits", Json::array()}};
    for (std::size_t i = offset; i < std::min(lines.size(), offset + limit); ++i) {
        const indexer::LoggedThesaurusEdit& line = lines[i];
        json["edits"].push_back(
            {{"edit", line.number},
             {"action", to_string(line.edit.action)},
             {"label", line.edit.label},
             {"other", text_or_null(line.edit.other)},
             {"language", text_or_null(line.edit.language)},
             {"undone_by", line.undone_by == 0 ? Json(nullptr) : Json(line.undone_by)}});
    }
    return to_text(json);
}

std::string thesaurus_edit_view(std::int64_t edit, std::size_t edits) {
    return to_text({{"edit", edit == 0 ? Json(nullptr) : Json(edit)}, {"edits", edits}});
}

}  // namespace litchi::server

#include "server/views/json.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace litchi::server {

using Json = nlohmann::ordered_json;

std::string to_text(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json labels_json(const corpora::LocalTexts& texts) {
    Json labels = Json::object();
    for (const corpora::LocalText& text : texts) labels[text.language] = text.text;
    return labels;
}

Json labels_json(const std::vector<graph::ItemLabel>& labels) {
    Json json = Json::object();
    for (const graph::ItemLabel& label : labels) json[label.language] = label.text;
    return json;
}

Json snippet_json(const query::Snippet& snippet) {
    Json parts = Json::array();
    for (const query::SnippetPart& part : snippet.parts)
        parts.push_back({{"text", part.text}, {"marked", part.marked}});
    return {{"field", snippet.field}, {"language", snippet.language}, {"parts", std::move(parts)}};
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace litchi::server

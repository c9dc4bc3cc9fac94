#pragma once

#include "corpora/record.h"
#include "graph/network/incidence.h"
#include "query/search.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace litchi::server {

// Compact UTF-8 with a newline at the end; ill-formed bytes become U+FFFD.
std::string to_text(const nlohmann::ordered_json& json);

// {"en": …, "zh-Hans": …}
nlohmann::ordered_json labels_json(const corpora::LocalTexts& texts);
nlohmann::ordered_json labels_json(const std::vector<graph::ItemLabel>& labels);

// {"field", "language", "parts": [{"text", "marked"}]}
nlohmann::ordered_json snippet_json(const query::Snippet& snippet);

// null for an empty text.
nlohmann::ordered_json text_or_null(const std::string& text);

}  // namespace litchi::server

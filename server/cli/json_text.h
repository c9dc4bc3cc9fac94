#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace litchi::server {

// Pieces of answers as text for people.

// A string as it is, another value as JSON, null and absent as nothing.
std::string text_of(const nlohmann::json& object, const char* member);

// The parts of a sentence or snippet, those with `mark` in brackets.
std::string parts_text(const nlohmann::json& parts, const char* mark);

// What the answer to a question about an idea was looked for among: "743 documents before 2023, 2
// of uncertain date".
std::string considered_text(const nlohmann::json& body);

}  // namespace litchi::server

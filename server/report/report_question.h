#pragma once

#include "query/prior_art.h"
#include "server/parameters.h"

#include <string>

namespace litchi::server {

// A question for a report on an idea.
struct ReportQuestion {
    query::PriorArtRequest idea;
    std::string format = "html";       // "html", "md", "docx"
    std::string language = "zh-Hans";  // "zh-Hans", "zh-Hant", "en"
    std::string title;                 // of the project, in Chinese; may be empty
    std::string title_en;
};

// The question that the values of outside parameters ask. Throws Error(InvalidArgument).
ReportQuestion report_question(const ParameterValues& values);

// What decides the answer, as canonical JSON.
std::string canonical_json(const ReportQuestion& question);

}  // namespace litchi::server

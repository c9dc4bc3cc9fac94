#include "server/report/report_question.h"

#include "server/prior_art_question.h"

#include <nlohmann/json.hpp>

namespace litchi::server {

ReportQuestion report_question(const ParameterValues& values) {
    ReportQuestion question;
    question.idea = prior_art_request(values);
    question.format = values.text("report_format");
    question.language = values.text("report_lang");
    question.title = values.text("report_title");
    question.title_en = values.text("report_title_en");
    question.idea.scope.language = question.language;
    return question;
}

std::string canonical_json(const ReportQuestion& question) {
    const nlohmann::json json = {{"idea", canonical_json(question.idea)},
                                 {"format", question.format},
                                 {"language", question.language},
                                 {"title", question.title},
                                 {"title_en", question.title_en}};
    return json.dump();
}

}  // namespace litchi::server

#include "server/prior_art_question.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "server/questions.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace litchi::server {
namespace {

PartialDate cut_off(const std::string& text) {
    if (text.empty()) return {};
    const std::optional<PartialDate> date = parse_date(text);
    if (date) return *date;
    throw Error(ErrorCode::InvalidArgument,
                "The cut-off is no date: a year, a month (2021-06) or a day (2021-06-30).",
                "before=" + excerpt(text));
}

// The text in this language, else the first.
std::string_view text_in(const corpora::LocalTexts& texts, std::string_view language) {
    if (texts.empty()) return {};
    const auto same = std::find_if(texts.begin(), texts.end(), [&](const corpora::LocalText& each) {
        return each.language == language;
    });
    return same == texts.end() ? texts.front().text : same->text;
}

void add_part(std::string& idea, std::string_view part) {
    if (part.empty()) return;
    if (!idea.empty()) idea += "\n\n";
    idea += part;
}

}  // namespace

query::PriorArtRequest prior_art_request(const ParameterValues& values) {
    query::PriorArtRequest request;
    request.scope = search_request(values);
    request.scope.query = values.text("idea");
    request.except = values.text("idea_record");
    request.before = cut_off(values.text("before"));
    return request;
}

std::string canonical_json(const query::PriorArtRequest& request) {
    const query::SearchRequest& scope = request.scope;
    const nlohmann::json json = {{"idea", scope.query},
                                 {"except", request.except},
                                 {"before", to_string(request.before)},
                                 {"literal", scope.literal},
                                 {"kinds", scope.kinds},
                                 {"languages", scope.languages},
                                 {"years", {scope.year_from, scope.year_to}},
                                 {"unit", static_cast<int>(scope.unit)},
                                 {"limit", scope.limit},
                                 {"language", scope.language}};
    return json.dump();
}

std::string idea_of(const corpora::Record& record) {
    std::string idea;
    add_part(idea, text_in(record.title, record.language));
    add_part(idea, text_in(record.abstract, record.language));
    std::string claims;
    for (std::size_t i = 0; i < record.patent.claims.size(); ++i)
        claims += std::to_string(i + 1) + ". " + collapse_spaces(record.patent.claims[i]) + '\n';
    add_part(idea, claims);
    if (idea.size() <= query::kMaxIdeaBytes) return idea;
    idea.resize(query::kMaxIdeaBytes);
    idea.resize(whole_characters(idea));
    return idea;
}

}  // namespace litchi::server

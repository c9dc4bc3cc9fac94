#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "query/prior_art.h"
#include "server/cli/batch_run.h"
#include "server/cli/json_text.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/idea_input.h"
#include "server/prior_art_question.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;

std::string words_text(const Json& words) {
    std::string text;
    for (const Json& word : words) text += (text.empty() ? "" : ", ") + word.get<std::string>();
    return text;
}

std::string document_text(std::size_t rank, const Json& document, std::size_t points) {
    std::string text = fmt::format("{:>3}. {} ({}, {})  [{}]\n     covers {} of {} points\n", rank,
                                   text_of(document, "title"), text_of(document, "prior_date"),
                                   text_of(document, "date_basis"), text_of(document, "id"),
                                   document.at("covered").get<std::size_t>(), points);
    for (const Json& match : document.at("points")) {
        if (match.at("sentence").is_null()) continue;
        text += fmt::format("     {}: {:>3.0f} %  {}\n", match.at("point").get<std::size_t>(),
                            100 * match.at("coverage").get<double>(),
                            parts_text(match.at("sentence").at("parts"), "marked"));
        if (!match.at("missing").empty())
            text += fmt::format("               without {}\n", words_text(match.at("missing")));
    }
    return text;
}

std::string prior_art_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    const Json& points = body.at("points");
    std::string text = considered_text(body);
    for (const Json& note : body.at("notes")) text += note.get<std::string>() + '\n';
    for (const Json& point : points)
        text += fmt::format("point {}: {}\n", point.at("point").get<std::size_t>(),
                            collapse_spaces(text_of(point, "text")));
    std::size_t rank = 0;
    for (const Json& document : body.at("documents"))
        text += document_text(++rank, document, points.size());
    rank = 0;
    if (!body.at("date_uncertain").empty()) text += "Of uncertain date:\n";
    for (const Json& document : body.at("date_uncertain"))
        text += document_text(++rank, document, points.size());
    return text;
}

int run_batch(const VerbCall& call, const query::PriorArtRequest& request) {
    if (!request.scope.query.empty() || !request.except.empty() || call.json)
        throw Error(ErrorCode::InvalidArgument,
                    "A batch takes its ideas from the file, and gives no JSON.", "--batch");
    return write_batch(call, [&](const BatchQueries& queries, const corpora::ByteSink& run,
                                 const BatchProblem& problem) {
        query::PriorArtRequest each = request;
        if (!call.values.has("limit")) each.scope.limit = kRunDepth;
        return service_of(call)->write_prior_art_run(call.collection(), each, queries, run,
                                                     problem);
    });
}

}  // namespace

int prior_art_verb(const VerbCall& call) {
    query::PriorArtRequest request = prior_art_request(call.values);
    if (call.values.has("idea_file")) request.scope.query = idea_in(call.values.text("idea_file"));
    if (call.values.has("batch")) return run_batch(call, request);
    print_answer(service_of(call)->prior_art(call.collection(), request), call.json,
                 prior_art_text);
    return 0;
}

}  // namespace litchi::server

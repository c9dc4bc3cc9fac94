#include "corpora/base/text.h"
#include "query/novelty.h"
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

// New and rare pairs of a point that the screen shows.
constexpr std::size_t kPairsShown = 10;

std::string first_text(const Json& first) {
    if (first.is_null()) return {};
    const std::string date = text_of(first, "prior_date");
    return fmt::format(", first in [{}] {}", text_of(first, "id"),
                       date.empty() ? "without a date" : date);
}

std::string feature_text(const Json& feature) {
    return fmt::format(
        "  {} {}  {} documents{}\n", text_of(feature, "text"),
        feature.at("concept").is_null() ? "" : '<' + text_of(feature, "concept") + '>',
        text_of(feature, "documents"), first_text(feature.at("first")));
}

std::string pair_text(const Json& pair) {
    std::string text = fmt::format("  {:<5} {} + {}: {} documents, {:.1f} by chance{}\n",
                                   text_of(pair, "standing"), text_of(pair, "a_text"),
                                   text_of(pair, "b_text"), text_of(pair, "documents"),
                                   pair.at("expected").get<double>(), first_text(pair.at("first")));
    for (const Json& bridge : pair.at("bridges"))
        text += fmt::format("          by way of {}: [{}] and [{}]\n", text_of(bridge, "label"),
                            text_of(bridge, "record_a"), text_of(bridge, "record_b"));
    return text;
}

std::string point_text(const Json& point, const Json& features) {
    std::string text = fmt::format("point {}: {}\n", point.at("point").get<std::size_t>(),
                                   collapse_spaces(text_of(point, "text")));
    for (const Json& number : point.at("features"))
        text += feature_text(features.at(number.get<std::size_t>() - 1));
    const Json& whole = point.at("whole");
    text += fmt::format("  All of it: {}, {} documents{}\n", text_of(whole, "standing"),
                        text_of(whole, "documents"), first_text(whole.at("first")));
    const Json& closest = point.at("closest");
    text +=
        fmt::format("  Most of it in one document: {:.0f} %{}\n",
                    100 * closest.at("coverage").get<double>(), first_text(closest.at("first")));
    const Json& counts = point.at("counts");
    text += fmt::format("  Pairs: {} new, {} rare, {} known\n", text_of(counts, "new"),
                        text_of(counts, "rare"), text_of(counts, "known"));
    std::size_t shown = 0;
    for (const Json& pair : point.at("pairs"))
        if (text_of(pair, "standing") != "known" && shown++ < kPairsShown) text += pair_text(pair);
    return text;
}

std::string novelty_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text = considered_text(body);
    text += text_of(body, "statement") + '\n';
    for (const Json& note : body.at("notes")) text += note.get<std::string>() + '\n';
    for (const Json& point : body.at("points")) text += point_text(point, body.at("features"));
    return text;
}

}  // namespace

int novelty_verb(const VerbCall& call) {
    query::PriorArtRequest request = prior_art_request(call.values);
    if (call.values.has("idea_file")) request.scope.query = idea_in(call.values.text("idea_file"));
    print_answer(service_of(call)->novelty(call.collection(), request), call.json, novelty_text);
    return 0;
}

}  // namespace litchi::server

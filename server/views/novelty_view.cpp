#include "query/novelty.h"
#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json appearance_json(const std::optional<query::Appearance>& first, bool sentence) {
    if (!first) return nullptr;
    Json json = {{"id", first->id},
                 {"title", first->title},
                 {"prior_date", to_string(first->prior.date)},
                 {"date_basis", to_string(first->prior.basis)}};
    if (sentence)
        json["sentence"] =
            first->sentence.parts.empty() ? Json(nullptr) : snippet_json(first->sentence);
    return json;
}

Json together_json(const query::Together& together, bool sentence) {
    return {{"standing", to_string(together.standing)},
            {"documents", together.documents},
            {"uncertain", together.uncertain},
            {"first", appearance_json(together.first, sentence)}};
}

Json feature_json(const query::FeatureNovelty& feature, std::size_t number) {
    Json neighbours = Json::array();
    for (const query::Neighbour& each : feature.neighbours)
        neighbours.push_back({{"concept", each.concept_id},
                              {"label", each.label},
                              {"documents", each.documents},
                              {"strength", each.strength},
                              {"record", each.record}});
    Json json = {{"feature", number},
                 {"text", feature.text},
                 {"concept", text_or_null(feature.concept_id)},
                 {"names", feature.names},
                 {"weight", feature.weight}};
    json.update(together_json(feature.alone, false));
    json["neighbours"] = std::move(neighbours);
    return json;
}

Json pair_json(const query::Novelty& novelty, const query::PairNovelty& pair) {
    Json bridges = Json::array();
    for (const query::NoveltyBridge& each : pair.bridges)
        bridges.push_back({{"concept", each.concept_id},
                           {"label", each.label},
                           {"strength", each.strength},
                           {"with_a", each.with_a},
                           {"with_b", each.with_b},
                           {"record_a", each.record_a},
                           {"record_b", each.record_b}});
    Json json = {{"a", pair.a + 1},
                 {"b", pair.b + 1},
                 {"a_text", novelty.features[pair.a].text},
                 {"b_text", novelty.features[pair.b].text}};
    json.update(together_json(pair.together, true));
    json["expected"] = pair.expected;
    json["bridges"] = std::move(bridges);
    return json;
}

Json counts_json(const query::PointNovelty& point) {
    std::uint64_t counts[3] = {};
    for (const query::PairNovelty& pair : point.pairs)
        ++counts[static_cast<std::size_t>(pair.together.standing)];
    return {{"new", counts[0]}, {"rare", counts[1]}, {"known", counts[2]}};
}

Json numbers(const std::vector<std::size_t>& places) {
    Json list = Json::array();
    for (const std::size_t place : places) list.push_back(place + 1);
    return list;
}

Json point_json(const query::Novelty& novelty, const query::PointNovelty& point,
                std::size_t number) {
    Json pairs = Json::array();
    for (const query::PairNovelty& pair : point.pairs) pairs.push_back(pair_json(novelty, pair));
    const Json closest = {{"coverage", point.best_coverage},
                          {"documents", point.with_best},
                          {"features", numbers(point.closest_features)},
                          {"first", appearance_json(point.closest, true)}};
    return {{"point", number},
            {"text", novelty.idea.substr(point.range.begin, point.range.end - point.range.begin)},
            {"features", numbers(point.features)},
            {"left_out", point.left_out},
            {"whole", together_json(point.whole, true)},
            {"closest", closest},
            {"counts", counts_json(point)},
            {"pairs", std::move(pairs)}};
}

}  // namespace

std::string novelty_view(const indexer::Snapshot& snapshot, const query::PriorArtRequest& request,
                         const query::Novelty& novelty) {
    Json features = Json::array();
    for (const query::FeatureNovelty& feature : novelty.features)
        features.push_back(feature_json(feature, features.size() + 1));
    Json points = Json::array();
    for (const query::PointNovelty& point : novelty.points)
        points.push_back(point_json(novelty, point, points.size() + 1));
    return to_text({{"collection", snapshot.collection()},
                    {"revision", snapshot.revision().number},
                    {"before", text_or_null(to_string(request.before))},
                    {"considered", novelty.considered},
                    {"uncertain_dates", novelty.uncertain_dates},
                    {"statement",
                     "Counts within the records of this collection: evidence for a person to "
                     "read, never a legal opinion on novelty."},
                    {"notes", novelty.notes},
                    {"features", std::move(features)},
                    {"points", std::move(points)}});
}

}  // namespace litchi::server

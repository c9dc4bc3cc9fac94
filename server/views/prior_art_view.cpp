#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json sentence_json(const query::Snippet& sentence) {
    return sentence.parts.empty() ? Json(nullptr) : snippet_json(sentence);
}

Json match_json(const query::PointMatch& match) {
    return {{"point", match.point + 1},
            {"coverage", match.coverage},
            {"matched", match.matched},
            {"missing", match.missing},
            {"sentence", sentence_json(match.sentence)}};
}

Json documents_json(const std::vector<query::PriorArtDocument>& documents) {
    Json rows = Json::array();
    for (const query::PriorArtDocument& document : documents) {
        const query::Hit& hit = document.hit;
        Json points = Json::array();
        for (const query::PointMatch& match : document.points) points.push_back(match_json(match));
        rows.push_back({{"id", hit.id},
                        {"title", hit.title},
                        {"date", to_string(hit.date)},
                        {"prior_date", to_string(document.prior.date)},
                        {"date_basis", to_string(document.prior.basis)},
                        {"kind", hit.kind},
                        {"language", hit.language},
                        {"people", hit.people},
                        {"venue", hit.venue},
                        {"score", hit.score},
                        {"covered", document.covered},
                        {"points", std::move(points)}});
    }
    return rows;
}

Json searches_json(const std::vector<query::ExecutedSearch>& searches) {
    Json rows = Json::array();
    for (const query::ExecutedSearch& search : searches)
        rows.push_back({{"point", search.point ? Json(*search.point + 1) : Json(nullptr)},
                        {"words", search.words},
                        {"characters", search.characters},
                        {"concepts", search.concepts},
                        {"documents", search.documents},
                        {"uncertain", search.uncertain}});
    return rows;
}

}  // namespace

std::string prior_art_view(const indexer::Snapshot& snapshot, const query::PriorArtRequest& request,
                           const query::PriorArt& found) {
    Json points = Json::array();
    for (const indexer::ByteRange point : found.points)
        points.push_back({{"point", points.size() + 1},
                          {"text", found.idea.substr(point.begin, point.end - point.begin)}});
    return to_text({{"collection", snapshot.collection()},
                    {"revision", snapshot.revision().number},
                    {"before", text_or_null(to_string(request.before))},
                    {"considered", found.considered},
                    {"uncertain_dates", found.uncertain_dates},
                    {"points", std::move(points)},
                    {"searches", searches_json(found.searches)},
                    {"notes", found.notes},
                    {"documents", documents_json(found.documents)},
                    {"date_uncertain", documents_json(found.uncertain)}});
}

}  // namespace litchi::server

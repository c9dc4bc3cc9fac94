#include "server/views/json.h"
#include "server/views/views.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json reading_json(const indexer::PairedReading& reading) {
    return {{"reading", reading.digest}, {"record", text_or_null(reading.record)},
            {"id", reading.id},          {"title", reading.title},
            {"date", reading.date},      {"kind", reading.kind},
            {"people", reading.people}};
}

Json pair_json(const indexer::DuplicatePair& pair) {
    return {{"pair", pair.name},
            {"state", to_string(pair.state)},
            {"rule", pair.rule},
            {"score", pair.score},
            {"edit", pair.edit == 0 ? Json(nullptr) : Json(pair.edit)},
            {"readings", {reading_json(pair.first), reading_json(pair.second)}}};
}

}  // namespace

std::string duplicates_view(const std::vector<indexer::DuplicatePair>& pairs,
                            const std::vector<std::uint64_t>& by_state, std::size_t offset,
                            std::size_t limit) {
    Json json = {{"total", pairs.size()}};
    for (std::size_t i = 0; i < by_state.size(); ++i)
        json["by_state"][std::string(to_string(static_cast<indexer::PairState>(i)))] = by_state[i];
    json["pairs"] = Json::array();
    for (std::size_t i = offset; i < std::min(pairs.size(), offset + limit); ++i)
        json["pairs"].push_back(pair_json(pairs[i]));
    return to_text(json);
}

std::string decision_view(const indexer::DecisionReport& report) {
    return to_text({{"edit", report.edit}, {"revision", report.revision}});
}

}  // namespace litchi::server

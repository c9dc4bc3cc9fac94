#include "server/views/json.h"
#include "server/views/views.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double number) {
    return std::round(number * 10'000) / 10'000;
}

}  // namespace

std::string record_terms_view(const std::string& id,
                              const std::vector<indexer::RecordTerm>& terms) {
    Json rows = Json::array();
    for (const indexer::RecordTerm& term : terms)
        rows.push_back({{"label", term.label}, {"score", rounded(term.score)}});
    return to_text({{"id", id}, {"terms", std::move(rows)}});
}

std::string terms_view(const std::vector<indexer::CollectionTerm>& terms) {
    Json rows = Json::array();
    for (const indexer::CollectionTerm& term : terms) {
        const bool english = term.language == indexer::TermLanguage::English;
        Json row = {{"label", term.label},
                    {"language", english ? "en" : "zh"},
                    {"records", term.records},
                    {"score", rounded(term.score)},
                    {"c_value", rounded(term.c_value)}};
        if (english) {
            row["relevance"] = rounded(term.relevance);
        } else {
            row["cohesion"] = rounded(term.cohesion);
            row["entropy"] = rounded(term.entropy);
        }
        rows.push_back(std::move(row));
    }
    return to_text({{"terms", std::move(rows)}});
}

}  // namespace litchi::server

#include "query/record_figures.h"

#include "indexer/search_terms.h"

#include <algorithm>

namespace litchi::query {

std::optional<std::string> main_group(std::string_view symbol) {
    constexpr std::size_t kSubclassLength = 4;
    if (indexer::subclass_of(symbol).empty()) return std::nullopt;
    const std::vector<std::string> levels = indexer::symbol_levels(symbol);
    for (const std::string& level : levels)
        if (level.size() > kSubclassLength && level.find('/') == std::string::npos &&
            levels.size() > 1)
            return level;
    return std::nullopt;
}

const RecordFigures::Figures& RecordFigures::of(const indexer::Snapshot& snapshot, DocId doc) {
    const auto [place, is_new] = figures_.try_emplace(value(doc));
    if (is_new) {
        const corpora::Record record = snapshot.record(doc);
        place->second.times_cited = record.times_cited.value_or(-1);
        place->second.ipc = groups_of(record.patent.ipc);
        place->second.cpc = groups_of(record.patent.cpc);
    }
    return place->second;
}

std::vector<std::uint32_t> RecordFigures::groups_of(const std::vector<std::string>& symbols) {
    std::vector<std::uint32_t> groups;
    for (const std::string& symbol : symbols) {
        const std::optional<std::string> name = main_group(symbol);
        if (!name) continue;
        const auto [place, is_new] =
            groups_.try_emplace(*name, static_cast<std::uint32_t>(names_.size()));
        if (is_new) names_.push_back(*name);
        groups.push_back(place->second);
    }
    std::ranges::sort(groups);
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

}  // namespace litchi::query

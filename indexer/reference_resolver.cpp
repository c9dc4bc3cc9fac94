#include "indexer/reference_resolver.h"

#include "indexer/work_keys.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace litchi::indexer {

std::optional<std::int64_t> ReferenceResolver::resolve(const corpora::Reference& reference,
                                                       std::int64_t citing_row) {
    for (const std::string& key : cited_keys(reference)) {
        std::optional<std::pair<std::string, std::int64_t>> best;
        for (const std::int64_t row : catalogue_.rows_with_key(key)) {
            if (row == citing_row) continue;
            if (key.starts_with("c:") && !cites_by_text(reference, catalogue_.record(row)))
                continue;
            std::pair found(catalogue_.id_of(row), row);
            if (!best || found < *best) best = std::move(found);
        }
        if (best) return best->second;
    }
    return std::nullopt;
}

std::vector<std::string> ReferenceResolver::cited_by(std::int64_t row) {
    std::map<std::int64_t, std::set<std::uint32_t>> citing;  // places of references by record
    for (const std::string& key : catalogue_.keys_of(row)) {
        for (const auto& [record, place] : catalogue_.references_with_key(key)) {
            if (record != row) citing[record].insert(place);
        }
    }
    std::vector<std::string> ids;
    for (const auto& citing_record : citing) {
        const std::int64_t citing_row = citing_record.first;
        const auto& places = citing_record.second;
        const corpora::Record record = catalogue_.record(citing_row);
        const bool cites = std::any_of(places.begin(), places.end(), [&](std::uint32_t place) {
            return place < record.references.size() &&
                   resolve(record.references[place], citing_row) == row;
        });
        if (cites) ids.push_back(record.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace litchi::indexer

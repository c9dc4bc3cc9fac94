#include "indexer/families.h"

#include "corpora/publication_number.h"
#include "indexer/search_terms.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>

namespace litchi::indexer {
namespace {

// Shorter serial numbers of applications are not told apart for sure.
constexpr std::size_t kMinApplicationDigits = 5;

// "CN201910123456.7" and "CN 201910123456" → "201910123456".
std::string serial_of(std::string_view application, std::string_view office) {
    std::string symbol = normal_symbol(application);
    if (symbol.starts_with(office)) symbol.erase(0, office.size());
    if (office == "CN") symbol = symbol.substr(0, symbol.find('.'));
    std::erase_if(symbol, [](char c) { return c < '0' || c > '9'; });
    return symbol;
}

std::string application_name(const corpora::Record& record) {
    const auto number = corpora::parse_publication_number(record.patent.publication_number);
    if (!number || record.patent.application_number.empty()) return {};
    const std::string serial = serial_of(record.patent.application_number, number->office);
    if (serial.size() < kMinApplicationDigits) return {};
    return number->office + " application " + serial;
}

struct Standing {
    std::int16_t year = 0;
    std::uint32_t rank = 0;
    DocId id{};

    // Documents without a year come last.
    bool before(const Standing& other) const {
        const auto order = [](const Standing& s) {
            return std::tuple(s.year == 0, s.year, s.rank);
        };
        return order(*this) < order(other);
    }
};

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t i) {
    while (parents[i] != i) i = parents[i] = parents[parents[i]];
    return i;
}

}  // namespace

std::vector<std::string> family_names(const corpora::Record& record) {
    std::vector<std::string> names;
    if (!record.patent.family.empty()) names.push_back("family " + record.patent.family);
    if (std::string name = application_name(record); !name.empty())
        names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    return names;
}

Families::Families(const Snapshot& snapshot) {
    family_.resize(std::size_t{snapshot.revision().max_doc_id} + 1);
    std::vector<std::uint32_t> parents(1);
    const auto each = [&](auto&& act) {
        for (const auto& segment : snapshot.segments())
            for (std::size_t i = 0; i < segment->size(); ++i)
                if (const auto names = segment->facet_values(Facet::Family, i); !names.empty())
                    act(segment->ids()[i], names);
    };
    each([&](DocId, std::span<const std::uint32_t> names) {
        while (parents.size() <= names.back())
            parents.push_back(static_cast<std::uint32_t>(parents.size()));
        for (const std::uint32_t name : names) {
            const std::uint32_t a = root_of(parents, names.front());
            const std::uint32_t b = root_of(parents, name);
            parents[std::max(a, b)] = std::min(a, b);
        }
    });
    each([&](DocId id, std::span<const std::uint32_t> names) {
        family_[value(id)] = root_of(parents, names.front());
    });
}

DocSet Families::one_each(const Snapshot& snapshot, const DocSet& documents,
                          const std::vector<std::uint32_t>& rank) const {
    DocSet chosen(snapshot.revision().max_doc_id);
    std::vector<std::optional<Standing>> first;  // by family
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const DocId id = segment->ids()[i];
            if (!documents.contains(id)) continue;
            const std::uint32_t family = family_[value(id)];
            if (family == 0) {
                chosen.insert(id);
                continue;
            }
            if (first.size() <= family) first.resize(std::size_t{family} + 1);
            const Standing standing{segment->years()[i], rank[value(id)], id};
            if (!first[family] || standing.before(*first[family])) first[family] = standing;
        }
    }
    for (const auto& standing : first)
        if (standing) chosen.insert(standing->id);
    return chosen;
}

}  // namespace litchi::indexer

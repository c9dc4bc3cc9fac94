#include "query/facets.h"

#include "corpora/base/error.h"
#include "indexer/fields.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace litchi::query {
namespace {

using indexer::Facet;
using indexer::SegmentColumns;
using indexer::Snapshot;

constexpr std::size_t kMaxCounts = 50;
constexpr indexer::FieldSet kNotTerms =
    indexer::kAllFields & static_cast<indexer::FieldSet>(~indexer::bit(indexer::Field::Term));
constexpr std::string_view kFacets[] = {"year",      "kind",  "language", "concept", "author",
                                        "applicant", "venue", "country",  "ipc",     "cpc"};

// Calls visit(columns, index) for each document of the set.
template <typename Visit>
void for_each(const Snapshot& snapshot, const indexer::DocSet& documents, const Visit& visit) {
    for (const auto& segment : snapshot.segments()) {
        const std::span<const DocId> ids = segment->ids();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (documents.contains(ids[i])) visit(*segment, i);
        }
    }
}

bool more(const FacetCount& a, const FacetCount& b) {
    return std::tie(b.count, a.value) < std::tie(a.count, b.value);
}

// From counts by number, those with count > 0; `name` gives value and label of a number. Only
// numbers that may come among the first are named.
template <typename Name>
FacetCounts most_frequent(std::string_view facet,
                          std::vector<std::pair<std::uint32_t, std::uint64_t>> counts,
                          const Name& name) {
    FacetCounts result{std::string(facet), {}, counts.size(), 0};
    std::uint64_t least = 1;
    if (counts.size() > kMaxCounts) {
        std::nth_element(counts.begin(), counts.begin() + (kMaxCounts - 1), counts.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        least = counts[kMaxCounts - 1].second;
    }
    for (const auto& [number, count] : counts) {
        if (count < least) continue;
        FacetCount row = name(number);
        row.count = count;
        result.counts.push_back(std::move(row));
    }
    std::sort(result.counts.begin(), result.counts.end(), more);
    if (result.counts.size() > kMaxCounts) result.counts.resize(kMaxCounts);
    return result;
}

std::vector<std::pair<std::uint32_t, std::uint64_t>> used(
    const std::vector<std::uint64_t>& counts) {
    std::vector<std::pair<std::uint32_t, std::uint64_t>> pairs;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) pairs.emplace_back(static_cast<std::uint32_t>(i), counts[i]);
    }
    return pairs;
}

FacetCounts count_years(const Snapshot& snapshot, const indexer::DocSet& documents) {
    std::map<std::int16_t, std::uint64_t> counts;
    for_each(snapshot, documents,
             [&](const SegmentColumns& columns, std::size_t i) { ++counts[columns.years()[i]]; });
    const std::uint64_t unknown = std::exchange(counts[0], 0);
    counts.erase(0);
    FacetCounts result{"year", {}, counts.size(), unknown};
    while (counts.size() > kMaxCounts) counts.erase(counts.begin());
    for (const auto& [year, count] : counts) {
        const std::string text = std::to_string(year);
        result.counts.push_back({text, text, count});
    }
    return result;
}

FacetCounts count_kinds(const Snapshot& snapshot, const indexer::DocSet& documents) {
    std::vector<std::uint64_t> counts(256);
    for_each(snapshot, documents,
             [&](const SegmentColumns& columns, std::size_t i) { ++counts[columns.kinds()[i]]; });
    return most_frequent("kind", used(counts), [](std::uint32_t kind) {
        const std::string text(to_string(static_cast<corpora::RecordKind>(kind)));
        return FacetCount{text, text, 0};
    });
}

FacetCounts count_languages(const Snapshot& snapshot, const indexer::DocSet& documents) {
    std::vector<std::uint64_t> counts(std::size(indexer::kColumnLanguages));
    for_each(snapshot, documents, [&](const SegmentColumns& columns, std::size_t i) {
        ++counts[std::min<std::size_t>(columns.languages()[i], counts.size() - 1)];
    });
    return most_frequent("language", used(counts), [](std::uint32_t language) {
        const std::string text(indexer::kColumnLanguages[language]);
        return FacetCount{text, text, 0};
    });
}

FacetCounts count_concepts(const Snapshot& snapshot, const indexer::DocSet& documents,
                           std::string_view language) {
    const indexer::ConceptTable& table = snapshot.concepts();
    std::vector<std::uint64_t> counts(table.size());
    std::vector<DocId> last_seen(table.size());
    std::uint64_t missing = 0;
    for_each(snapshot, documents, [&](const SegmentColumns& columns, std::size_t i) {
        const auto labels = columns.labels(i);
        const auto fields = columns.label_fields(i);
        const DocId id = columns.ids()[i];
        bool any = false;
        for (std::size_t at = 0; at < labels.size(); ++at) {
            const indexer::ConceptIndex index = table.concept_of(labels[at]);
            if (index == indexer::kNoConcept || last_seen[index] == id) continue;
            if ((fields[at] & kNotTerms) == 0 && !table.at(index).lexicon) continue;
            last_seen[index] = id;
            ++counts[index];
            any = true;
        }
        missing += any ? 0 : 1;
    });
    FacetCounts result = most_frequent("concept", used(counts), [&](std::uint32_t index) {
        const indexer::CollectionConcept& concept_ = table.at(index);
        return FacetCount{concept_.id, std::string(name_of(concept_, language)), 0};
    });
    result.missing = missing;
    return result;
}

FacetCounts count_values(const Snapshot& snapshot, const indexer::DocSet& documents, Facet facet) {
    std::unordered_map<std::uint32_t, std::uint64_t> counts;
    std::uint64_t missing = 0;
    for_each(snapshot, documents, [&](const SegmentColumns& columns, std::size_t i) {
        const auto values = columns.facet_values(facet, i);
        missing += values.empty() ? 1 : 0;
        for (const std::uint32_t number : values) ++counts[number];
    });
    FacetCounts result =
        most_frequent(to_string(facet), {counts.begin(), counts.end()}, [&](std::uint32_t number) {
            const std::string text = snapshot.facet_text(facet, number);
            return FacetCount{text, text, 0};
        });
    result.missing = missing;
    return result;
}

// Counts classes of one system by the beginnings of their subclasses.
FacetCounts count_classes(const Snapshot& snapshot, const indexer::DocSet& documents, Facet system,
                          std::size_t length) {
    std::unordered_map<std::uint32_t, std::uint32_t> class_of;  // by value of the column
    std::map<std::string, std::uint32_t> numbers;
    std::vector<std::string> names;
    const auto number_of = [&](std::uint32_t subclass) {
        const auto [place, is_new] = class_of.try_emplace(subclass, 0);
        if (is_new) {
            const std::string name = snapshot.facet_text(system, subclass).substr(0, length);
            const auto known = numbers.try_emplace(name, names.size());
            if (known.second) names.push_back(name);
            place->second = known.first->second;
        }
        return place->second;
    };
    std::vector<std::uint64_t> counts;
    std::uint64_t missing = 0;
    for_each(snapshot, documents, [&](const SegmentColumns& columns, std::size_t i) {
        std::vector<std::uint32_t> classes;
        for (const std::uint32_t subclass : columns.facet_values(system, i))
            classes.push_back(number_of(subclass));
        missing += classes.empty() ? 1 : 0;
        std::ranges::sort(classes);
        classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
        counts.resize(names.size());
        for (const std::uint32_t number : classes) ++counts[number];
    });
    FacetCounts result = most_frequent(to_string(system), used(counts), [&](std::uint32_t number) {
        return FacetCount{names[number], names[number], 0};
    });
    result.missing = missing;
    return result;
}

FacetCounts count_groups(const Snapshot& snapshot, const indexer::DocSet& documents, Facet system,
                         RecordFigures& figures) {
    std::unordered_map<std::uint32_t, std::uint64_t> counts;
    std::uint64_t missing = 0;
    for_each(snapshot, documents, [&](const SegmentColumns& columns, std::size_t i) {
        std::span<const std::uint32_t> groups;
        if (!columns.facet_values(system, i).empty()) {
            const RecordFigures::Figures& of = figures.of(snapshot, columns.ids()[i]);
            groups = system == Facet::Ipc ? of.ipc : of.cpc;
        }
        missing += groups.empty() ? 1 : 0;
        for (const std::uint32_t group : groups) ++counts[group];
    });
    FacetCounts result =
        most_frequent(to_string(system), {counts.begin(), counts.end()}, [&](std::uint32_t group) {
            const std::string& name = figures.group_name(group);
            return FacetCount{name, name, 0};
        });
    result.missing = missing;
    return result;
}

FacetCounts count_facet(const Snapshot& snapshot, const indexer::DocSet& documents, Facet facet,
                        const FacetOptions& options) {
    const bool classes = facet == Facet::Ipc || facet == Facet::Cpc;
    if (!classes || options.class_level == ClassLevel::Subclass)
        return count_values(snapshot, documents, facet);
    if (options.class_level == ClassLevel::Group)
        return count_groups(snapshot, documents, facet, options.figures);
    return count_classes(snapshot, documents, facet,
                         options.class_level == ClassLevel::Section ? 1 : 3);
}

}  // namespace

std::vector<FacetCounts> count_facets(const Snapshot& snapshot, const indexer::DocSet& documents,
                                      const std::vector<std::string>& names,
                                      const FacetOptions& options) {
    std::vector<std::string> wanted = names;
    if (wanted.empty()) wanted.assign(std::begin(kFacets), std::end(kFacets));
    std::vector<FacetCounts> result;
    for (const std::string& name : wanted) {
        if (name == "year") {
            result.push_back(count_years(snapshot, documents));
        } else if (name == "kind") {
            result.push_back(count_kinds(snapshot, documents));
        } else if (name == "language") {
            result.push_back(count_languages(snapshot, documents));
        } else if (name == "concept") {
            result.push_back(count_concepts(snapshot, documents, options.language));
        } else if (const std::optional<Facet> facet = indexer::parse_facet(name)) {
            result.push_back(count_facet(snapshot, documents, *facet, options));
        } else {
            throw Error(ErrorCode::InvalidArgument, fmt::format("There is no facet '{}'.", name),
                        "facets=" + name);
        }
    }
    return result;
}

std::shared_ptr<const indexer::DocSet> documents_with_facet(
    const Snapshot& snapshot, Facet facet, const std::function<bool(std::string_view)>& test) {
    std::unordered_map<std::uint32_t, bool> passes;
    auto found = std::make_shared<indexer::DocSet>(snapshot.revision().max_doc_id);
    for_each(snapshot, snapshot.documents(), [&](const SegmentColumns& columns, std::size_t i) {
        for (const std::uint32_t number : columns.facet_values(facet, i)) {
            const auto [place, is_new] = passes.try_emplace(number, false);
            if (is_new) place->second = test(snapshot.facet_text(facet, number));
            if (place->second) found->insert(columns.ids()[i]);
        }
    });
    return found;
}

}  // namespace litchi::query

#pragma once

#include "graph/layout/map.h"
#include "graph/network/incidence_from_columns.h"
#include "indexer/duplicate_pairs.h"
#include "query/search.h"
#include "server/parameters.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// A page of pairs of readings.
struct DuplicatesQuestion {
    std::optional<indexer::PairState> state;  // nothing: every state
    std::size_t offset = 0;
    std::size_t limit = 20;
};

// A question for a map of the records that `selection` finds.
struct MapQuestion {
    query::SearchRequest selection;  // query, plain and years count
    graph::ItemSource source = graph::ItemSource::Concepts;
    graph::MapOptions options;
    std::string language = "en";  // of labels
};

// A question for a roadmap: the records of the theme, and of them those that `selection` finds.
struct RoadmapQuestion {
    std::string template_id;    // of the bundled templates
    std::string template_json;  // a template of the user's own, instead
    std::string theme;          // query; empty: the template's own
    query::SearchRequest selection;
    std::uint64_t seed = 1;
    std::string language = "en";  // of labels, or "bilingual"
};

// What stands behind an item or a link, under the same filter as the map or roadmap that shows it.
struct EvidenceQuestion {
    std::string item;   // id or label of a concept
    std::string item2;  // empty: evidence of one item
    query::SearchRequest selection;
    graph::ItemSource source = graph::ItemSource::Concepts;
    std::string template_id;  // of the roadmap; empty: not of a roadmap
    std::string theme;
    std::size_t offset = 0;
    std::size_t limit = 20;
    std::string language = "en";  // of titles
};

struct BridgesQuestion {
    std::string from;  // a domain, or id or label of a concept
    std::string to;
    std::size_t count = 3;  // paths
    query::SearchRequest selection;
    graph::ItemSource source = graph::ItemSource::Concepts;
    std::string language = "en";
};

// The questions that the values of outside parameters ask.
query::SearchRequest search_request(const ParameterValues& values);
MapQuestion map_question(const ParameterValues& values);
EvidenceQuestion evidence_question(const ParameterValues& values);
RoadmapQuestion roadmap_question(const ParameterValues& values);
BridgesQuestion bridges_question(const ParameterValues& values);

std::string_view to_string(graph::ItemSource source);  // "concepts", "keywords" …

// What decides a result, as canonical JSON: members sorted by name, defaults filled in, the query
// in normal form. Equal questions give equal bytes. Throws Error(MalformedQuery).
std::string canonical_json(const query::SearchRequest& request);
std::string canonical_json(const query::SearchRequest& request, const std::vector<std::string>& by);
std::string canonical_json(const MapQuestion& question);
std::string canonical_json(const EvidenceQuestion& question);
// The digest is the SHA-256 of the template's text.
std::string canonical_json(const RoadmapQuestion& question, const std::string& template_digest);
std::string canonical_json(const BridgesQuestion& question);

// The query string, ending in "&" unless empty, under which evidence answers with exactly the
// records that the map or roadmap counts: only what differs from the defaults.
std::string evidence_filter(const MapQuestion& question);
std::string evidence_filter(const RoadmapQuestion& question);
std::string evidence_filter(const BridgesQuestion& question);

}  // namespace litchi::server

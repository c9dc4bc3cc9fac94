#pragma once

#include "graph/roadmap/roadmap.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

struct TemplateLayer {
    RoadmapLayer layer;
    std::vector<std::string> kinds;      // concept kinds that belong here
    std::vector<std::string> cue_words;  // words of labels that do, in any script
};

// A lane takes the concepts of a domain, of a list, of the records that a query finds, or of a
// cluster; several may be given together.
struct TemplateLane {
    RoadmapLane lane;
    std::string domain;
    std::vector<std::string> concepts;  // ids or labels
    std::string query;                  // in the search syntax; answered by the caller
};

struct TemplatePeriod {
    RoadmapPeriod period;  // from and to 0: to be cut from the evidence
};

// A roadmap template as data (templates/*.json, contracts §7; schema in templates/schema.json).
struct RoadmapTemplate {
    std::string id;
    std::vector<ItemLabel> labels;
    std::string theme_query;  // which records belong to the theme; empty = all
    std::vector<TemplateLayer> layers;
    std::vector<TemplateLane> lanes;
    std::vector<TemplatePeriod> periods;
    std::uint32_t max_items_per_cell = 6;
    std::uint32_t max_links = 60;
    std::uint32_t min_records = 2;
    std::vector<std::string> pinned;  // concept ids or labels
    std::vector<std::string> banned;
};

// Throws Error(InvalidArgument) that names the member at fault.
RoadmapTemplate parse_template(std::string_view json);

// The templates of a folder, by id. Throws Error(UnreadableFile).
std::vector<RoadmapTemplate> load_templates(const std::filesystem::path& folder);

}  // namespace litchi::graph

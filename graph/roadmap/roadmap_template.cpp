#include "graph/roadmap/roadmap_template.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace litchi::graph {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxBytes = 1024 * 1024;
constexpr std::size_t kMaxEntries = 2000;  // of a list of words
constexpr std::size_t kMaxRows = 24;       // layers, lanes or periods

[[noreturn]] void fail(const std::string& where, const std::string& what) {
    throw Error(ErrorCode::InvalidArgument, fmt::format("Roadmap template: \"{}\" {}", where, what),
                where);
}

// A JSON object with the place where it stands, for messages.
class Members {
  public:
    Members(const Json& json, std::string path, std::initializer_list<std::string_view> known)
        : json_(json), path_(std::move(path)) {
        if (!json.is_object()) fail(path_.empty() ? "template" : path_, "must be an object");
        for (const auto& [name, value] : json.items()) {
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                fail(at(name), "is not a member of a template");
            }
        }
    }

    std::string at(std::string_view name) const {
        return path_.empty() ? std::string(name) : fmt::format("{}.{}", path_, name);
    }
    const Json* find(std::string_view name) const {
        const auto found = json_.find(std::string(name));
        return found == json_.end() ? nullptr : &*found;
    }
    const Json& need(std::string_view name) const {
        const Json* value = find(name);
        if (value == nullptr) fail(at(name), "is missing");
        return *value;
    }

    std::string text(std::string_view name) const {
        const Json* value = find(name);
        if (value == nullptr) return {};
        if (!value->is_string()) fail(at(name), "must be a string");
        return value->get<std::string>();
    }

    std::string id() const {
        if (!need("id").is_string()) fail(at("id"), "must be a string");
        std::string id = text("id");
        const bool fits = std::all_of(id.begin(), id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        });
        if (id.empty() || id.size() > 64 || !fits) {
            fail(at("id"), "must be 1 to 64 characters of a-z, 0-9 and -");
        }
        return id;
    }

    std::vector<std::string> texts(std::string_view name) const {
        std::vector<std::string> result;
        const Json* value = find(name);
        if (value == nullptr) return result;
        if (!value->is_array()) fail(at(name), "must be a list of strings");
        if (value->size() > kMaxEntries) fail(at(name), "has more than 2000 entries");
        for (std::size_t i = 0; i < value->size(); ++i) {
            const Json& entry = (*value)[i];
            if (!entry.is_string()) fail(fmt::format("{}[{}]", at(name), i), "must be a string");
            result.push_back(entry.get<std::string>());
        }
        return result;
    }

    std::uint32_t number(std::string_view name, std::uint32_t otherwise, std::uint32_t low,
                         std::uint32_t high) const {
        const Json* value = find(name);
        if (value == nullptr) return otherwise;
        if (!value->is_number_integer() || *value < low || *value > high) {
            fail(at(name), fmt::format("must be a whole number from {} to {}", low, high));
        }
        return value->get<std::uint32_t>();
    }

    std::vector<ItemLabel> labels(bool needed) const {
        std::vector<ItemLabel> result;
        const Json* value = needed ? &need("labels") : find("labels");
        if (value == nullptr) return result;
        if (!value->is_object()) fail(at("labels"), "must be an object by language tag");
        for (const auto& [language, label] : value->items()) {
            if (!label.is_string()) fail(at("labels") + "." + language, "must be a string");
            result.push_back({language, label.get<std::string>()});
        }
        if (needed && result.empty()) fail(at("labels"), "must hold a label");
        return result;
    }

    // A list of 1 to 24 objects with different ids: calls read(object, its place).
    template <typename Read>
    void rows(std::string_view name, const Read& read) const {
        const Json& list = need(name);
        if (!list.is_array() || list.empty() || list.size() > kMaxRows) {
            fail(at(name), fmt::format("must be a list of 1 to {} objects", kMaxRows));
        }
        std::set<std::string> ids;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string place = fmt::format("{}[{}]", at(name), i);
            if (!ids.insert(read(list[i], place)).second) fail(place + ".id", "is given twice");
        }
    }

  private:
    const Json& json_;
    std::string path_;
};

TemplateLayer read_layer(const Json& json, const std::string& place) {
    const Members members(json, place, {"id", "labels", "kinds", "cue_words"});
    return {
        {members.id(), members.labels(true)}, members.texts("kinds"), members.texts("cue_words")};
}

TemplateLane read_lane(const Json& json, const std::string& place) {
    const Members members(json, place, {"id", "labels", "domain", "concepts", "query"});
    TemplateLane lane{{members.id(), members.labels(true)},
                      members.text("domain"),
                      members.texts("concepts"),
                      members.text("query")};
    if (lane.domain.empty() && lane.concepts.empty() && lane.query.empty()) {
        fail(place, "needs a domain, concepts or a query");
    }
    return lane;
}

TemplatePeriod read_period(const Json& json, const std::string& place) {
    const Members members(json, place, {"id", "labels", "from", "to"});
    TemplatePeriod result;
    result.period.id = members.id();
    result.period.from = static_cast<int>(members.number("from", 0, 1000, 9999));
    result.period.to = static_cast<int>(members.number("to", 0, 1000, 9999));
    if (result.period.to != 0 && result.period.from > result.period.to) {
        fail(place + ".to", "is before \"from\"");
    }
    if (result.period.to == 0 && result.period.from != 0) {
        fail(place + ".to", "is missing beside \"from\"");
    }
    result.period.labels = members.labels(result.period.to != 0);
    return result;
}

// Open periods come first, the others follow one another.
void check_periods(const RoadmapTemplate& plan) {
    int last = 0;
    for (std::size_t i = 0; i < plan.periods.size(); ++i) {
        const RoadmapPeriod& period = plan.periods[i].period;
        const std::string place = fmt::format("periods[{}]", i);
        if (period.to == 0 && last != 0)
            fail(place, "is open but stands after a period with years");
        if (period.to != 0 && std::max(period.from, 1) <= last && period.from != 0) {
            fail(place + ".from", "lies in the period before");
        }
        if (period.to != 0 && period.to <= last) fail(place + ".to", "lies in the period before");
        last = period.to;
    }
}

Json parse_json(std::string_view text) {
    if (text.size() > kMaxBytes) fail("template", "is larger than 1 MiB");
    try {
        return Json::parse(text);
    } catch (const Json::exception& error) {
        fail("template", fmt::format("is not JSON: {}", error.what()));
    }
}

}  // namespace

RoadmapTemplate parse_template(std::string_view json) {
    const Json parsed = parse_json(json);
    const Members members(parsed, "",
                          {"$schema", "id", "labels", "kind", "theme_query", "layers", "lanes",
                           "periods", "cells", "links", "min_records", "pinned", "banned"});
    if (const Json* kind = members.find("kind"); kind != nullptr && *kind != "roadmap") {
        fail("kind", "must be \"roadmap\"");
    }
    RoadmapTemplate plan;
    plan.id = members.id();
    plan.labels = members.labels(true);
    plan.theme_query = members.text("theme_query");
    members.rows("layers", [&](const Json& row, const std::string& place) {
        return plan.layers.emplace_back(read_layer(row, place)).layer.id;
    });
    members.rows("lanes", [&](const Json& row, const std::string& place) {
        return plan.lanes.emplace_back(read_lane(row, place)).lane.id;
    });
    members.rows("periods", [&](const Json& row, const std::string& place) {
        return plan.periods.emplace_back(read_period(row, place)).period.id;
    });
    check_periods(plan);
    if (const Json* cells = members.find("cells")) {
        plan.max_items_per_cell =
            Members(*cells, "cells", {"max_items"}).number("max_items", 6, 1, 50);
    }
    if (const Json* links = members.find("links")) {
        plan.max_links = Members(*links, "links", {"max"}).number("max", 60, 0, 1000);
    }
    plan.min_records = members.number("min_records", 2, 1, 1'000'000);
    plan.pinned = members.texts("pinned");
    plan.banned = members.texts("banned");
    return plan;
}

std::vector<RoadmapTemplate> load_templates(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json" && entry.path().filename() != "schema.json") {
            files.push_back(entry.path());
        }
    }
    if (error) {
        throw Error(ErrorCode::UnreadableFile, "Cannot read the folder of roadmap templates",
                    folder.string());
    }
    std::vector<RoadmapTemplate> templates;
    for (const std::filesystem::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in),
                               std::istreambuf_iterator<char>()};
        if (!in)
            throw Error(ErrorCode::UnreadableFile, "Cannot read a roadmap template", file.string());
        try {
            templates.push_back(parse_template(text));
        } catch (const Error& fault) {
            throw Error(fault.code(), fault.what(),
                        fmt::format("{}: {}", file.filename().string(), fault.detail()));
        }
    }
    std::sort(templates.begin(), templates.end(),
              [](const RoadmapTemplate& a, const RoadmapTemplate& b) { return a.id < b.id; });
    return templates;
}

}  // namespace litchi::graph

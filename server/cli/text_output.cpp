#include "server/cli/text_output.h"

#include "server/cli/json_text.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kFacetRows = 10;
constexpr std::size_t kShownItems = 15;

std::string joined(const Json& texts, const char* separator, std::size_t most) {
    std::string all;
    for (std::size_t i = 0; i < std::min(most, texts.size()); ++i)
        all += (i == 0 ? "" : separator) + texts[i].get<std::string>();
    return texts.size() > most ? all + " …" : all;
}

std::string name_of_item(const Json& item) {
    const Json& labels = item.at("labels");
    for (const char* language : {"en", "zh-Hans", "zh-Hant"})
        if (labels.contains(language)) return labels[language].get<std::string>();
    return labels.empty() ? text_of(item, "id") : labels.begin()->get<std::string>();
}

std::string counts_text(const Json& counts) {
    return fmt::format("{} read = {} added + {} merged + {} rejected", text_of(counts, "read"),
                       text_of(counts, "added"), text_of(counts, "merged"),
                       text_of(counts, "rejected"));
}

// "why: capture (title, abstract) · 碳捕集 → carbon capture (title)"
std::string why_text(const Json& why) {
    std::string text;
    for (const Json& word : why) {
        const bool same = text_of(word, "by") == "word";
        text +=
            fmt::format("{}{}{} ({})", text.empty() ? "     why: " : " · ", text_of(word, "query"),
                        same ? "" : " → " + joined(word.at("texts"), ", ", 3),
                        joined(word.at("fields"), ", ", 5));
    }
    return text.empty() ? text : text + "\n";
}

std::string hit_text(std::size_t rank, const Json& hit) {
    std::string text = fmt::format(
        "{:>3}. {} ({})\n     {} · {}  [{}]\n", rank, text_of(hit, "title"), text_of(hit, "date"),
        joined(hit.at("people"), "; ", 3), text_of(hit, "venue"), text_of(hit, "id"));
    for (const Json& snippet : hit.at("snippets"))
        if (text_of(snippet, "field") != "title")
            text += fmt::format("     {}\n", parts_text(snippet.at("parts"), "marked"));
    for (const Json& match : hit.at("concepts"))
        text += fmt::format("     {} = {}\n", text_of(match, "query"), text_of(match, "label"));
    return text + why_text(hit.at("why"));
}

std::string facet_text(const Json& facets) {
    std::string text;
    for (const Json& facet : facets) {
        text += fmt::format("{} ({})\n", text_of(facet, "facet"), text_of(facet, "distinct"));
        const Json& counts = facet.at("counts");
        Rows rows;
        for (std::size_t i = 0; i < std::min(kFacetRows, counts.size()); ++i)
            rows.push_back({"  " + text_of(counts[i], "count"), text_of(counts[i], "label")});
        text += table_text(rows);
    }
    return text;
}

std::string path_text(const Json& path) {
    const Json& items = path.at("items");
    const Json& steps = path.at("steps");
    std::string text = items.empty() ? "" : name_of_item(items[0]);
    for (std::size_t i = 0; i < steps.size(); ++i)
        text += fmt::format(" —{}— {}", text_of(steps[i], "records"), name_of_item(items[i + 1]));
    return text;
}

Rows column_rows(const Json& list, const std::vector<const char*>& members) {
    Rows rows;
    for (const Json& row : list) {
        std::vector<std::string>& cells = rows.emplace_back();
        for (const char* member : members) cells.push_back(text_of(row, member));
    }
    return rows;
}

}  // namespace

std::string collections_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    Rows rows;
    for (const Json& row : body.at("collections"))
        rows.push_back({text_of(row, "name"), row.contains("problem")
                                                  ? text_of(row["problem"], "message")
                                                  : text_of(row, "records") + " records"});
    return rows.empty() ? "No collections yet: litchi import NAME FILE…\n" : table_text(rows);
}

std::string info_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    Rows rows;
    for (const auto& [name, value] : body.items())
        rows.push_back({name, text_of(body, name.c_str())});
    return table_text(rows);
}

std::string check_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text = fmt::format("{}: revision {}, {} records, {}\n", text_of(body, "collection"),
                                   text_of(body, "revision"), text_of(body, "records"),
                                   body.at("sound").get<bool>() ? "sound" : "damaged");
    for (const Json& problem : body.at("problems"))
        text += fmt::format("problem: {}\n", problem.get<std::string>());
    for (const Json& repaired : body.at("repaired"))
        text += fmt::format("repaired: {}\n", repaired.get<std::string>());
    return text;
}

std::string formats_text(const Answer& answer) {
    return table_text(
        column_rows(Json::parse(answer.body).at("formats"), {"name", "title", "exported"}));
}

std::string exports_text(const Answer& answer) {
    return table_text(
        column_rows(Json::parse(answer.body).at("exports"), {"what", "format", "summary"}));
}

std::string routes_text(const Answer& answer) {
    return table_text(
        column_rows(Json::parse(answer.body).at("routes"), {"method", "path", "summary"}));
}

std::string report_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text;
    for (const Json& problem : body.at("problems"))
        text += fmt::format("{}:{} {} {}{}\n", text_of(problem, "file"),
                            problem["line"].is_null() ? "-" : text_of(problem, "line"),
                            text_of(problem, "field"), text_of(problem, "why"),
                            problem.value("rejected", false) ? " (rejected)" : "");
    const std::size_t shown = body.at("problems").size();
    if (const std::size_t all = body.at("problem_count").get<std::size_t>(); all > shown)
        text += fmt::format("… and {} further problems\n", all - shown);
    for (const Json& file : body.at("files")) {
        text += fmt::format("{} ({}): {}\n", text_of(file, "file"),
                            file["format"].is_null() ? "not read" : text_of(file, "format"),
                            counts_text(file));
        if (const std::string rejects = text_of(file, "rejects"); !rejects.empty())
            text += fmt::format("  to be mended: {0} ({0}.reasons.txt)\n", rejects);
    }
    return text + fmt::format("{}: {}; {} of {} references are records here; {}\n",
                              text_of(body, "collection"), counts_text(body),
                              text_of(body, "references_matched"), text_of(body, "references"),
                              body.value("dry_run", false)
                                  ? "a dry run, nothing is stored"
                                  : "revision " + text_of(body, "revision"));
}

std::string search_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text = fmt::format("{} records\n", text_of(body, "total"));
    for (const Json& note : body.at("notes")) text += fmt::format("{}\n", note.get<std::string>());
    std::size_t rank = body.at("offset").get<std::size_t>();
    for (const Json& hit : body.at("hits")) text += hit_text(++rank, hit);
    return body.contains("facets") ? text + facet_text(body["facets"]) : text;
}

std::string facets_text(const Answer& answer) {
    return facet_text(Json::parse(answer.body).at("facets"));
}

std::string map_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    const Json& counts = body.at("counts");
    std::string text = fmt::format("{} items, {} links, {} clusters from {} records\n",
                                   text_of(counts, "items"), text_of(counts, "links"),
                                   text_of(counts, "clusters"), text_of(counts, "records"));
    for (const Json& cluster : body.at("network").at("clusters"))
        text +=
            fmt::format("cluster {}: {}\n", text_of(cluster, "cluster"), text_of(cluster, "label"));
    std::vector<Json> items = body.at("network").at("items").get<std::vector<Json>>();
    std::ranges::stable_sort(items, std::greater<>{}, [](const Json& item) {
        return item.at("weights").at("Occurrences").get<double>();
    });
    Rows rows;
    for (std::size_t i = 0; i < std::min(kShownItems, items.size()); ++i)
        rows.push_back({text_of(items[i].at("weights"), "Occurrences"), text_of(items[i], "label"),
                        "cluster " + text_of(items[i], "cluster")});
    return text + table_text(rows);
}

std::string evidence_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text =
        fmt::format("{} records: {}{}{}\n", text_of(body, "total"), text_of(body, "from"),
                    body["to"].is_null() ? "" : " – ", text_of(body, "to"));
    for (const Json& record : body.at("records")) {
        text += fmt::format("{} ({})  [{}] {}\n", text_of(record, "title"), text_of(record, "date"),
                            text_of(record, "id"), text_of(record, "class"));
        for (const Json& sentence : record.at("sentences"))
            text += fmt::format("    {}: {}\n", text_of(sentence, "field"),
                                parts_text(sentence.at("parts"), "concept"));
    }
    return text;
}

std::string bridges_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text;
    for (const Json& path : body.at("paths")) text += path_text(path) + "\n";
    return text + (body.at("supported").get<bool>() ? "" : "No supported bridge.\n");
}

std::string roadmap_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text;
    for (const Json& period : body.at("periods")) {
        const std::string id = text_of(period, "id");
        text += fmt::format("{}–{}\n", text_of(period, "from"), text_of(period, "to"));
        Rows rows;
        for (const Json& item : body.at("items"))
            if (text_of(item, "period") == id)
                rows.push_back({"  " + text_of(item, "lane"), text_of(item, "layer"),
                                text_of(item, "records"), name_of_item(item)});
        text += table_text(rows);
    }
    for (const Json& bridge : body.at("bridges"))
        text += fmt::format("{} – {}: {}{}\n", text_of(bridge, "from_lane"),
                            text_of(bridge, "to_lane"), bridge.at("paths").empty() ? "no path" : "",
                            bridge.at("supported").get<bool>() ? "supported" : " (not supported)");
    return text + fmt::format("{} items without a place\n", body.at("unplaced").size());
}

void print_answer(const Answer& answer, bool json, std::string (*text)(const Answer&)) {
    const std::string shown = json ? answer.body : text(answer);
    std::fwrite(shown.data(), 1, shown.size(), stdout);
}

}  // namespace litchi::server

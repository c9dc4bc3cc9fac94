#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/views/views.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kShownFields = 40;  // of the source's own
constexpr std::size_t kShownProblems = 20;
constexpr std::size_t kShownItems = 8;    // of a list of the first records
constexpr std::size_t kShownBytes = 400;  // of a text of the first records

std::string share(std::uint64_t part, std::uint64_t all) {
    return all == 0 ? ""
                    : fmt::format("{:.1f} %",
                                  100.0 * static_cast<double>(part) / static_cast<double>(all));
}

// "paper 12, patent 3"; a value that is not said as "?".
std::string counts_line(const Json& counts, const char* name) {
    std::string line;
    for (const Json& row : counts)
        line += fmt::format("{}{} {}", line.empty() ? "" : ", ",
                            row[name].is_null() ? "?" : row[name].get<std::string>(),
                            row["records"].get<std::uint64_t>());
    return line;
}

std::string coverage_text(const Json& counts, const char* name, std::uint64_t records,
                          std::size_t most) {
    Rows rows;
    for (const Json& row : counts) {
        if (rows.size() == most) break;
        const auto part = row["records"].get<std::uint64_t>();
        rows.push_back(
            {"    " + row[name].get<std::string>(), share(part, records), std::to_string(part)});
    }
    return table_text(rows) +
           (counts.size() > most ? fmt::format("    … and {} more\n", counts.size() - most) : "");
}

std::string cut(const std::string& text) {
    if (text.size() <= kShownBytes) return text;
    std::size_t end = kShownBytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

std::string value_text(const Json& value);

std::string person_text(const Json& person) {
    const std::string given = person.value("given", "");
    std::string name = person.value("literal", person.value("family", ""));
    if (!given.empty()) name += ", " + given;
    if (person.contains("affiliations")) name += " (" + value_text(person["affiliations"]) + ")";
    return name;
}

std::string list_text(const Json& list) {
    std::string text;
    for (std::size_t i = 0; i < std::min(kShownItems, list.size()); ++i)
        text += (i == 0 ? "" : "; ") + value_text(list[i]);
    return list.size() > kShownItems ? text + fmt::format("; … {} in all", list.size()) : text;
}

// A value of a record for people: lists by semicolons, people and references by their words.
std::string value_text(const Json& value) {
    if (value.is_string()) return cut(value.get<std::string>());
    if (value.is_array()) return list_text(value);
    if (!value.is_object()) return value.dump();
    for (const char* part : {"family", "given", "literal"})
        if (value.contains(part)) return person_text(value);
    for (const char* part : {"text", "doi", "publication_number"})
        if (value.contains(part)) return value_text(value[part]);
    return cut(value.dump());
}

// Texts in several languages and the source's own fields take a line each.
std::string record_text(std::size_t number, const Json& record) {
    std::string text = fmt::format("  {}. {}\n", number, record["id"].get<std::string>());
    for (const auto& [member, value] : record.items()) {
        if (member == "id") continue;
        if (!value.is_object()) {
            text += fmt::format("     {}: {}\n", member, value_text(value));
            continue;
        }
        for (const auto& [name, part] : value.items())
            text += fmt::format("     {} [{}]: {}\n", member, name, value_text(part));
    }
    return text;
}

std::string problems_text(const Json& file) {
    const auto count = file["problem_count"].get<std::uint64_t>();
    if (count == 0) return "  no problems\n";
    std::string text = fmt::format("  problems ({})\n", count);
    const Json& groups = file["problems"];
    for (std::size_t i = 0; i < std::min(kShownProblems, groups.size()); ++i)
        text += fmt::format(
            "    {} × {}{} (line {})\n", groups[i]["count"].get<std::uint64_t>(),
            groups[i]["field"].is_null() ? "" : groups[i]["field"].get<std::string>() + ": ",
            groups[i]["why"].get<std::string>(),
            fmt::join(groups[i]["lines"].get<std::vector<std::uint64_t>>(), ", "));
    if (groups.size() > kShownProblems)
        text += fmt::format("    … and {} other reasons\n", groups.size() - kShownProblems);
    return text;
}

std::string contents_text(const Json& file) {
    const auto records = file["records"].get<std::uint64_t>();
    std::string text =
        fmt::format("  {} read = {} records + {} rejected\n", file["read"].get<std::uint64_t>(),
                    records, file["rejected"].get<std::uint64_t>());
    if (records > 0) {
        const Json& years = file["years"];
        if (!years["from"].is_null())
            text += fmt::format("  years {}–{}\n", years["from"].dump(), years["to"].dump());
        text += fmt::format("  kinds {}\n", counts_line(file["kinds"], "kind"));
        text += fmt::format("  languages {}\n", counts_line(file["languages"], "language"));
        text += "  members\n" + coverage_text(file["members"], "member", records, 100);
        text += "  texts\n" + coverage_text(file["texts"], "text", records, kShownFields);
        if (!file["extra"].empty())
            text += "  fields kept under their own name\n" +
                    coverage_text(file["extra"], "field", records, kShownFields);
    }
    text += problems_text(file);
    std::size_t number = 0;
    for (const Json& record : file["first"]) text += record_text(++number, record);
    return text;
}

}  // namespace

std::string inspections_text(const Answer& answer) {
    std::string text;
    const Json body = Json::parse(answer.body);
    for (const Json& file : body["files"]) {
        if (!text.empty()) text += "\n";
        text += fmt::format("{}\n", file["file"].get<std::string>());
        if (!file["format"].is_null())
            text += fmt::format("  {} ({}), {} % sure, {}, {} bytes\n",
                                file["title"].get<std::string>(), file["format"].get<std::string>(),
                                file["confidence"].get<int>(), file["encoding"].get<std::string>(),
                                file["bytes"].get<std::uint64_t>());
        if (!file["failure"].is_null())
            text += fmt::format("  {}\n", file["failure"].get<std::string>());
        if (!file["format"].is_null()) text += contents_text(file);
    }
    return text;
}

int inspect_verb(const VerbCall& call) {
    std::vector<InspectedFile> files;
    bool sound = true;
    for (const std::string& given : call.files)
        for (InspectedFile& file : inspect(given, call.values.text("format"))) {
            sound = sound && !file.failure && file.inspection.records() > 0;
            files.push_back(std::move(file));
        }
    print_answer(json_answer(inspections_view(files)), call.json, inspections_text);
    return sound ? 0 : 1;
}

}  // namespace litchi::server

#include "server/parameters.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace litchi::server {
namespace {

using enum ParameterType;

constexpr double kMaxQueryBytes = 4096;
constexpr std::string_view kKinds =
    "paper|article|review|conference|chapter|book|thesis|report|standard|policy|news|patent|other";
constexpr std::string_view kFacets =
    "year|kind|language|concept|author|applicant|venue|country|ipc|cpc";
constexpr std::string_view kSimilarities =
    "none|association-strength|probabilistic-affinity|fractionalization|cosine|jaccard|inclusion|"
    "equivalence";

constexpr std::array kRows = {
    Parameter{"collection", "collection", Text, "", 1, 64, "",
              "Name of a collection: a-z, 0-9 and -, at most 64 characters."},
    Parameter{"q", "q", Text, "", 0, kMaxQueryBytes, "",
              "Query: words, \"phrases\", AND OR NOT, field:word, years:2015..2020, kind:patent, "
              "lang:zh. Empty finds every record.",
              "query"},
    Parameter{"plain", "plain", Flag, "false", 0, 0, "",
              "Search the words as they stand, without the other labels of their concepts."},
    Parameter{"years", "years", Years, "", 0, 0, "",
              "Years of publication, both included: 2019, 2015..2020, ..2019 or 2015.. ."},
    Parameter{"kind", "kind", ChoiceList, "", 0, 0, kKinds,
              "Only records of these kinds, separated by commas."},
    Parameter{"lang", "lang", List, "", 1, 256, "",
              "Only records in these languages, separated by commas; zh means both scripts."},
    Parameter{"sort", "sort", Choice, "relevance", 0, 0, "relevance|newest|oldest",
              "Order of the hits."},
    Parameter{"offset", "offset", Integer, "0", 0, 10'000, "", "Records to skip."},
    Parameter{"limit", "limit", Integer, "20", 1, 200, "", "Most records to return."},
    Parameter{"facets", "facets", Flag, "false", 0, 0, "", "Count facets beside the hits."},
    Parameter{"titles", "labels", Choice, "en", 0, 0, "en|zh-Hans|zh-Hant",
              "Language of titles and labels, where there are several."},
    Parameter{"by", "by", ChoiceList, "", 0, 0, kFacets,
              "Facets to count, separated by commas; all when empty."},
    Parameter{"labels", "lang", Choice, "en", 0, 0, "en|zh-Hans|zh-Hant",
              "Language of labels and titles, where there are several."},
    Parameter{"prefix", "prefix", Text, "", 0, 256, "", "Beginning of a label, in any script."},
    Parameter{"id", "id", Text, "", 1, 1024, "", "Stable name of what is asked for."},
    Parameter{"item", "item", Text, "", 1, 1024, "", "An item: id or label of a concept."},
    Parameter{"item2", "item2", Text, "", 0, 1024, "",
              "A second item, for the evidence of the link between both."},
    Parameter{"type", "type", Choice, "concepts", 0, 0, "concepts|keywords|terms|lexicon",
              "What a map is made of: concepts with keywords, keywords alone, title terms as well, "
              "or the lexicon's concepts only."},
    Parameter{"counting", "counting", Choice, "full", 0, 0, "full|fractional",
              "Each record counts 1 for a link, or 1 / (n - 1) when it holds n items."},
    Parameter{"similarity", "similarity", Choice, "association-strength", 0, 0, kSimilarities,
              "Normalisation of the links before clustering and layout."},
    Parameter{"min_occurrences", "min_occurrences", Integer, "5", 1, 1'000'000, "",
              "Fewest records of an item on the map."},
    Parameter{"min_link_strength", "min_link_strength", Integer, "1", 1, 1'000'000, "",
              "Fewest records of a link on the map."},
    Parameter{"items", "items", Integer, "500", 2, 5'000, "",
              "Most items on the map: the most frequent ones."},
    Parameter{"resolution", "resolution", Number, "1", 0.0001, 1000, "",
              "Resolution of the clustering: higher gives more clusters."},
    Parameter{"min_cluster_size", "min_cluster_size", Integer, "1", 1, 1'000, "",
              "Smaller clusters are merged into their best neighbour."},
    Parameter{"largest_component", "largest_component", Flag, "false", 0, 0, "",
              "Only the largest connected part of the network."},
    Parameter{"seed", "seed", Integer, "1", 0, 4'294'967'295.0, "",
              "Seed of the random choices; equal seeds give equal bytes."},
    Parameter{"from", "from", Text, "", 1, 1024, "",
              "Where the bridge starts: a domain, or id or label of a concept."},
    Parameter{"to", "to", Text, "", 1, 1024, "",
              "Where the bridge ends: a domain, or id or label of a concept."},
    Parameter{"k", "k", Integer, "3", 1, 20, "", "Most paths to return, best first."},
    Parameter{"template", "template", Text, "dual-carbon-lychee", 1, 1024, "",
              "Id of a roadmap template; on the command line also a file of one."},
    Parameter{"theme", "theme", Text, "", 0, kMaxQueryBytes, "",
              "Query that says which records belong to the roadmap, instead of the template's."},
    Parameter{"roadmap_lang", "lang", Choice, "en", 0, 0, "en|zh-Hans|zh-Hant|bilingual",
              "Language of labels; bilingual writes English and Chinese."},
    Parameter{"map_format", "format", Choice, "json", 0, 0, "json|svg|csv",
              "Form of the map: VOSviewer JSON, a drawing, or a table of the items."},
    Parameter{"roadmap_format", "format", Choice, "json", 0, 0, "json|svg|md",
              "Form of the roadmap: JSON, a drawing or Markdown."},
    Parameter{"what", "what", Text, "", 1, 32, "", "What to export, such as records or map."},
    Parameter{"ext", "ext", Text, "", 1, 32, "", "Form of the export: see `litchi exports`.", "to"},
    Parameter{"format", "format", Text, "auto", 1, 32, "",
              "Import format; auto looks at the content. `litchi formats` lists them."},
    Parameter{"dry_run", "dry_run", Flag, "false", 0, 0, "",
              "Read and match the records, store nothing."},
    Parameter{"rejects", "rejects", Text, "", 1, 4096, "",
              "File for the entries left out, to be mended and imported again."},
    Parameter{"rejects_all", "rejects_all", Flag, "false", 0, 0, "",
              "With --rejects: also the entries that were read, but with a problem."},
    Parameter{"files", "files", Text, "", 1, 4096, "", "Export files."},
    Parameter{"lexicon", "lexicon", Text, "", 1, 4096, "",
              "File of your own concepts (JSONL), added to the bundled ones."},
    Parameter{"lexicon_only", "lexicon_only", Flag, "false", 0, 0, "",
              "Use your own concepts instead of the bundled ones."},
    Parameter{"repair", "repair", Flag, "false", 0, 0, "",
              "Rebuild damaged segments from the catalogue."},
    Parameter{"output", "output", Text, "", 1, 4096, "", "File to write; - or none: the screen."},
    Parameter{"host", "host", Text, "127.0.0.1", 1, 255, "",
              "Address to serve on; other than loopback needs --token-file."},
    Parameter{"port", "port", Integer, "8080", 0, 65'535, "", "Port; 0 takes a free one."},
    Parameter{"allow_host", "allow_host", List, "", 1, 1024, "",
              "Further names by which clients reach the server (name or name:port), separated by "
              "commas; for a reverse proxy."},
    Parameter{"token_file", "token_file", Text, "", 1, 4096, "",
              "File with one token a line: `view TOKEN` or `edit TOKEN`; every request then needs "
              "one."},
    Parameter{"threads", "threads", Integer, "0", 0, 256, "",
              "Threads to compute with; 0 = one a core. Results do not depend on it."},
};

[[noreturn]] void refuse(const Parameter& row, std::string_view value, const std::string& why) {
    const std::string shown = repair_utf8(value.substr(0, 200));
    throw Error(ErrorCode::InvalidArgument, fmt::format("Parameter '{}' {}.", row.name, why),
                fmt::format("{}={}", row.name, shown));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

template <typename T>
std::optional<T> parse_whole(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<bool> parse_flag(std::string_view text) {
    if (text == "true" || text == "1" || text.empty()) return true;
    if (text == "false" || text == "0") return false;
    return std::nullopt;
}

std::optional<int> parse_year(std::string_view text) {
    if (text.empty()) return 0;
    const auto year = parse_whole<int>(text);
    if (!year || *year < 1 || *year > 2999) return std::nullopt;
    return year;
}

std::optional<YearRange> parse_years(std::string_view text) {
    const std::size_t dots = text.find("..");
    const auto from = parse_year(text.substr(0, dots));
    const auto to = dots == std::string_view::npos ? from : parse_year(text.substr(dots + 2));
    if (!from || !to || (*from != 0 && *to != 0 && *from > *to)) return std::nullopt;
    return YearRange{*from, *to};
}

bool is_choice(const Parameter& row, std::string_view value) {
    for (const std::string& choice : choices_of(row))
        if (choice == value) return true;
    return false;
}

bool all_choices(const Parameter& row, std::string_view value) {
    for (const std::string& word : split(value, ','))
        if (!is_choice(row, word)) return false;
    return true;
}

template <typename T>
bool in_range(const Parameter& row, std::string_view value) {
    const auto number = parse_whole<T>(value);
    if (!number) return false;
    const auto as_double = static_cast<double>(*number);
    return std::isfinite(as_double) && as_double >= row.minimum && as_double <= row.maximum;
}

bool has_length(const Parameter& row, std::string_view value) {
    const auto size = static_cast<double>(value.size());
    return size >= row.minimum && size <= row.maximum;
}

bool is_allowed(const Parameter& row, std::string_view value) {
    switch (row.type) {
        case Text:
        case List:
            return has_length(row, value);
        case Integer:
            return in_range<std::int64_t>(row, value);
        case Number:
            return in_range<double>(row, value);
        case Flag:
            return parse_flag(value).has_value();
        case Choice:
            return is_choice(row, value);
        case ChoiceList:
            return all_choices(row, value);
        case Years:
            return parse_years(value).has_value();
    }
    return false;
}

}  // namespace

std::span<const Parameter> parameters() {
    return kRows;
}

const Parameter& parameter(std::string_view key) {
    for (const Parameter& row : kRows)
        if (row.key == key) return row;
    throw Error(ErrorCode::Internal, "A parameter without a row was asked for.", std::string(key));
}

std::string option_of(const Parameter& row) {
    std::string option(row.option.empty() ? row.name : row.option);
    std::ranges::replace(option, '_', '-');
    return "--" + option;
}

std::vector<std::string> choices_of(const Parameter& row) {
    return split(row.choices, '|');
}

std::string allowed_values(const Parameter& row) {
    switch (row.type) {
        case Text:
        case List:
            return fmt::format("{} to {} bytes", row.minimum, row.maximum);
        case Integer:
            return fmt::format("a whole number, {} to {}", row.minimum,
                               static_cast<std::int64_t>(row.maximum));
        case Number:
            return fmt::format("a number, {} to {}", row.minimum, row.maximum);
        case Flag:
            return "true or false";
        case Choice:
            return fmt::format("one of {}", fmt::join(choices_of(row), ", "));
        case ChoiceList:
            return fmt::format("any of {}", fmt::join(choices_of(row), ", "));
        case Years:
            return "a year or a range such as 2015..2020";
    }
    return {};
}

void ParameterValues::set(std::string_view key, std::string_view value) {
    const Parameter& row = parameter(key);
    if (!is_utf8(value)) refuse(row, value, "is not UTF-8");
    if (value.find('\0') != std::string_view::npos) refuse(row, value, "holds a NUL character");
    if (!is_allowed(row, value)) refuse(row, value, "must be " + allowed_values(row));
    if (!values_.emplace(key, value).second) refuse(row, value, "is given twice");
}

const std::string& ParameterValues::text(std::string_view key) const {
    const auto found = values_.find(key);
    if (found != values_.end()) return found->second;
    static const auto kFallbacks = [] {
        std::map<std::string, std::string, std::less<>> texts;
        for (const Parameter& row : kRows) texts.emplace(row.key, row.fallback);
        return texts;
    }();
    return kFallbacks.find(parameter(key).key)->second;
}

std::int64_t ParameterValues::integer(std::string_view key) const {
    return parse_whole<std::int64_t>(text(key)).value();
}

double ParameterValues::number(std::string_view key) const {
    return parse_whole<double>(text(key)).value();
}

bool ParameterValues::flag(std::string_view key) const {
    return parse_flag(text(key)).value();
}

std::vector<std::string> ParameterValues::list(std::string_view key) const {
    return split(text(key), ',');
}

YearRange ParameterValues::years(std::string_view key) const {
    return parse_years(text(key)).value();
}

}  // namespace litchi::server

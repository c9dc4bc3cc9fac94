#include "query/query_fields.h"

#include "corpora/record.h"
#include "indexer/search_terms.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace litchi::query {
namespace {

constexpr int kMaxYear = 2999;
constexpr std::string_view kUnknown = "unknown";
constexpr std::array<std::string_view, 17> kFields = {
    "title", "abstract", "keyword", "author",  "inventor", "applicant",
    "venue", "country",  "class",   "cpc",     "ipc",      "kind",
    "lang",  "year",     "years",   "concept", "id"};
// Fields with facet values, of which "=" asks for one as it is.
constexpr std::array<std::string_view, 4> kWholeFields = {"author", "applicant", "venue",
                                                          "country"};

std::optional<int> parse_year(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (year < 1 || year > kMaxYear) return std::nullopt;
    return year;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, indexer::is_ascii_digit);
}

}  // namespace

void check_field(const Lexeme& name) {
    if (std::ranges::find(kFields, name.text) == kFields.end()) {
        malformed(
            fmt::format("There is no field '{}'; put text with a colon into quotes", name.text),
            name.column);
    }
}

void check_value(const std::string& field, const Lexeme& value) {
    if (field == "kind" && !corpora::parse_record_kind(value.text)) {
        malformed(fmt::format("There is no kind of record '{}'", value.text), value.column);
    }
    if (value.whole && std::ranges::find(kWholeFields, field) == kWholeFields.end()) {
        malformed(fmt::format("The field '{}' has no whole values; leave out '='", field),
                  value.column);
    }
}

bool is_class_field(std::string_view field) {
    return field == "class" || field == "cpc" || field == "ipc";
}

bool is_parted_symbol(std::string_view subclass, std::string_view group) {
    if (subclass.size() != 4 || indexer::subclass_of(subclass).empty()) return false;
    const std::size_t slash = group.find('/');
    if (slash == std::string_view::npos) return false;
    std::string_view subgroup = group.substr(slash + 1);
    if (subgroup.ends_with('*')) subgroup.remove_suffix(1);
    return all_digits(group.substr(0, slash)) && (subgroup.empty() || all_digits(subgroup));
}

QueryNode years_node(std::string_view text, std::size_t column) {
    QueryNode node{.kind = NodeKind::Years, .column = column};
    if (text == kUnknown) {
        node.from = node.to = kUnknownYear;
        return node;
    }
    const std::size_t dots = text.find("..");
    const std::string_view from = text.substr(0, dots);
    const std::string_view to = dots == std::string_view::npos ? from : text.substr(dots + 2);
    const auto read = [&](std::string_view year) {
        if (year.empty()) return 0;
        const std::optional<int> number = parse_year(year);
        if (!number) malformed(fmt::format("'{}' is not a year or a range of years", text), column);
        return *number;
    };
    node.from = read(from);
    node.to = read(to);
    if (node.from == 0 && node.to == 0) malformed("A range of years needs a year", column);
    if (node.to != 0 && node.from > node.to) {
        malformed(fmt::format("The years '{}' end before they begin", text), column);
    }
    return node;
}

std::string years_text(const QueryNode& node) {
    if (node.from == kUnknownYear) return fmt::format("year:{}", kUnknown);
    if (node.from == node.to) return fmt::format("year:{}", node.from);
    if (node.from == 0) return fmt::format("years:..{}", node.to);
    if (node.to == 0) return fmt::format("years:{}..", node.from);
    return fmt::format("years:{}..{}", node.from, node.to);
}

}  // namespace litchi::query

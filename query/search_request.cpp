#include "corpora/base/error.h"
#include "corpora/record.h"
#include "query/search.h"

#include <algorithm>
#include <fmt/format.h>

namespace litchi::query {
namespace {

constexpr std::size_t kMaxOffset = 10'000;
constexpr std::size_t kMaxLimit = 200;
constexpr std::size_t kMaxChoices = 32;
constexpr std::size_t kMaxTag = 35;
constexpr int kMaxYear = 2999;

void require(bool condition, const std::string& message, const std::string& detail) {
    if (!condition) throw Error(ErrorCode::InvalidArgument, message, detail);
}

bool is_tag(std::string_view text) {
    return !text.empty() && text.size() <= kMaxTag &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-';
           });
}

}  // namespace

void SearchRequest::validate() const {
    require(kinds.size() <= kMaxChoices && languages.size() <= kMaxChoices,
            fmt::format("A search takes at most {} kinds and languages.", kMaxChoices), "kind");
    for (const std::string& word : kinds) {
        require(corpora::parse_record_kind(word).has_value(),
                fmt::format("There is no kind of record '{}'.", word.substr(0, 64)),
                "kind=" + word.substr(0, 64));
    }
    for (const std::string& tag : languages) {
        require(is_tag(tag), fmt::format("'{}' is no language tag.", tag.substr(0, 64)),
                "lang=" + tag.substr(0, 64));
    }
    const auto is_year = [](int year) { return year >= 0 && year <= kMaxYear; };
    require(is_year(year_from) && is_year(year_to) && (year_to == 0 || year_from <= year_to),
            fmt::format("{}..{} is no range of years.", year_from, year_to),
            fmt::format("years={}..{}", year_from, year_to));
    require(offset <= kMaxOffset, fmt::format("The offset is at most {}.", kMaxOffset),
            fmt::format("offset={}", offset));
    require(limit <= kMaxLimit, fmt::format("A page holds at most {} hits.", kMaxLimit),
            fmt::format("limit={}", limit));
}

}  // namespace litchi::query

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/record.h"
#include "query/prior_art.h"
#include "query/search.h"

#include <algorithm>
#include <fmt/format.h>

namespace litchi::query {
namespace {

constexpr std::size_t kMaxOffset = 10'000;
constexpr std::size_t kMaxLimit = 200;
constexpr std::size_t kMaxRanking = 10'000;
constexpr std::size_t kMaxQueryBytes = 4096;
constexpr std::size_t kMaxPlainBytes = 65'536;
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

void validate_query(const SearchRequest& request) {
    const std::size_t most = request.plain ? kMaxPlainBytes : kMaxQueryBytes;
    require(request.query.size() <= most,
            fmt::format("A query holds at most {} bytes, a plain one {}.", kMaxQueryBytes,
                        kMaxPlainBytes),
            "query");
}

void validate_idea(std::string_view idea) {
    require(!collapse_spaces(idea).empty(), "An idea without words has no prior art.", "text");
    require(idea.size() <= kMaxIdeaBytes,
            fmt::format("An idea holds at most {} KiB.", kMaxIdeaBytes >> 10), "text");
}

void validate_choices(const SearchRequest& request) {
    require(request.kinds.size() <= kMaxChoices && request.languages.size() <= kMaxChoices,
            fmt::format("A search takes at most {} kinds and languages.", kMaxChoices), "kind");
    for (const std::string& word : request.kinds) {
        require(corpora::parse_record_kind(word).has_value(),
                fmt::format("There is no kind of record '{}'.", word.substr(0, 64)),
                "kind=" + word.substr(0, 64));
    }
    for (const std::string& tag : request.languages) {
        require(is_tag(tag), fmt::format("'{}' is no language tag.", tag.substr(0, 64)),
                "lang=" + tag.substr(0, 64));
    }
    const auto is_year = [](int year) { return year >= 0 && year <= kMaxYear; };
    require(is_year(request.year_from) && is_year(request.year_to) &&
                (request.year_to == 0 || request.year_from <= request.year_to),
            fmt::format("{}..{} is no range of years.", request.year_from, request.year_to),
            fmt::format("years={}..{}", request.year_from, request.year_to));
}

}  // namespace

void SearchRequest::validate() const {
    validate_query(*this);
    validate_choices(*this);
    require(offset <= kMaxOffset, fmt::format("The offset is at most {}.", kMaxOffset),
            fmt::format("offset={}", offset));
    require(limit <= kMaxLimit, fmt::format("A page holds at most {} hits.", kMaxLimit),
            fmt::format("limit={}", limit));
}

void SearchRequest::validate_ranking() const {
    validate_query(*this);
    validate_choices(*this);
    require(sort == SortOrder::Relevance, "A ranking is by relevance.", "sort");
    require(offset == 0, "A ranking starts at its first place.", fmt::format("offset={}", offset));
    require(!facets, "A ranking has no facets.", "facets");
    require(limit <= kMaxRanking, fmt::format("A ranking holds at most {} records.", kMaxRanking),
            fmt::format("limit={}", limit));
}

void PriorArtRequest::validate() const {
    validate_idea(scope.query);
    validate_choices(scope);
    require(scope.limit <= kMaxLimit,
            fmt::format("An answer holds at most {} documents.", kMaxLimit),
            fmt::format("limit={}", scope.limit));
}

void PriorArtRequest::validate_ranking() const {
    validate_idea(scope.query);
    validate_choices(scope);
    require(scope.limit <= kMaxRanking,
            fmt::format("A ranking holds at most {} records.", kMaxRanking),
            fmt::format("limit={}", scope.limit));
}

}  // namespace litchi::query

#include "indexer/subject_heading.h"

#include "corpora/base/text.h"
#include "indexer/word_lists.h"

#include <string>

namespace litchi::indexer {
namespace {

constexpr std::string_view kMarks = "*/";
constexpr std::size_t kMaxQualifier = 40;  // bytes, the mark of a major topic included

bool is_qualifier(std::string_view part) {
    if (part.starts_with('*')) part.remove_prefix(1);
    if (part.empty() || part.size() > kMaxQualifier) return false;
    std::string name = fold(part);
    if (const std::size_t at = name.find(" and "); at != std::string::npos) {
        name.replace(at, 5, " & ");
    }
    return is_mesh_qualifier(name);
}

std::string_view without_marks_before(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kMarks.data(), 0, kMarks.size());
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

}  // namespace

ByteRange heading_range(std::string_view keyword) {
    std::string_view heading = without_marks_before(keyword);
    const auto begin = static_cast<std::uint32_t>(keyword.size() - heading.size());
    std::size_t slash = heading.rfind('/');
    while (slash != std::string_view::npos && is_qualifier(heading.substr(slash + 1))) {
        heading = heading.substr(0, slash);
        slash = heading.rfind('/');
    }
    return {begin, begin + static_cast<std::uint32_t>(heading.size())};
}

}  // namespace litchi::indexer

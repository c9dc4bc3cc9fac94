#include "server/http/target.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "server/percent.h"

#include <algorithm>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxParameters = 64;
constexpr std::size_t kMaxSegments = 16;

std::string decode(std::string_view text, const char* what) {
    const auto decoded = percent_decode(text);
    if (!decoded || !is_utf8(*decoded) || decoded->find('\0') != std::string::npos)
        throw Error(
            ErrorCode::InvalidArgument,
            std::string("The address holds a ") + what + " that is not percent-encoded UTF-8 text.",
            repair_utf8(text.substr(0, 200)));
    return *decoded;
}

std::string decode_query(std::string_view text) {
    std::string spaced(text);
    std::ranges::replace(spaced, '+', ' ');
    return decode(spaced, "query");
}

[[noreturn]] void refuse(const std::string& message) {
    throw Error(ErrorCode::InvalidArgument, message);
}

// Pieces between separators, empty ones too.
std::vector<std::string_view> pieces(std::string_view text, char separator, std::size_t most) {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        found.push_back(text.substr(begin, end - begin));
        if (found.size() > most) refuse("The address has too many parts.");
        begin = end + 1;
    }
    return found;
}

}  // namespace

Target parse_target(std::string_view target) {
    const std::size_t mark = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, mark);
    if (path.empty() || path.front() != '/') refuse("The path must start with a slash.");
    Target parsed;
    for (const std::string_view piece : pieces(path.substr(1), '/', kMaxSegments))
        parsed.segments.push_back(decode(piece, "path"));
    if (mark == target.size()) return parsed;
    for (const std::string_view piece : pieces(target.substr(mark + 1), '&', kMaxParameters)) {
        if (piece.empty()) continue;
        const std::size_t equals = std::min(piece.find('='), piece.size());
        const std::string_view value =
            equals < piece.size() ? piece.substr(equals + 1) : std::string_view();
        parsed.query.emplace_back(decode_query(piece.substr(0, equals)), decode_query(value));
    }
    return parsed;
}

}  // namespace litchi::server

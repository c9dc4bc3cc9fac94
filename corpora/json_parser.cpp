#include "corpora/json_parser.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"

#include <algorithm>
#include <simdjson.h>
#include <string>

namespace litchi::corpora {

simdjson::dom::element parse_json_object(simdjson::dom::parser& parser, std::string_view json) {
    simdjson::dom::element object;
    if (json.size() > limits::kMaxRecordBytes)
        throw Error(ErrorCode::UnreadableFile, "A JSON object is larger than 64 MiB.");
    simdjson::error_code error = parser.allocate(json.size(), limits::kMaxJsonDepth);
    if (!error) error = parser.parse(json.data(), json.size()).get(object);
    if (!error && !object.is_object())
        throw Error(ErrorCode::UnreadableFile, "The line is not a JSON object.");
    if (error == simdjson::DEPTH_ERROR)
        throw Error(ErrorCode::UnreadableFile, "The JSON is nested deeper than 64 levels.");
    if (error)
        throw Error(ErrorCode::UnreadableFile,
                    std::string("The line is not JSON: ") + simdjson::error_message(error));
    return object;
}

std::size_t json_depth(std::string_view json) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (quoted && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            quoted = !quoted;
        else if (!quoted && (json[i] == '{' || json[i] == '['))
            deepest = std::max(deepest, ++depth);
        else if (!quoted && (json[i] == '}' || json[i] == ']'))
            --depth;
    }
    return deepest;
}

bool fits_in_extra(std::string_view json) {
    return json_depth(json) + 2 < limits::kMaxJsonDepth;
}

}  // namespace litchi::corpora

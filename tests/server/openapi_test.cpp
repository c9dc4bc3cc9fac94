#include "server/openapi.h"

#include "server/http/routes.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

// openapi.yaml has exactly the routes and parameters of the tables, in the form below.
namespace litchi::server {
namespace {

std::string quoted(std::string_view text) {
    return nlohmann::json(text).dump();
}

std::string schema_of(const Parameter& row) {
    std::string schema;
    switch (row.type) {
        case ParameterType::Integer:
        case ParameterType::Number:
            schema = fmt::format("type: {}, minimum: {}, maximum: {}",
                                 row.type == ParameterType::Integer ? "integer" : "number",
                                 row.minimum, row.maximum);
            break;
        case ParameterType::Flag:
            schema = "type: boolean";
            break;
        case ParameterType::Choice:
            schema = fmt::format("type: string, enum: [{}]", fmt::join(choices_of(row), ", "));
            break;
        case ParameterType::Text:
        case ParameterType::List:
            schema = fmt::format("type: string, maxLength: {}", row.maximum);
            break;
        case ParameterType::ChoiceList:
        case ParameterType::Years:
            schema = "type: string";
            break;
    }
    if (!row.fallback.empty()) schema += fmt::format(", default: {}", row.fallback);
    return "{" + schema + "}";
}

std::vector<std::string> path_keys(const Route& route) {
    std::vector<std::string> keys;
    const std::string pattern(route.pattern);
    for (std::size_t begin = pattern.find('{'); begin != std::string::npos;
         begin = pattern.find('{', begin + 1))
        keys.push_back(pattern.substr(begin + 1, pattern.find('}', begin) - begin - 1));
    return keys;
}

std::string_view method_word(Method method) {
    return method == Method::Get ? "get" : method == Method::Post ? "post" : "delete";
}

std::string route_block(const Route& route) {
    std::string block = fmt::format("    {}:\n      summary: {}\n", method_word(route.method),
                                    quoted(route.summary));
    std::vector<std::string> references;
    for (const std::string& key : path_keys(route)) references.push_back("path_" + key);
    for (const std::string& key : query_keys(route)) references.push_back(key);
    if (!references.empty()) block += "      parameters:\n";
    for (const std::string& reference : references)
        block += fmt::format("        - $ref: \"#/components/parameters/{}\"\n", reference);
    constexpr std::string_view kWithBody[] = {"/imports", "/dictionaries", "/prior-art", "/novelty",
                                              "/report"};
    const bool body =
        route.method == Method::Post &&
        std::any_of(std::begin(kWithBody), std::end(kWithBody),
                    [&](std::string_view end) { return route.pattern.ends_with(end); });
    return block + (body ? "      requestBody:\n" : "      responses:\n");
}

std::string parameter_block(const std::string& component, const Parameter& row, bool in_path) {
    return fmt::format(
        "    {}:\n      name: {}\n      in: {}\n{}      description: {}\n"
        "      schema: {}\n",
        component, in_path ? row.key : row.name, in_path ? "path" : "query",
        in_path ? "      required: true\n" : "", quoted(row.help), schema_of(row));
}

// The part of the document under a path, up to the next one.
std::string section_of(std::string_view pattern) {
    const std::string document(openapi_text());
    const std::string head = fmt::format("\n  {}:\n", pattern);
    const std::size_t begin = document.find(head);
    if (begin == std::string::npos) return {};
    const std::size_t next = document.find("\n  /", begin + head.size());
    const std::size_t end = std::min(next, document.find("\ncomponents:"));
    return document.substr(begin, end - begin);
}

std::size_t count(std::string_view text, std::string_view needle) {
    std::size_t found = 0;
    for (std::size_t place = text.find(needle); place != std::string_view::npos;
         place = text.find(needle, place + 1))
        ++found;
    return found;
}

TEST(OpenApi, HasEveryRoute) {
    for (const Route& route : routes())
        EXPECT_THAT(section_of(route.pattern), testing::HasSubstr(route_block(route)))
            << route.pattern;
}

TEST(OpenApi, HasNoOtherRoute) {
    std::set<std::string_view> patterns;
    for (const Route& route : routes()) patterns.insert(route.pattern);
    EXPECT_EQ(count(openapi_text(), "\n  /"), patterns.size());
    EXPECT_EQ(count(openapi_text(), "\n      summary: "), routes().size());
}

TEST(OpenApi, HasExactlyTheParametersOfTheRoutes) {
    std::map<std::string, std::string> blocks;
    for (const Route& route : routes()) {
        for (const std::string& key : path_keys(route))
            blocks["path_" + key] = parameter_block("path_" + key, parameter(key), true);
        for (const std::string& key : query_keys(route))
            blocks[key] = parameter_block(key, parameter(key), false);
    }
    for (const auto& [component, block] : blocks)
        EXPECT_NE(openapi_text().find(block), std::string_view::npos) << block;
    EXPECT_EQ(count(openapi_text(), "\n      in: "), blocks.size());
}

}  // namespace
}  // namespace litchi::server

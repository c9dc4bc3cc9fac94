#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(indexer::Script script) {
    switch (script) {
        case indexer::Script::Alphabetic:
            return "alphabetic";
        case indexer::Script::Number:
            return "number";
        case indexer::Script::Han:
            return "han";
        case indexer::Script::Other:
            return "other";
    }
    return {};
}

template <typename Range>
std::string_view part_of(std::string_view text, const Range& range) {
    return text.substr(range.begin, range.end - range.begin);
}

Json token_json(std::string_view text, const indexer::Token& token) {
    return {{"text", part_of(text, token)}, {"term", token.term},
            {"begin", token.begin},         {"end", token.end},
            {"position", token.position},   {"script", name_of(token.script)},
            {"stopword", token.stopword}};
}

}  // namespace

std::string analysis_view(std::string_view text, const indexer::TextInspection& inspection) {
    Json json = {{"text", text},
                 {"tokens", Json::array()},
                 {"languages", Json::array()},
                 {"concepts", Json::array()}};
    for (const indexer::Token& token : inspection.tokens)
        json["tokens"].push_back(token_json(text, token));
    for (const indexer::LanguageRun& run : inspection.languages)
        json["languages"].push_back(
            {{"language", run.language}, {"begin", run.begin}, {"end", run.end}});
    for (const indexer::NamedConcept& named : inspection.concepts)
        json["concepts"].push_back({{"id", named.id},
                                    {"text", part_of(text, named)},
                                    {"begin", named.begin},
                                    {"end", named.end}});
    return to_text(json);
}

}  // namespace litchi::server

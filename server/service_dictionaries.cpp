#include "indexer/user_dictionary.h"
#include "server/service_state.h"
#include "server/views/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json dictionary_json(const indexer::DictionarySummary& dictionary) {
    return {{"name", dictionary.name},
            {"format", dictionary.format},
            {"entries", dictionary.entries},
            {"digest", dictionary.digest}};
}

}  // namespace

Answer Service::dictionaries(std::string_view name) {
    Json json = Json::array();
    for (const auto& dictionary : indexer::list_dictionaries(*state_->pool.open(name)))
        json.push_back(dictionary_json(dictionary));
    return json_answer(to_text({{"dictionaries", json}}));
}

Answer Service::add_dictionary(std::string_view name, std::string_view dictionary,
                               const std::filesystem::path& file) {
    return add_dictionary(name, dictionary, indexer::read_dictionary(file));
}

Answer Service::add_dictionary(std::string_view name, std::string_view dictionary,
                               const indexer::DictionaryFile& words) {
    const auto added = indexer::add_dictionary(*state_->pool.open(name), dictionary, words);
    Json json = dictionary_json(added);
    json["left_out"] = added.left_out;
    return json_answer(to_text(json));
}

Answer Service::remove_dictionary(std::string_view name, std::string_view dictionary) {
    indexer::remove_dictionary(*state_->pool.open(name), dictionary);
    return dictionaries(name);
}

Answer Service::label_pairs(std::string_view name, std::size_t offset, std::size_t limit) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const std::vector<indexer::LabelPair> pairs = searcher.snapshot().label_pairs();
    const std::size_t end = std::min(pairs.size(), offset + limit);
    Json json = Json::array();
    for (std::size_t i = offset; i < end; ++i) {
        const indexer::LabelPair& pair = pairs[i];
        json.push_back({{"zh", pair.zh},
                        {"en", pair.en},
                        {"score", pair.score},
                        {"rule", pair.rule},
                        {"records", pair.records},
                        {"examples", pair.evidence}});
    }
    return json_answer(to_text({{"total", pairs.size()}, {"pairs", json}}));
}

}  // namespace litchi::server

#include "corpora/thesaurus.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/base/text_file.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

namespace litchi::corpora {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kLanguages = {"en", "zh-Hans", "zh-Hant"};
constexpr std::size_t kMaxConceptBytes = 1024 * 1024;

[[noreturn]] void reject(const std::string& why, const std::string& field = {}) {
    throw Error(ErrorCode::UnreadableFile, why, field);
}

std::string text_of(const Json& value, const std::string& field) {
    if (!value.is_string()) reject("It must be a string.", field);
    return collapse_spaces(repair_utf8(value.get_ref<const std::string&>()));
}

std::string optional_text(const Json& json, const std::string& field) {
    const auto member = json.find(field);
    return member == json.end() || member->is_null() ? std::string{} : text_of(*member, field);
}

std::vector<std::string> texts_of(const Json& json, const std::string& field) {
    std::vector<std::string> texts;
    const auto member = json.find(field);
    if (member == json.end() || member->is_null()) return texts;
    if (!member->is_array()) reject("It must be a list of strings.", field);
    for (const Json& item : *member)
        if (std::string text = text_of(item, field); !text.empty())
            texts.push_back(std::move(text));
    return texts;
}

void add_label(Concept& target, std::string_view language, std::string text, bool preferred) {
    const auto known = [&](const ConceptLabel& label) {
        return label.language == language && label.text == text;
    };
    if (text.empty() || std::any_of(target.labels.begin(), target.labels.end(), known)) return;
    target.labels.push_back({std::string(language), std::move(text), preferred});
}

void read_labels(Concept& target, const Json& json, std::string_view language) {
    const std::string field(language);
    const auto member = json.find(field);
    if (member == json.end() || member->is_null()) return;
    if (!member->is_object())
        reject("It must be an object with preferred and alternatives.", field);
    add_label(target, language, optional_text(*member, "preferred"), true);
    for (std::string& text : texts_of(*member, "alternatives"))
        add_label(target, language, std::move(text), false);
}

Json labels_json(const Concept& concept_, std::string_view language) {
    Json json = Json::object();
    Json alternatives = Json::array();
    for (const ConceptLabel& label : concept_.labels) {
        if (label.language != language) continue;
        if (label.preferred)
            json["preferred"] = label.text;
        else
            alternatives.push_back(label.text);
    }
    if (!alternatives.empty()) json["alternatives"] = std::move(alternatives);
    return json;
}

bool by_id(const Concept& a, const Concept& b) {
    return a.id < b.id;
}

// Sorted by id; of several with one id the first stays and the others become problems.
Thesaurus sorted(std::vector<std::pair<Concept, std::uint64_t>> read,
                 std::vector<Problem>& problems) {
    std::stable_sort(read.begin(), read.end(),
                     [](const auto& a, const auto& b) { return by_id(a.first, b.first); });
    Thesaurus thesaurus;
    for (auto& [concept_, line] : read) {
        if (!thesaurus.concepts.empty() && thesaurus.concepts.back().id == concept_.id)
            problems.push_back({line, "id", "Left out: \"" + concept_.id + "\" is there already."});
        else
            thesaurus.concepts.push_back(std::move(concept_));
    }
    return thesaurus;
}

}  // namespace

Concept parse_concept_json(std::string_view json) {
    if (json.size() > kMaxConceptBytes) reject("A concept is larger than 1 MiB.");
    const Json concept_json = Json::parse(json, nullptr, false);
    if (!concept_json.is_object()) reject("The line is not a JSON object.");
    Concept result;
    result.id = optional_text(concept_json, "id");
    if (result.id.empty()) reject("A concept needs an id.", "id");
    result.kind = optional_text(concept_json, "kind");
    result.domain = optional_text(concept_json, "domain");
    for (const std::string_view language : kLanguages) read_labels(result, concept_json, language);
    if (result.labels.empty()) reject("A concept needs a label.", result.id);
    result.broader = texts_of(concept_json, "broader");
    result.related = texts_of(concept_json, "related");
    result.cpc = texts_of(concept_json, "cpc");
    return result;
}

std::string to_json(const Concept& concept_) {
    Json json;
    json["id"] = concept_.id;
    if (!concept_.domain.empty()) json["domain"] = concept_.domain;
    if (!concept_.kind.empty()) json["kind"] = concept_.kind;
    for (const std::string_view language : kLanguages)
        if (Json labels = labels_json(concept_, language); !labels.empty())
            json[std::string(language)] = std::move(labels);
    if (!concept_.broader.empty()) json["broader"] = concept_.broader;
    if (!concept_.related.empty()) json["related"] = concept_.related;
    if (!concept_.cpc.empty()) json["cpc"] = concept_.cpc;
    return json.dump();
}

Thesaurus read_thesaurus(const std::filesystem::path& file, std::vector<Problem>& problems) {
    TextFile lines(file);
    std::vector<std::pair<Concept, std::uint64_t>> read;
    for (Line line; lines.next_line(line);) {
        if (line.too_long) problems.push_back({line.number, {}, "The line is too long."});
        if (line.too_long || collapse_spaces(line.text).empty()) continue;
        try {
            read.emplace_back(parse_concept_json(line.text), line.number);
        } catch (const Error& error) {
            problems.push_back({line.number, error.detail(), error.what()});
        }
    }
    return sorted(std::move(read), problems);
}

Thesaurus merge(const Thesaurus& base, const Thesaurus& extra) {
    Thesaurus merged;
    std::set_union(extra.concepts.begin(), extra.concepts.end(), base.concepts.begin(),
                   base.concepts.end(), std::back_inserter(merged.concepts), by_id);
    return merged;
}

}  // namespace litchi::corpora

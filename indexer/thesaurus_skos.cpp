#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/thesaurus_effect.h"
#include "indexer/thesaurus_exchange.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace litchi::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view kIgnored = "litchi:ignored";
constexpr std::size_t kMaxLabelBytes = 1024;

std::string iri_of(const std::string& id) {
    std::string iri = "urn:litchi:";
    for (const char c : id) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            byte > 0x7F ||
            (byte > ' ' && std::string_view("\"<>\\^`{|}%#").find(c) == std::string_view::npos);
        iri += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return iri;
}

Json references(const std::vector<std::string>& ids) {
    Json list = Json::array();
    for (const std::string& id : ids) list.push_back({{"@id", iri_of(id)}});
    return list;
}

Json concept_json(const corpora::Concept& concept_) {
    Json preferred = Json::array();
    Json others = Json::array();
    const corpora::LocalTexts names = names_of(concept_);
    for (const corpora::ConceptLabel& label : concept_.labels) {
        const bool name = std::ranges::any_of(names, [&](const corpora::LocalText& each) {
            return each.language == label.language && each.text == label.text;
        });
        (name ? preferred : others)
            .push_back({{"@language", label.language}, {"@value", label.text}});
    }
    Json json = {{"@id", iri_of(concept_.id)}, {"@type", "skos:Concept"}};
    json["skos:prefLabel"] = std::move(preferred);
    if (!others.empty()) json["skos:altLabel"] = std::move(others);
    if (!concept_.broader.empty()) json["skos:broader"] = references(concept_.broader);
    if (!concept_.related.empty()) json["skos:related"] = references(concept_.related);
    return json;
}

// A member by its name with prefix, without, or as a whole IRI; always as a list.
Json values(const Json& node, const std::string& name) {
    for (const std::string& key : {"skos:" + name, name, std::string(kSkos) + name}) {
        const auto member = node.find(key);
        if (member == node.end()) continue;
        return member->is_array() ? *member : Json::array({*member});
    }
    return Json::array();
}

std::string text_of(const Json& value, const std::string& field) {
    if (!value.is_string()) throw Error(ErrorCode::UnreadableFile, "It must be a string.", field);
    std::string text = collapse_spaces(repair_utf8(value.get_ref<const std::string&>()));
    if (text.size() > kMaxLabelBytes)
        throw Error(ErrorCode::UnreadableFile, "A label has at most 1024 bytes.", field);
    return text;
}

// What a file says of one concept.
struct FileConcept {
    std::string iri;
    std::string anchor;  // the label by which edits name it
    std::vector<corpora::LocalText> preferred;
    std::vector<corpora::LocalText> others;
    std::vector<std::string> broader;  // IRIs
    std::vector<std::string> related;
};

std::vector<corpora::LocalText> labels_of(const Json& node, const std::string& name) {
    std::vector<corpora::LocalText> labels;
    for (const Json& value : values(node, name)) {
        const bool tagged = value.is_object();
        std::string text = text_of(tagged ? value.value("@value", Json()) : value, name);
        std::string language = tagged ? value.value("@language", std::string()) : std::string();
        if (label_key(text).empty()) continue;
        if (language.empty() || language == "zh") language = guess_language(text);
        labels.push_back({std::move(language), std::move(text)});
    }
    return labels;
}

std::vector<std::string> iris_of(const Json& node, const std::string& name) {
    std::vector<std::string> iris;
    for (const Json& value : values(node, name))
        iris.push_back(text_of(value.is_object() ? value.value("@id", Json()) : value, name));
    return iris;
}

// The label whose key the concept's own IRI holds: after a renaming the id still has the old one.
std::optional<std::string> label_that_names(const FileConcept& each) {
    for (const auto* labels : {&each.preferred, &each.others})
        for (const corpora::LocalText& label : *labels)
            if (iri_of("kw:" + label_key(label.text)) == each.iri) return label.text;
    return std::nullopt;
}

std::vector<FileConcept> concepts_of(const Json& graph) {
    std::vector<FileConcept> found;
    for (const Json& node : graph) {
        if (!node.is_object()) continue;
        FileConcept made;
        made.preferred = labels_of(node, "prefLabel");
        made.others = labels_of(node, "altLabel");
        if (made.preferred.empty() && made.others.empty()) continue;
        const auto english = std::ranges::find(made.preferred, "en", &corpora::LocalText::language);
        made.anchor = english != made.preferred.end() ? english->text
                      : !made.preferred.empty()       ? made.preferred.front().text
                                                      : made.others.front().text;
        if (node.contains("@id")) made.iri = text_of(node["@id"], "@id");
        if (const auto label = label_that_names(made)) made.anchor = *label;
        made.broader = iris_of(node, "broader");
        made.related = iris_of(node, "related");
        found.push_back(std::move(made));
    }
    return found;
}

// Compares what a file says with what a snapshot has.
class SkosReader {
  public:
    SkosReader(const Snapshot& snapshot, std::vector<FileConcept> concepts)
        : table_(snapshot.concepts()),
          lexicon_(snapshot.lexicon()),
          concepts_(std::move(concepts)) {
        for (std::size_t i = 0; i < concepts_.size(); ++i) {
            for (const auto* labels : {&concepts_[i].preferred, &concepts_[i].others})
                for (const corpora::LocalText& label : *labels)
                    concept_of_key_.try_emplace(label_key(label.text), i);
            anchor_of_iri_.try_emplace(concepts_[i].iri, concepts_[i].anchor);
            const auto index = table_.concept_of_key(label_key(concepts_[i].anchor));
            if (index && iri_of(table_.at(*index).id) == concepts_[i].iri)
                keeper_.try_emplace(*index, i);
        }
    }

    std::vector<ThesaurusEdit> edits() {
        for (std::size_t i = 0; i < concepts_.size(); ++i) part_off(i);
        for (std::size_t i = 0; i < concepts_.size(); ++i) gather(i);
        for (const FileConcept& each : concepts_) relate(each);
        return std::move(edits_);
    }

  private:
    const corpora::Concept* present(const std::string& label) const {
        const auto index = table_.find(label);
        return index ? concept_of_id(lexicon_, table_.at(*index).id) : nullptr;
    }

    // Labels leave a concept of the collection whose other labels the file gives to another one.
    // The file's concept of the same id keeps it, else the first that has a label of it.
    void part_off(std::size_t i) {
        for (const auto* labels : {&concepts_[i].preferred, &concepts_[i].others}) {
            for (const corpora::LocalText& label : *labels) {
                const std::string key = label_key(label.text);
                const auto index = table_.concept_of_key(key);
                if (!index || concept_of_key_.at(key) != i) continue;
                const auto owner = keeper_.try_emplace(*index, i).first;
                if (owner->second != i && split_.insert(key).second)
                    add(ThesaurusAction::Split, label.text);
            }
        }
    }

    void gather(std::size_t i) {
        const FileConcept& each = concepts_[i];
        const std::string anchor_key = label_key(each.anchor);
        const auto anchor = table_.concept_of_key(anchor_key);
        for (const auto* labels : {&each.preferred, &each.others}) {
            for (const corpora::LocalText& label : *labels) {
                const std::string key = label_key(label.text);
                if (key == anchor_key || concept_of_key_.at(key) != i) continue;
                const bool one = anchor && table_.concept_of_key(key) == anchor;
                if (!one || split_.contains(key) || split_.contains(anchor_key))
                    add(ThesaurusAction::Merge, label.text, each.anchor);
            }
        }
        for (const corpora::LocalText& name : each.preferred) name_it(each, name, anchor);
    }

    void name_it(const FileConcept& each, const corpora::LocalText& name,
                 std::optional<ConceptIndex> anchor) {
        const bool same = anchor && std::ranges::find(table_.at(*anchor).names, name) !=
                                        table_.at(*anchor).names.end();
        if (!same) add(ThesaurusAction::Rename, each.anchor, name.text, name.language);
    }

    std::string label_of(const std::string& iri) const {
        if (const auto anchor = anchor_of_iri_.find(iri); anchor != anchor_of_iri_.end())
            return anchor->second;
        for (const corpora::Concept& concept_ : lexicon_.concepts)
            if (iri_of(concept_.id) == iri) return concept_.labels.front().text;
        return {};
    }

    void relate(const FileConcept& each) {
        const corpora::Concept* known = present(each.anchor);
        const auto add_all = [&](ThesaurusAction action, const std::vector<std::string>& iris,
                                 const std::vector<std::string>* there) {
            for (const std::string& iri : iris) {
                const std::string other = label_of(iri);
                const auto index = table_.find(other);
                const bool so = there != nullptr && index &&
                                std::ranges::find(*there, table_.at(*index).id) != there->end();
                if (!so && !other.empty() && other != each.anchor) add(action, each.anchor, other);
            }
        };
        add_all(ThesaurusAction::Broader, each.broader, known ? &known->broader : nullptr);
        add_all(ThesaurusAction::Related, each.related, known ? &known->related : nullptr);
    }

    void add(ThesaurusAction action, const std::string& label, std::string other = {},
             std::string language = {}) {
        if (edits_.size() > kMaxThesaurusEdits)
            throw Error(ErrorCode::PayloadTooLarge, "The thesaurus is too large.");
        edits_.push_back({action, label, std::move(other), std::move(language)});
    }

    const ConceptTable& table_;
    const corpora::Thesaurus& lexicon_;
    std::vector<FileConcept> concepts_;
    std::map<std::string, std::size_t> concept_of_key_;
    std::map<std::string, std::string> anchor_of_iri_;
    std::map<ConceptIndex, std::size_t> keeper_;
    std::set<std::string> split_;
    std::vector<ThesaurusEdit> edits_;
};

}  // namespace

std::string write_skos(const Snapshot& snapshot) {
    Json graph = Json::array();
    Json ignored = Json::array();
    if (const EffectiveThesaurus* edited = snapshot.edited_thesaurus()) {
        for (const std::string& id : edited->edited)
            if (const corpora::Concept* concept_ = concept_of_id(edited->lexicon, id))
                graph.push_back(concept_json(*concept_));
        for (const std::string& label : edited->ignored) ignored.push_back(label);
    }
    Json json = {{"@context", {{"skos", kSkos}, {"litchi", "urn:litchi:terms:"}}},
                 {"@graph", std::move(graph)}};
    if (!ignored.empty()) json[std::string(kIgnored)] = std::move(ignored);
    return json.dump(2) + "\n";
}

std::vector<ThesaurusEdit> read_skos(const Snapshot& snapshot, std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    const bool list = json.is_array();
    if (!list && !json.is_object())
        throw Error(ErrorCode::UnreadableFile, "The file is not JSON-LD.");
    const auto member = list ? json.end() : json.find("@graph");
    const Json graph = list ? json : member != json.end() ? *member : Json::array({json});
    if (!graph.is_array())
        throw Error(ErrorCode::UnreadableFile, "It must be a list of concepts.", "@graph");
    std::vector<ThesaurusEdit> edits;
    if (!list && json.contains(kIgnored) && json.at(std::string(kIgnored)).is_array())
        for (const Json& label : json.at(std::string(kIgnored)))
            edits.push_back(
                {ThesaurusAction::Ignore, text_of(label, std::string(kIgnored)), {}, {}});
    const std::vector<ThesaurusEdit> concepts = SkosReader(snapshot, concepts_of(graph)).edits();
    edits.insert(edits.end(), concepts.begin(), concepts.end());
    return edits;
}

}  // namespace litchi::indexer

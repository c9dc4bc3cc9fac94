#include "graph/evidence_sentences.h"

#include <algorithm>
#include <string>
#include <utility>

namespace litchi::graph {
namespace {

using indexer::ByteRange;
using indexer::kNoConcept;

constexpr std::uint8_t kBoth = 3;

// A sentence that names at least one concept of the pair.
struct Sentence {
    std::uint32_t text = 0;
    ByteRange range;
    std::uint8_t holds = 0;  // bit i: the concept i of the pair
    std::vector<NamedPlace> places;
};

bool is_running_text(indexer::Field field) {
    return (indexer::bit(field) & indexer::kTextFields) != 0;
}

// Every concept that the pair asks for.
std::uint8_t wanted(const ConceptPair& pair) {
    return pair[1] == kNoConcept ? 1 : kBoth;
}

// A keyword or subject is one sentence.
std::vector<ByteRange> sentence_ranges(const indexer::FieldText& text) {
    if (is_running_text(text.field)) return indexer::split_sentences(text.text);
    return {{0, static_cast<std::uint32_t>(text.text.size())}};
}

// Sentences of a text that hold places [first, last) of it, each a place's begin lies in.
void add_sentences(std::vector<Sentence>& sentences, const indexer::FieldText& text,
                   std::span<const NamedPlace> places) {
    std::size_t at = 0;
    for (const ByteRange range : sentence_ranges(text)) {
        Sentence sentence{places.front().text, range, 0, {}};
        for (; at < places.size() && places[at].range.begin < range.end; ++at) {
            sentence.holds |= static_cast<std::uint8_t>(1 << places[at].which);
            sentence.places.push_back(places[at]);
        }
        if (sentence.holds != 0) sentences.push_back(std::move(sentence));
    }
}

// In the record's order.
std::vector<Sentence> naming_sentences(const std::vector<indexer::FieldText>& texts,
                                       const std::vector<NamedPlace>& places) {
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t end = i;
        while (end < places.size() && places[end].text == places[i].text) ++end;
        add_sentences(sentences, texts[places[i].text], std::span(places).subspan(i, end - i));
        i = end;
    }
    return sentences;
}

// Indices of the sentences to show, best first.
std::vector<std::size_t> choose(const std::vector<Sentence>& sentences, std::uint8_t all,
                                std::size_t most) {
    std::vector<std::size_t> chosen;
    std::vector<bool> taken(sentences.size());
    std::uint8_t shown = 0;
    const auto take = [&](std::size_t i) {
        if (taken[i] || chosen.size() >= most) return;
        taken[i] = true;
        shown |= sentences[i].holds;
        chosen.push_back(i);
    };
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (sentences[i].holds == all) take(i);
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if ((sentences[i].holds & ~shown) != 0) take(i);
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) take(i);
    return chosen;
}

std::vector<EvidencePart> parts_of(std::string_view text, const Sentence& sentence,
                                   const ConceptPair& pair, const indexer::ConceptTable& table) {
    std::vector<EvidencePart> parts;
    const auto add = [&](std::uint32_t begin, std::uint32_t end, std::string concept_id) {
        if (begin >= end) return;
        parts.push_back({std::string(text.substr(begin, end - begin)), std::move(concept_id)});
    };
    std::uint32_t at = sentence.range.begin;
    for (const NamedPlace& place : sentence.places) {
        if (place.range.begin < at) continue;
        const std::uint32_t end = std::min(place.range.end, sentence.range.end);
        add(at, place.range.begin, {});
        add(place.range.begin, end, table.at(pair[place.which]).id);
        at = end;
    }
    add(at, sentence.range.end, {});
    return parts;
}

}  // namespace

std::vector<NamedPlace> named_places(const indexer::OccurrenceFinder& finder,
                                     const indexer::ConceptTable& table,
                                     const corpora::Record& record, const ConceptPair& pair,
                                     indexer::FieldSet fields) {
    std::vector<NamedPlace> places;
    for (const indexer::Occurrence& found : finder.find(record).found) {
        if ((indexer::bit(found.field) & fields) == 0) continue;
        const std::optional<LabelId> label = table.label_of_key(found.key);
        if (!label) continue;
        const indexer::ConceptIndex concept_ = table.concept_of(*label);
        if (concept_ == kNoConcept) continue;
        for (std::uint8_t which = 0; which < 2; ++which) {
            if (pair[which] == concept_) places.push_back({found.text, found.range, which});
        }
    }
    return places;
}

std::optional<EvidenceClass> classify(const corpora::Record& record, const ConceptPair& pair,
                                      const std::vector<NamedPlace>& places) {
    const std::uint8_t all = wanted(pair);
    const std::vector<indexer::FieldText> texts = indexer::field_texts(record);
    std::uint8_t anywhere = 0;
    std::uint8_t in_texts = 0;
    bool in_sentence = false;
    for (const Sentence& sentence : naming_sentences(texts, places)) {
        anywhere |= sentence.holds;
        if (!is_running_text(texts[sentence.text].field)) continue;
        in_texts |= sentence.holds;
        in_sentence = in_sentence || sentence.holds == all;
    }
    if (in_sentence) return EvidenceClass::SameSentence;
    if (in_texts == all) return EvidenceClass::SameRecord;
    if (anywhere == all) return EvidenceClass::Keyword;
    return std::nullopt;
}

std::vector<EvidenceSentence> evidence_sentences(const corpora::Record& record,
                                                 const ConceptPair& pair,
                                                 const indexer::ConceptTable& table,
                                                 const std::vector<NamedPlace>& places,
                                                 std::size_t most) {
    const std::vector<indexer::FieldText> texts = indexer::field_texts(record);
    const std::vector<Sentence> sentences = naming_sentences(texts, places);
    std::vector<EvidenceSentence> result;
    for (const std::size_t i : choose(sentences, wanted(pair), most)) {
        const Sentence& sentence = sentences[i];
        const indexer::FieldText& text = texts[sentence.text];
        result.push_back({std::string(to_string(text.field)), std::string(text.language),
                          sentence.range.begin, sentence.range.end,
                          parts_of(text.text, sentence, pair, table)});
    }
    return result;
}

}  // namespace litchi::graph

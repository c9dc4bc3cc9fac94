#include "query/matched_words.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace litchi::query {
namespace {

constexpr std::size_t kMaxTexts = 5;

void add_once(std::vector<std::string>& list, std::string text) {
    if (std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

std::string joined(const std::vector<std::string>& units) {
    std::string text;
    for (const std::string& unit : units) {
        const bool letters = static_cast<unsigned char>(unit.empty() ? 0 : unit[0]) < 0x80;
        if (letters && !text.empty()) text += ' ';
        text += unit;
    }
    return text;
}

// The word of the query behind a mark, without where it matched.
MatchedWord word_of(const Needles& needles, std::size_t reason) {
    if (reason >= needles.words.size())
        return {fold(needles.concepts[reason - needles.words.size()].query_text),
                MatchedBy::Concept,
                {},
                {}};
    const Needle& needle = needles.words[reason];
    const MatchedBy by = needle.translation ? MatchedBy::Translation : MatchedBy::Word;
    return {needle.source.empty() ? joined(needle.units) : needle.source, by, {}, {}};
}

}  // namespace

std::vector<MatchedWord> matched_words(const std::vector<MarkedText>& texts,
                                       const Needles& needles) {
    std::map<std::size_t, MatchedWord> by_reason;
    for (const MarkedText& text : texts) {
        for (const Mark& mark : without_overlaps(text.marks)) {
            MatchedWord& word =
                by_reason.try_emplace(mark.reason, word_of(needles, mark.reason)).first->second;
            add_once(word.fields, std::string(to_string(text.text.field)));
            const std::string_view piece = text.text.text;
            add_once(word.texts,
                     fold(piece.substr(mark.range.begin, mark.range.end - mark.range.begin)));
        }
    }
    std::vector<MatchedWord> words;
    for (auto& entry : by_reason) {
        MatchedWord& word = entry.second;
        const auto same = std::ranges::find_if(words, [&](const MatchedWord& other) {
            return other.by == word.by && other.query == word.query;
        });
        if (same == words.end()) {
            words.push_back(std::move(word));
            continue;
        }
        for (std::string& field : word.fields) add_once(same->fields, std::move(field));
        for (std::string& text : word.texts) add_once(same->texts, std::move(text));
    }
    for (MatchedWord& word : words) word.texts.resize(std::min(word.texts.size(), kMaxTexts));
    return words;
}

}  // namespace litchi::query

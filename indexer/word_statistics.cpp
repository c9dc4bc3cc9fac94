#include "indexer/word_statistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr double kPriorTexts = 2;
constexpr double kPriorTitleShare = 0.3;
constexpr double kPriorPlaces = 1.5;

std::uint64_t pair_of(std::uint32_t number, std::uint64_t neighbour) {
    return std::uint64_t{number} << 32U | neighbour >> 32U;
}

// Distinct pairs by the number in their upper half. Empties `pairs`.
std::vector<std::uint32_t> count_kinds(std::vector<std::uint64_t>& pairs, std::size_t numbers) {
    std::sort(pairs.begin(), pairs.end());
    const auto end = std::unique(pairs.begin(), pairs.end());
    std::vector<std::uint32_t> kinds(numbers);
    for (auto pair = pairs.begin(); pair != end; ++pair) ++kinds[*pair >> 32U];
    pairs = {};
    return kinds;
}

}  // namespace

void WordStatistics::add(const TermText& text) {
    count_texts(text);
    const std::vector<TermWord>& words = text.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TermWord& word = words[i];
        if (word.breaks) continue;
        Word& counted = words_.at(word.hash);
        ++counted.places;
        const bool last = i + 1 == words.size() || !words[i + 1].joined;
        before_.push_back(pair_of(counted.number, word.joined ? words[i - 1].hash : 0));
        behind_.push_back(pair_of(counted.number, last ? 0 : words[i + 1].hash));
        VerbPlaces& places = spellings_.at(word.spelling);
        ++places.all;
        places.verbal += static_cast<std::uint32_t>(word.after_verb_sign) +
                         static_cast<std::uint32_t>(word.before_determiner);
    }
}

void WordStatistics::count_texts(const TermText& text) {
    std::vector<std::pair<std::uint64_t, bool>> here;  // false: in the title, which sorts first
    for (const TermWord& word : text.words)
        if (!word.breaks) here.emplace_back(word.hash, !word.in_title);
    std::sort(here.begin(), here.end());
    const auto same_word = [](const auto& a, const auto& b) { return a.first == b.first; };
    here.erase(std::unique(here.begin(), here.end(), same_word), here.end());
    const bool full = !text.title.empty() && !text.abstract.empty();
    for (const auto& [hash, outside] : here) {
        Word& word = words_.at(hash);
        if (word.number == 0) word.number = static_cast<std::uint32_t>(words_.size());
        ++word.texts;
        word.full += static_cast<std::uint32_t>(full);
        word.titled += static_cast<std::uint32_t>(full && !outside);
    }
}

void WordStatistics::finish() {
    kinds_before_ = count_kinds(before_, words_.size() + 1);
    kinds_behind_ = count_kinds(behind_, words_.size() + 1);
}

double WordStatistics::title_affinity(std::uint64_t hash) const {
    const Word word = words_.get(hash);
    return std::log((word.titled + kPriorTexts * kPriorTitleShare) / (word.full + kPriorTexts));
}

double WordStatistics::variety(std::uint64_t hash, const std::vector<std::uint32_t>& kinds) const {
    const Word word = words_.get(hash);
    return word.places == 0 ? 0 : std::log(static_cast<double>(kinds[word.number]) / word.places);
}

double WordStatistics::left_variety(std::uint64_t hash) const {
    return variety(hash, kinds_before_);
}

double WordStatistics::right_variety(std::uint64_t hash) const {
    return variety(hash, kinds_behind_);
}

double WordStatistics::verb_share(std::uint64_t spelling) const {
    const VerbPlaces places = spellings_.get(spelling);
    return places.verbal / (places.all + kPriorPlaces);
}

}  // namespace litchi::indexer

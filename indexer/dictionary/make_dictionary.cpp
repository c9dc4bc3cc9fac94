// Makes the word dictionary of the program: make_dictionary MODEL WORDS CONCEPTS OUT
//   MODEL     language model of simplified Chinese (libime's zh_CN.lm)
//   WORDS     its vocabulary: word, blank or tab, anything
//   CONCEPTS  corpora/lexicon/concepts.jsonl, whose short Chinese labels become words
// ICU's dictionary comes from ICU's own data.
#include "corpora/base/text.h"
#include "indexer/utf8.h"
#include "indexer/word_dictionary.h"

#include <unicode/ucharstrie.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <libime/core/languagemodel.h>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace litchi;
using namespace litchi::indexer;

constexpr auto kOwn = static_cast<std::size_t>(Segmentation::Litchi);
constexpr auto kIcu = static_cast<std::size_t>(Segmentation::Icu);
// Costs are thousandths of −log10 of a probability. A unigram model alone takes too long words;
// each word less kWordBonus balances that (chosen with seven gold sets in view: from 1.25 to
// 1.75 no F1 moves by more than .007).
constexpr double kScale = 1000;
constexpr double kWordBonus = 1.4;
// A single character below this probability is seldom a word of its own.
constexpr double kRareAloneFrom = 4.2;
constexpr std::size_t kLongestOverlay = 4;
constexpr std::size_t kLongestModelWord = 12;
constexpr std::string_view kNumerals = "零〇一二三四五六七八九十百千万亿两";

using Words = std::map<std::u16string, std::array<std::uint16_t, kSegmentations>>;

// Empty unless the text is Han of the Basic Multilingual Plane through and through.
std::u16string han_word(std::string_view text) {
    std::u16string word;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (!is_han(c.value) || c.value > 0xFFFF) return {};
        word += static_cast<char16_t>(c.value);
        at = c.end;
    }
    return word;
}

std::uint16_t& cost_of(Words& words, const std::u16string& word, std::size_t column) {
    return words.try_emplace(word, std::array{kNoWord, kNoWord}).first->second[column];
}

void add_icu(Words& words) {
    UErrorCode status = U_ZERO_ERROR;
    UDataMemory* const data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no cjdict");
    const auto* const bytes = static_cast<const char*>(udata_getMemory(data));
    std::int32_t start = 0;
    std::copy_n(bytes, sizeof start, reinterpret_cast<char*>(&start));
    icu::UCharsTrie::Iterator entry(reinterpret_cast<const char16_t*>(bytes + start), 0, status);
    while (entry.next(status)) {
        std::string text;
        entry.getString().toUTF8String(text);
        if (const std::u16string word = han_word(text); !word.empty())
            cost_of(words, word, kIcu) = static_cast<std::uint16_t>(entry.getValue());
    }
    udata_close(data);
}

double improbability(const libime::LanguageModel& model, const std::string& word) {
    return -static_cast<double>(model.singleWordScore(word));
}

void add_model(Words& words, std::vector<CharacterTraits>& traits, const char* model_file,
               const char* words_file) {
    const libime::LanguageModel model(model_file);
    std::ifstream file(words_file);
    for (std::string line; std::getline(file, line);) {
        const std::string text = line.substr(0, line.find_first_of(" \t"));
        const std::u16string word = han_word(text);
        if (word.empty() || word.size() > kLongestModelWord) continue;
        if (model.isUnknown(model.index(text), text)) continue;
        const double cost = improbability(model, text);
        cost_of(words, word, kOwn) =
            static_cast<std::uint16_t>(std::lround(std::max(cost - kWordBonus, 0.0) * kScale));
        if (word.size() == 1 && cost >= kRareAloneFrom) traits.push_back({word[0], kRareAlone});
    }
}

// What the cheapest cut of a word costs.
std::uint32_t cheapest_cut(const Words& words, const std::u16string& word) {
    constexpr std::uint32_t kUnknown = 7600;
    std::vector<std::uint32_t> best(word.size() + 1, 0);
    for (std::size_t end = 1; end <= word.size(); ++end) {
        best[end] = best[end - 1] + kUnknown;
        for (std::size_t begin = 0; begin < end; ++begin) {
            const auto found = words.find(word.substr(begin, end - begin));
            if (found == words.end() || found->second[kOwn] == kNoWord) continue;
            best[end] = std::min(best[end], best[begin] + found->second[kOwn]);
        }
    }
    return best.back();
}

// A short label becomes a word a little cheaper than its parts.
void add_label(Words& words, const std::string& label) {
    constexpr std::uint32_t kDiscount = 300;
    const std::u16string word = han_word(fold(label));
    if (word.size() < 2 || word.size() > kLongestOverlay) return;
    const std::uint32_t parts = cheapest_cut(words, word);
    std::uint16_t& cost = cost_of(words, word, kOwn);
    if (cost == kNoWord) cost = static_cast<std::uint16_t>(std::min(parts - kDiscount, 60000U));
}

void add_lexicon(Words& words, const char* concepts_file) {
    std::ifstream file(concepts_file);
    std::vector<std::string> labels;
    for (std::string line; std::getline(file, line);) {
        const auto concept_row = nlohmann::json::parse(line);
        for (const char* const tag : {"zh-Hans", "zh-Hant"}) {
            if (!concept_row.contains(tag)) continue;
            labels.push_back(concept_row[tag].value("preferred", ""));
            for (const auto& label :
                 concept_row[tag].value("alternatives", nlohmann::json::array()))
                labels.push_back(label);
        }
    }
    for (const std::string& label : labels) add_label(words, label);
}

void make(char** arguments) {
    Words words;
    std::vector<CharacterTraits> traits;
    add_icu(words);
    add_model(words, traits, arguments[1], arguments[2]);
    add_lexicon(words, arguments[3]);
    for (const char16_t c : han_word(kNumerals)) traits.push_back({c, kNumeral});
    std::vector<DictionaryWord> rows;
    rows.reserve(words.size());
    for (const auto& [word, costs] : words) rows.push_back({word, costs});
    const std::string bytes = build_dictionary(rows, traits);
    std::ofstream out(arguments[4], std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write the dictionary");
    std::cout << rows.size() << " words, " << bytes.size() << " bytes\n";
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count != 5) throw std::runtime_error("usage: make_dictionary MODEL WORDS CONCEPTS OUT");
        make(arguments);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

#pragma once

#include "corpora/record.h"
#include "indexer/text_analyzer.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::indexer {

// A Chinese and an English label that mean the same by the records that carry both languages.
struct LabelPair {
    std::string zh;             // folded
    std::string en;             // folded words
    std::string en_key;         // translation_key of en
    double score = 0;           // in (0, 1]
    std::uint32_t records = 0;  // that hold both
    std::string rule;           // "keywords": place in keyword lists; "titles": words of titles
    std::vector<std::string> evidence;  // ids of the first records, at most 5
};

// Mines pairs from records given in a fixed order.
//
// Keyword lists of equal length pair by place: Dice's 2n / (n_zh + n_en) times n / (n + 1/2), with
// n records that pair both; lists of other lengths give nothing by themselves.
//
// Titles in both languages are aligned by IBM Model 1 (Brown et al. 1993, Computational Linguistics
// 19(2)), five rounds of EM in each direction; a pair of words that meets in two records and more
// has the score √(t(en|zh) · t(zh|en)) · n / (n + 1/2) and counts from 0.2.
//
// O(rounds × Σ words of both titles). At most 20,000 titles of 24 words take part.
class LabelPairMiner {
  public:
    explicit LabelPairMiner(const TextAnalyzer& analyzer) : analyzer_(analyzer) {}

    void add(const corpora::Record& record);
    // By falling score, then zh and en by bytes; each (zh, en) once, by the rule that scores more.
    std::vector<LabelPair> pairs() const;

  private:
    using Words = std::vector<std::uint32_t>;
    struct Vocabulary {
        std::map<std::string, std::uint32_t, std::less<>> numbers;
        std::vector<std::string> keys;
        std::vector<std::map<std::string, std::uint32_t>> spellings;
        std::uint32_t number(const std::string& key, const std::string& spelling);
        const std::string& spelling(std::uint32_t number) const;
    };
    struct TitlePair {
        Words zh, en;
        std::uint32_t record = 0;
    };
    struct Meeting {
        std::uint32_t records = 0;
        std::vector<std::uint32_t> first;
        void meet(std::uint32_t record);
    };

    Words words_of(std::string_view text, bool han, Vocabulary& vocabulary) const;
    void add_keywords(const corpora::Record& record, std::uint32_t number);
    void add_keyword_pairs(std::vector<LabelPair>& pairs) const;
    void add_title_pairs(std::vector<LabelPair>& pairs) const;
    std::vector<std::string> ids(const Meeting& meeting) const;

    const TextAnalyzer& analyzer_;
    std::vector<std::string> records_;
    std::vector<TitlePair> titles_;
    Vocabulary zh_, en_;
    std::map<std::pair<std::string, std::string>, Meeting> keyword_pairs_;  // (zh, en as spelt)
    std::map<std::string, std::uint32_t, std::less<>> keyword_counts_;
};

}  // namespace litchi::indexer

#include "indexer/label_pairs.h"

#include "corpora/base/text.h"
#include "indexer/translations.h"
#include "indexer/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace litchi::indexer {
namespace {

constexpr std::size_t kMaxTitles = 20'000;
constexpr std::size_t kMaxTitleWords = 24;
constexpr std::size_t kMaxKeywordPairs = 500'000;
constexpr std::size_t kMaxKeywords = 64;
constexpr std::size_t kMaxEvidence = 5;
constexpr std::uint32_t kLeastRecords = 2;
constexpr double kLeastScore = 0.2;

bool is_chinese(std::string_view tag) {
    return tag == "zh" || tag.starts_with("zh-");
}
bool is_english(std::string_view tag) {
    return tag == "en" || tag.starts_with("en-");
}

// Few records may agree by chance.
double sureness(std::uint32_t records) {
    return records / (records + 0.5);
}

template <class Is>
const std::string* text_in(const corpora::LocalTexts& texts, Is is) {
    for (const corpora::LocalText& text : texts)
        if (is(text.language)) return &text.text;
    return nullptr;
}

template <class Is>
std::vector<std::string> keywords_in(const corpora::Record& record, Is is) {
    std::vector<std::string> texts;
    for (const corpora::LocalText& keyword : record.keywords)
        if (is(keyword.language)) texts.push_back(fold(keyword.text));
    return texts;
}

}  // namespace

std::uint32_t LabelPairMiner::Vocabulary::number(const std::string& key,
                                                 const std::string& spelling) {
    const auto [place, added] = numbers.try_emplace(key, static_cast<std::uint32_t>(keys.size()));
    if (added) {
        keys.push_back(key);
        spellings.emplace_back();
    }
    ++spellings[place->second][spelling];
    return place->second;
}

const std::string& LabelPairMiner::Vocabulary::spelling(std::uint32_t number) const {
    const auto& all = spellings[number];
    return std::max_element(all.begin(), all.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

void LabelPairMiner::Meeting::meet(std::uint32_t record) {
    ++records;
    if (first.size() < kMaxEvidence) first.push_back(record);
}

LabelPairMiner::Words LabelPairMiner::words_of(std::string_view text, bool han,
                                               Vocabulary& vocabulary) const {
    Words words;
    for (const Token& token : analyzer_.analyze(text)) {
        if (token.stopword || (token.script == Script::Han) != han) continue;
        if (!han && token.script != Script::Alphabetic) continue;
        if (words.size() == kMaxTitleWords) break;
        words.push_back(
            vocabulary.number(translation_key(analyzer_, std::span(&token, 1)), token.term));
    }
    return words;
}

void LabelPairMiner::add(const corpora::Record& record) {
    const auto number = static_cast<std::uint32_t>(records_.size());
    const std::string* zh = text_in(record.title, is_chinese);
    const std::string* en = text_in(record.title, is_english);
    if (zh != nullptr && en != nullptr && titles_.size() < kMaxTitles) {
        TitlePair pair{words_of(*zh, true, zh_), words_of(*en, false, en_), number};
        if (!pair.zh.empty() && !pair.en.empty()) titles_.push_back(std::move(pair));
    }
    add_keywords(record, number);
    records_.push_back(record.id);
}

void LabelPairMiner::add_keywords(const corpora::Record& record, std::uint32_t number) {
    const std::vector<std::string> zh = keywords_in(record, is_chinese);
    const std::vector<std::string> en = keywords_in(record, is_english);
    if (zh.size() != en.size() || zh.empty() || zh.size() > kMaxKeywords) return;
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < zh.size(); ++i) {
        if (zh[i].empty() || en[i].empty() || zh[i] == en[i]) continue;
        if (!seen.emplace(zh[i], en[i]).second) continue;
        if (keyword_pairs_.size() >= kMaxKeywordPairs && !keyword_pairs_.contains({zh[i], en[i]}))
            continue;
        keyword_pairs_[{zh[i], en[i]}].meet(number);
        ++keyword_counts_[zh[i]];
        ++keyword_counts_[en[i]];
    }
}

std::vector<std::string> LabelPairMiner::ids(const Meeting& meeting) const {
    std::vector<std::string> ids;
    for (const std::uint32_t record : meeting.first) ids.push_back(records_[record]);
    return ids;
}

void LabelPairMiner::add_keyword_pairs(std::vector<LabelPair>& pairs) const {
    for (const auto& [labels, meeting] : keyword_pairs_) {
        const auto& [zh, en] = labels;
        const double n = meeting.records;
        const double dice = 2 * n / (keyword_counts_.at(zh) + keyword_counts_.at(en));
        const std::vector<Token> zh_tokens = analyzer_.analyze(zh);
        const bool han = std::any_of(zh_tokens.begin(), zh_tokens.end(),
                                     [](const Token& t) { return t.script == Script::Han; });
        std::string key = translation_key(analyzer_, analyzer_.analyze(en));
        if (!han || key.empty()) continue;
        pairs.push_back({zh, en, std::move(key), dice * sureness(meeting.records), meeting.records,
                         "keywords", ids(meeting)});
    }
}

void LabelPairMiner::add_title_pairs(std::vector<LabelPair>& pairs) const {
    std::vector<AlignedText> texts;
    for (const TitlePair& title : titles_) texts.push_back({title.zh, title.en});
    std::vector<WordLink> links = align_words(texts);
    std::erase_if(links, [](const WordLink& link) { return link.score < kLeastScore; });
    std::vector<Meeting> meetings(links.size());
    for (const TitlePair& title : titles_) {
        const std::set<std::uint32_t> en(title.en.begin(), title.en.end());
        for (const std::uint32_t z : std::set<std::uint32_t>(title.zh.begin(), title.zh.end())) {
            for (const std::uint32_t e : en) {
                const auto link =
                    std::ranges::lower_bound(links, WordPair{z, e}, {}, &WordLink::words);
                if (link != links.end() && link->words == WordPair{z, e})
                    meetings[static_cast<std::size_t>(link - links.begin())].meet(title.record);
            }
        }
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto& [zh, en] = links[i].words;
        const double score = std::min(1.0, links[i].score) * sureness(meetings[i].records);
        if (meetings[i].records < kLeastRecords || score < kLeastScore) continue;
        pairs.push_back({zh_.keys[zh], en_.spelling(en), en_.keys[en], score, meetings[i].records,
                         "titles", ids(meetings[i])});
    }
}

std::vector<LabelPair> LabelPairMiner::pairs() const {
    std::vector<LabelPair> pairs;
    add_keyword_pairs(pairs);
    add_title_pairs(pairs);
    const auto by_labels = [](const LabelPair& a, const LabelPair& b) {
        return std::tie(a.zh, a.en, b.score, a.rule) < std::tie(b.zh, b.en, a.score, b.rule);
    };
    std::sort(pairs.begin(), pairs.end(), by_labels);
    const auto same = [](const LabelPair& a, const LabelPair& b) {
        return a.zh == b.zh && a.en == b.en;
    };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    std::sort(pairs.begin(), pairs.end(), [](const LabelPair& a, const LabelPair& b) {
        return std::tie(b.score, a.zh, a.en) < std::tie(a.score, b.zh, b.en);
    });
    return pairs;
}

}  // namespace litchi::indexer

#include "query/idea_features.h"

#include "corpora/base/text.h"
#include "indexer/search_terms.h"
#include "indexer/word_lists.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace litchi::query {
namespace {

using indexer::ByteRange;
using indexer::Field;
using indexer::Token;

constexpr std::size_t kMaxTranslations = 8;
constexpr double kSure = 0.51;  // as the translation of a whole query takes them

std::string_view piece(std::string_view text, ByteRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

// The form under which words meet.
std::string word_form(const indexer::TextAnalyzer& analyzer, const Token& token) {
    return token.script == indexer::Script::Alphabetic ? analyzer.stem(token.term) : token.term;
}

// Words by which ideas and claims speak of themselves, and those of a single character, which stand
// inside too many others.
bool is_of_the_form(const Token& token) {
    static constexpr std::array<std::string_view, 32> kWords = {
        "propose", "proposed", "provide", "provided",  "comprise", "comprises", "comprising",
        "wherein", "said",     "claim",   "invention", "method",   "added",     "according",
        "提出",    "提供",     "涉及",    "公开",      "实现",     "采用",      "包括",
        "所述",    "其特征",   "特征",    "方法",      "项目",     "发明",      "进行",
        "形成",    "用于",     "其中",    "一种"};
    if (token.script == indexer::Script::Han && indexer::characters(token.term).size() == 1)
        return true;
    return std::find(kWords.begin(), kWords.end(), token.term) != kWords.end();
}

// A word that names no subject of its own ("study", 利用).
bool is_generic(const Token& token) {
    if (is_of_the_form(token)) return true;
    return token.script == indexer::Script::Han ? indexer::chinese_role(token.term) != 0
                                                : indexer::english_role(token.term) != 0;
}

class FeatureList {
  public:
    FeatureList(const indexer::Snapshot& snapshot, const Xapian::Database& database)
        : snapshot_(snapshot), database_(database), translations_(snapshot.translations()) {}

    void add_concept(std::string_view text, const indexer::Occurrence& label) {
        const auto found = snapshot_.concepts().concept_of_key(label.key);
        if (!found) return add_words(piece(text, label.range));
        Feature feature;
        feature.text = piece(text, label.range);
        feature.concept_ = *found;
        for (const Token& token : analyzer().analyze(feature.text))
            feature.weight = std::max(feature.weight, rarity(token));
        add(std::move(feature));
    }

    void add_words(std::string_view text) {
        for (const Token& token : analyzer().analyze(text)) {
            if (token.stopword || is_generic(token)) continue;
            Feature feature;
            feature.text = text.substr(token.begin, token.end - token.begin);
            feature.word = word_form(analyzer(), token);
            feature.han = token.script == indexer::Script::Han;
            feature.weight = rarity(token);
            feature.translations = translations_of(token);
            add(std::move(feature));
        }
    }

    std::vector<Feature> take() { return std::move(features_); }

  private:
    void add(Feature feature) {
        const bool known =
            std::any_of(features_.begin(), features_.end(), [&](const Feature& other) {
                return other.concept_ == feature.concept_ && other.word == feature.word;
            });
        if (!known) features_.push_back(std::move(feature));
    }

    // Single words: stems have no places in the index, so a phrase of them could not be told from
    // words far apart.
    std::vector<std::string> translations_of(const Token& token) {
        std::vector<std::string> words;
        if (translations_.empty()) return words;
        const std::string key = indexer::translation_key(analyzer(), {&token, 1});
        if (key.empty()) return words;
        for (const indexer::Translation& each : translations_.of(key)) {
            if (words.size() == kMaxTranslations) break;
            if (each.weight >= kSure && each.text.find(' ') == std::string::npos)
                words.push_back(each.text);
        }
        return words;
    }

    double rarity(const Token& token) const {
        const indexer::TokenTerms terms = terms_of_token(token, analyzer(), "");
        if (terms.placed.empty()) return 0;
        const std::string& term =
            terms.loose.empty() ? terms.placed.front().term : terms.loose.front();
        const double all = database_.get_doccount();
        const double with = database_.get_termfreq(term);
        return std::log(1 + (all - with + 0.5) / (with + 0.5));
    }

    const indexer::TextAnalyzer& analyzer() const { return snapshot_.finder().analyzer(); }

    const indexer::Snapshot& snapshot_;
    const Xapian::Database& database_;
    indexer::TranslationTable translations_;
    std::vector<Feature> features_;
};

bool has_sentences(Field field) {
    return field == Field::Abstract || field == Field::Summary || field == Field::Claims;
}

// The places of a word in folded text, as ranges of the text itself.
void find_all(const FoldedText& folded, std::string_view word, std::size_t text,
              std::vector<FeaturePlace>& places) {
    const auto source = [&](std::size_t at) {
        return folded.origin.empty() ? static_cast<std::uint32_t>(at) : folded.origin[at];
    };
    for (std::size_t at = folded.text.find(word); at != std::string::npos;
         at = folded.text.find(word, at + word.size()))
        places.push_back({text, {source(at), source(at + word.size())}});
}

}  // namespace

std::vector<Feature> features_of(const indexer::Snapshot& snapshot,
                                 const Xapian::Database& database, std::string_view text) {
    FeatureList features(snapshot, database);
    std::size_t at = 0;
    for (const indexer::Occurrence& label : snapshot.query_finder().find_labels(text)) {
        features.add_words(text.substr(at, label.range.begin - at));
        features.add_concept(text, label);
        at = label.range.end;
    }
    features.add_words(text.substr(at));
    return features.take();
}

RecordReading::RecordReading(const indexer::Snapshot& snapshot, const corpora::Record& record)
    : texts_(indexer::field_texts(record)) {
    folded_.resize(texts_.size());
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const std::string_view text = texts_[i].text;
        sentences_.push_back(
            has_sentences(texts_[i].field)
                ? indexer::split_sentences(text)
                : std::vector<ByteRange>{{0, static_cast<std::uint32_t>(text.size())}});
        fold_with_offsets(text, HanForm::Simplified, folded_[i]);
        read_words(snapshot.finder().analyzer(), i);
    }
    read_concepts(snapshot, record);
}

void RecordReading::read_words(const indexer::TextAnalyzer& analyzer, std::size_t text) {
    for (const Token& token : analyzer.analyze(texts_[text].text))
        if (token.script != indexer::Script::Han)
            words_[word_form(analyzer, token)].push_back({text, {token.begin, token.end}});
}

void RecordReading::read_concepts(const indexer::Snapshot& snapshot,
                                  const corpora::Record& record) {
    const indexer::ConceptTable& table = snapshot.concepts();
    for (const indexer::Occurrence& found : snapshot.finder().find(record).found)
        if (const auto label = table.label_of_key(found.key))
            concepts_[table.concept_of(*label)].push_back({found.text, found.range});
}

std::vector<FeaturePlace> RecordReading::places(const Feature& feature) const {
    if (feature.concept_ != indexer::kNoConcept) {
        const auto found = concepts_.find(feature.concept_);
        return found == concepts_.end() ? std::vector<FeaturePlace>() : found->second;
    }
    std::vector<FeaturePlace> places;
    add_places(feature.word, feature.han, places);
    for (const std::string& word : feature.translations) add_places(word, !feature.han, places);
    std::sort(places.begin(), places.end(), [](const FeaturePlace& a, const FeaturePlace& b) {
        return std::pair(a.text, a.range.begin) < std::pair(b.text, b.range.begin);
    });
    return places;
}

void RecordReading::add_places(std::string_view word, bool han,
                               std::vector<FeaturePlace>& places) const {
    if (!han) {
        const auto found = words_.find(word);
        if (found != words_.end())
            places.insert(places.end(), found->second.begin(), found->second.end());
        return;
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) find_all(folded_[i], word, i, places);
}

}  // namespace litchi::query

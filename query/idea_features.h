#pragma once

#include "corpora/base/text.h"
#include "corpora/record.h"
#include "indexer/concept_table.h"
#include "indexer/occurrences.h"
#include "indexer/sentences.h"
#include "indexer/snapshot.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// What a point of an idea says, piece by piece: a concept of the collection that it names, or a
// word.
struct Feature {
    std::string text;                                      // as it stands in the idea
    std::string word;                                      // folded; an English one by its stem
    bool han = false;                                      // found anywhere in Han text
    indexer::ConceptIndex concept_ = indexer::kNoConcept;  // found under any of its names
    // Words of the other language that surely mean the same: Han words, or English stems.
    std::vector<std::string> translations{};
    double weight = 0;  // log(1 + (N − n + ½) / (n + ½)): the rarer, the more it tells
};

// The different features of a text, in order: its lexicon labels, and its other words but for
// function words and those that name no subject of their own. O(words).
std::vector<Feature> features_of(const indexer::Snapshot& snapshot,
                                 const Xapian::Database& database, std::string_view text);

// A place in a record's texts (indexer::field_texts).
struct FeaturePlace {
    std::size_t text = 0;
    indexer::ByteRange range;
};

// A record, read once so that many features can be looked up in it. Views into the record.
class RecordReading {
  public:
    RecordReading(const indexer::Snapshot& snapshot, const corpora::Record& record);

    const std::vector<indexer::FieldText>& texts() const { return texts_; }
    // Sentences of each text; a title or keyword is one.
    const std::vector<std::vector<indexer::ByteRange>>& sentences() const { return sentences_; }
    // Where a feature or a translation of it stands, by text and place. O(texts) for a Han word,
    // else O(log words).
    std::vector<FeaturePlace> places(const Feature& feature) const;

  private:
    void add_places(std::string_view word, bool han, std::vector<FeaturePlace>& places) const;
    void read_words(const indexer::TextAnalyzer& analyzer, std::size_t text);
    void read_concepts(const indexer::Snapshot& snapshot, const corpora::Record& record);

    std::vector<indexer::FieldText> texts_;
    std::vector<std::vector<indexer::ByteRange>> sentences_;
    std::vector<FoldedText> folded_;
    std::map<std::string, std::vector<FeaturePlace>, std::less<>> words_;
    std::map<indexer::ConceptIndex, std::vector<FeaturePlace>> concepts_;
};

}  // namespace litchi::query

#include "indexer/word_dictionary.h"

#include "corpora/base/error.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

#include <map>

namespace litchi::indexer {
namespace {

DictionaryWord word(std::u16string text, std::uint16_t own, std::uint16_t icu = kNoWord) {
    return {std::move(text), {own, icu}};
}

// The bytes of a dictionary, aligned as the program's own are.
class Bytes {
  public:
    explicit Bytes(const std::string& bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(words_.data()));
    }
    std::string_view view() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

  private:
    std::vector<std::uint64_t> words_;
    std::size_t size_;
};

// The cost of a word; kNoWord when the trie has none.
std::uint16_t cost(const WordDictionary& dictionary, const std::u16string& text,
                   Segmentation segmentation = Segmentation::Litchi) {
    const WordDictionary::Cell* const cells = dictionary.cells(segmentation);
    std::uint32_t base = 0;
    std::uint16_t found = kNoWord;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && base == 0) return kNoWord;
        const std::uint16_t code = dictionary.code(text[i]);
        const WordDictionary::Cell& cell = cells[base + code];
        if (cell.code != code) return kNoWord;
        base = cell.base;
        found = cell.cost;
    }
    return found;
}

TEST(WordDictionary, FindsItsWordsAndNoOthers) {
    const std::vector<DictionaryWord> words = {word(u"港", 30), word(u"港口", 20),
                                               word(u"碳汇", 7)};
    const std::vector<CharacterTraits> traits = {{u'汇', kRareAlone}};
    const Bytes bytes(build_dictionary(words, traits));
    const WordDictionary dictionary(bytes.view());
    EXPECT_EQ(cost(dictionary, u"港"), 30);
    EXPECT_EQ(cost(dictionary, u"港口"), 20);
    EXPECT_EQ(cost(dictionary, u"碳汇"), 7);
    EXPECT_EQ(cost(dictionary, u"碳"), kNoWord);
    EXPECT_EQ(cost(dictionary, u"口"), kNoWord);
    EXPECT_EQ(cost(dictionary, u"港口口"), kNoWord);
    EXPECT_EQ(dictionary.traits(dictionary.code(u'汇')), kRareAlone);
    EXPECT_EQ(dictionary.traits(dictionary.code(u'港')), 0);
    EXPECT_EQ(dictionary.code(U'龘'), 0);
    EXPECT_EQ(dictionary.traits(0), kRareAlone);
}

TEST(WordDictionary, KeepsTheSegmentationsApart) {
    const std::vector<DictionaryWord> words = {word(u"港", 30, 5), word(u"港口", kNoWord, 20),
                                               word(u"碳汇", 7)};
    const Bytes bytes(build_dictionary(words, {}));
    const WordDictionary dictionary(bytes.view());
    EXPECT_EQ(cost(dictionary, u"港", Segmentation::Icu), 5);
    EXPECT_EQ(cost(dictionary, u"港口", Segmentation::Icu), 20);
    EXPECT_EQ(cost(dictionary, u"港口"), kNoWord);
    EXPECT_EQ(cost(dictionary, u"碳汇", Segmentation::Icu), kNoWord);
    EXPECT_EQ(cost(dictionary, u"碳汇"), 7);
}

TEST(WordDictionary, HoldsAnyWords) {
    tests::SeededRandom random(11);
    std::map<std::u16string, std::uint16_t> all;
    for (int i = 0; i < 5000; ++i) {
        std::u16string text;
        for (std::size_t n = 1 + random.below(5); n > 0; --n)
            text += static_cast<char16_t>(0x4E00 + random.below(60));
        all[text] = static_cast<std::uint16_t>(random.below(60000));
    }
    std::vector<DictionaryWord> words;
    for (const auto& [text, value] : all) words.push_back(word(text, value));
    const Bytes bytes(build_dictionary(words, {}));
    const WordDictionary dictionary(bytes.view());
    for (const auto& [text, value] : all) ASSERT_EQ(cost(dictionary, text), value);
    for (int i = 0; i < 5000; ++i) {
        std::u16string text;
        for (std::size_t n = 1 + random.below(6); n > 0; --n)
            text += static_cast<char16_t>(0x4E00 + random.below(70));
        ASSERT_EQ(cost(dictionary, text), all.contains(text) ? all[text] : kNoWord);
    }
}

TEST(WordDictionary, RefusesWhatIsNone) {
    const std::string good = build_dictionary(std::vector{word(u"港", 1)}, {});
    EXPECT_THROW(WordDictionary(std::string_view("x")), Error);
    EXPECT_THROW(WordDictionary(std::string_view(good).substr(0, good.size() - 1)), Error);
    const std::vector unsorted = {word(u"港", 1), word(u"口", 1)};
    EXPECT_THROW(build_dictionary(unsorted, {}), Error);
}

TEST(WordDictionary, BundledKnowsBothSources) {
    const WordDictionary& dictionary = WordDictionary::bundled();
    EXPECT_NE(cost(dictionary, u"港口"), kNoWord);
    EXPECT_NE(cost(dictionary, u"碳捕集"), kNoWord);  // of the lexicon
    EXPECT_EQ(cost(dictionary, u"港的口"), kNoWord);
    EXPECT_EQ(dictionary.digest().size(), 64U);
}

}  // namespace
}  // namespace litchi::indexer

#include "indexer/user_dictionary.h"
#include "tests/query/search_world.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <utility>

namespace litchi::query {
namespace {

using tests::TempDir;

// Records of one language each, and a dictionary.
class TranslationTest : public testing::Test {
  protected:
    TranslationTest() : collection_(indexer::Collection::create(folder_.path(), "world")) {
        write("records.jsonl", R"({"id":"z1","title":{"zh-Hans":"陶器窑炉考古"}}
{"id":"z2","title":{"zh-Hans":"书法审美"}}
{"id":"e1","title":{"en":"Kilns for pottery"}}
{"id":"e2","title":{"en":"Calligraphy and aesthetics"}}
)");
        indexer::import_files(collection_, {folder_.path() / "records.jsonl"});
    }

    void write(const std::string& name, const std::string& text) {
        std::ofstream(folder_.path() / name) << text;
    }

    void add_dictionary() { add_dictionary_to(collection_); }

    void add_dictionary_to(indexer::Collection& collection) {
        write("words.tsv", "陶器\tpottery\n窑炉\tkiln\n书法\tcalligraphy\n审美\taesthetics\n");
        indexer::add_dictionary(collection, "words",
                                indexer::read_dictionary(folder_.path() / "words.tsv"));
    }

    std::vector<std::string> ids(const std::string& text, bool plain, bool literal = false) {
        SearchRequest request;
        request.query = text;
        request.plain = plain;
        request.literal = literal;
        std::vector<std::string> found;
        for (const Hit& hit : Searcher(collection_.snapshot()).search(request).hits)
            found.push_back(hit.id);
        return found;
    }

    TempDir folder_;
    indexer::Collection collection_;
};

using Ids = std::vector<std::string>;

TEST_F(TranslationTest, AQueryFindsTheOtherLanguage) {
    EXPECT_EQ(ids("pottery kilns", false), (Ids{"e1"}));
    add_dictionary();
    EXPECT_THAT(ids("pottery kilns", false), testing::UnorderedElementsAre("e1", "z1"));
    EXPECT_THAT(ids("pottery kilns", true), testing::UnorderedElementsAre("e1", "z1"));
    EXPECT_THAT(ids("陶器窯爐", false), testing::UnorderedElementsAre("z1", "e1"));
    EXPECT_THAT(ids("書法審美", true), testing::UnorderedElementsAre("z2", "e2"));
}

// Both words in the other language are worth more than one of them in both.
TEST_F(TranslationTest, ARecordInBothLanguagesCountsEachWordOnce) {
    write("more.jsonl", R"({"id":"b1","title":{"zh-Hans":"陶器的颜色","en":"Colours of pottery"}}
{"id":"z3","title":{"zh-Hans":"陶器和书法"}}
)");
    indexer::import_files(collection_, {folder_.path() / "more.jsonl"});
    add_dictionary();
    const Ids found = ids("pottery calligraphy", true);
    EXPECT_LT(std::ranges::find(found, "z3"), std::ranges::find(found, "z1"));
    EXPECT_LT(std::ranges::find(found, "z3"), std::ranges::find(found, "z2"));
    EXPECT_THAT(found, testing::Contains("b1"));
}

TEST_F(TranslationTest, WordsOfACollectionInOneLanguageRankAsWithoutDictionary) {
    auto english = indexer::Collection::create(folder_.path(), "english");
    write("english.jsonl", R"({"id":"e1","title":"Kilns for pottery"}
{"id":"e2","title":"Pottery and calligraphy of kilns"}
)");
    indexer::import_files(english, {folder_.path() / "english.jsonl"});
    const auto scores = [&] {
        SearchRequest request;
        request.query = "kilns of calligraphy";
        request.plain = true;
        std::vector<std::pair<std::string, double>> all;
        for (const Hit& hit : Searcher(english.snapshot()).search(request).hits)
            all.emplace_back(hit.id, hit.score);
        return all;
    };
    const auto before = scores();
    EXPECT_EQ(before.size(), 2U);
    add_dictionary_to(english);
    EXPECT_EQ(scores(), before);
}

// Nothing in such records tells more of a question in English.
TEST_F(TranslationTest, AnEnglishQuestionMayFindRecordsWithoutLatinWordsAlone) {
    EXPECT_EQ(ids("biochar", true), (Ids{}));
    write("biochar.jsonl", R"({"id":"c1","title":{"zh-Hans":"生物炭与土壤"}})"
                           "\n");
    indexer::import_files(collection_, {folder_.path() / "biochar.jsonl"});
    EXPECT_EQ(ids("biochar", true), (Ids{"c1"}));
}

TEST_F(TranslationTest, ALiteralQueryKeepsToItsWords) {
    add_dictionary();
    EXPECT_EQ(ids("pottery kilns", false, true), (Ids{"e1"}));
}

TEST_F(TranslationTest, EveryUnitMustBeThereInTheOtherLanguageToo) {
    add_dictionary();
    EXPECT_EQ(ids("pottery aesthetics", false), (Ids{}));
    EXPECT_EQ(ids("pottery unheard", false), (Ids{}));
}

}  // namespace
}  // namespace litchi::query

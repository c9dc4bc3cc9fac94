#include "indexer/user_dictionary.h"

#include "corpora/base/error.h"
#include "indexer/packing.h"
#include "indexer/snapshot.h"
#include "indexer/undo_import.h"
#include "tests/indexer/collection_fixture.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <fstream>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace litchi::indexer {
namespace {

using tests::TempDir;

std::filesystem::path written(const TempDir& folder, const std::string& text) {
    const std::filesystem::path file = folder.path() / "words.txt";
    std::ofstream(file) << text;
    return file;
}

std::vector<std::string> lines_of(const DictionaryFile& read) {
    std::vector<std::string> lines;
    for (const DictionaryEntry& entry : read.entries) lines.push_back(entry.zh + "=" + entry.en);
    return lines;
}

TEST(DictionaryFile, CedictGlossesAreCleaned) {
    const TempDir folder;
    const auto read = read_dictionary(
        written(folder,
                "# comment\n"
                "冷鏈 冷链 [leng3 lian4] /cold chain (for food)/CL:條|条[tiao2]/\n"
                "運輸 运输 [yun4 shu1] /to transport; a carriage/variant of 运/\n"));
    EXPECT_EQ(read.format, "cedict");
    EXPECT_THAT(lines_of(read),
                testing::ElementsAre("冷链=cold chain", "运输=transport", "运输=carriage"));
}

TEST(DictionaryFile, RowsOfAVosviewerThesaurusMeetUnderTheirName) {
    const TempDir folder;
    const auto read = read_dictionary(written(folder,
                                              "Label\tReplace by\n"
                                              "智慧港口\tsmart port\n"
                                              "intelligent port\tSmart port\n"
                                              "自动化码头\t智慧码头\n"
                                              "colour\tcolor\n"
                                              "method\t\n"
                                              "no tab\n"));
    EXPECT_EQ(read.format, "vosviewer");
    EXPECT_THAT(lines_of(read),
                testing::ElementsAre("智慧港口=Smart port", "智慧港口=intelligent port",
                                     "智慧港口=smart port"));
    EXPECT_EQ(read.left_out, 1U);
}

TEST(DictionaryFile, JsonLinesGiveEachPairOfLabels) {
    const TempDir folder;
    const auto read = read_dictionary(
        written(folder, R"({"id":"x","en":{"preferred":"kiln"},"zh-Hans":{"preferred":"窑炉"}})"
                        "\n"));
    EXPECT_EQ(read.format, "jsonl");
    EXPECT_THAT(lines_of(read), testing::ElementsAre("窑炉=kiln"));
}

TEST(DictionaryFile, TwoColumnsInEitherOrderWithAWeight) {
    const TempDir folder;
    const auto read = read_dictionary(
        written(folder, "english\tchinese\nlychee\t荔枝\n港口\tport\t0.5\n港\tport\t7\n"));
    EXPECT_EQ(read.format, "tsv");
    EXPECT_THAT(lines_of(read), testing::ElementsAre("荔枝=lychee", "港口=port"));
    EXPECT_DOUBLE_EQ(read.entries[1].weight, 0.5);
    EXPECT_EQ(read.left_out, 2U);
}

TEST(DictionaryFile, OtherTextIsRefusedWithFileAndLine) {
    const TempDir folder;
    try {
        read_dictionary(written(folder, "no dictionary\nat all\n"));
        FAIL() << "it was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::UnreadableFile);
        EXPECT_EQ(error.detail(), "words.txt:1");
    }
}

TEST(UserDictionary, IsKeptReplacedAndRemoved) {
    const TempDir folder;
    auto collection = Collection::create(folder.path(), "fruit");
    const DictionaryFile words = read_dictionary(written(folder, "荔枝\tlychee fruit\n"));
    const DictionarySummary added = add_dictionary(collection, "mine", words);
    EXPECT_EQ(added.entries, 1U);
    const std::string digest = collection.snapshot().revision().edits_digest;
    {
        const Snapshot snapshot = collection.snapshot();
        TranslationTable table = snapshot.translations();
        ASSERT_EQ(table.of("荔枝").size(), 1U);
        EXPECT_EQ(table.of("荔枝").front().text, "lyche fruit");
        EXPECT_EQ(table.of("lyche fruit").front().text, "荔枝");
        EXPECT_DOUBLE_EQ(table.of("fruit").front().weight, 0.5);
        EXPECT_TRUE(table.of("港口").empty());
    }
    add_dictionary(collection, "mine", words);
    EXPECT_EQ(collection.snapshot().revision().edits_digest, digest);
    EXPECT_EQ(list_dictionaries(collection).size(), 1U);
    EXPECT_THROW(add_dictionary(collection, "No Name", words), Error);
    remove_dictionary(collection, "mine");
    EXPECT_NE(collection.snapshot().revision().edits_digest, digest);
    EXPECT_TRUE(collection.snapshot().translations().empty());
    EXPECT_THROW(remove_dictionary(collection, "mine"), Error);
}

// What a user said of words is neither a record's nor an import's.
TEST(UserDictionary, StaysThroughUndoAndPacking) {
    tests::CollectionFixture world;
    world.import("a", {R"({"id":"a","title":{"en":"Kilns for pottery","zh-Hans":"陶器窑炉"}})"});
    world.import("b", {R"({"id":"b","title":{"en":"Kilns of clay","zh-Hans":"黏土窑炉"}})"});
    add_dictionary(world.collection(), "mine", {"tsv", {{"窑炉", "furnace", 1}}, 0});
    EXPECT_FALSE(world.snapshot().label_pairs().empty());
    EXPECT_EQ(world.snapshot().translations().of("furnac").size(), 1U);
    const std::string digest = world.snapshot().revision().edits_digest;

    const auto file = world.folder.path() / "world.zip";
    pack_collection(world.collection(), file);
    unpack_collection(file, world.data(), "other");
    Collection other = Collection::open(world.data(), "other");
    EXPECT_EQ(list_dictionaries(other).size(), 1U);
    EXPECT_EQ(other.snapshot().translations().of("furnac").size(), 1U);
    EXPECT_EQ(other.snapshot().label_pairs().size(), world.snapshot().label_pairs().size());
    EXPECT_EQ(other.snapshot().revision().edits_digest, digest);

    undo_import(world.collection(), 2);
    EXPECT_TRUE(world.snapshot().label_pairs().empty()) << "one record is no evidence";
    EXPECT_EQ(world.snapshot().translations().of("furnac").size(), 1U);
    EXPECT_EQ(world.snapshot().revision().edits_digest, digest);
}

}  // namespace
}  // namespace litchi::indexer

#include "indexer/search_index_writer.h"

#include "corpora/base/error.h"
#include "indexer/search_terms.h"
#include "tests/support/temp_dir.h"

#include <xapian.h>

namespace litchi::tests {
namespace {

using indexer::DocumentLabel;
using indexer::IndexDocument;
using indexer::SearchIndexWriter;

corpora::Record port_record() {
    corpora::Record record;
    record.id = "doi:10.1000/1";
    record.kind = corpora::RecordKind::Article;
    record.language = "zh-Hans";
    record.date = {2021, 0, 0};
    record.title = {{"en", "Smart ports"}, {"zh-Hans", "智慧港口技术"}};
    record.keywords = {{"en", "green quay"}, {"en", "port crane"}};
    record.patent.cpc = {"Y02P 60/30"};
    record.authors = {{"Wei", "Li", "", {}}};
    return record;
}

// Writes copies of one record under these ids, so many postings a part.
void write(const std::filesystem::path& folder, const std::vector<std::uint32_t>& ids,
           std::size_t part_postings) {
    const indexer::TextAnalyzer analyzer;
    SearchIndexWriter writer(folder, part_postings);
    const std::vector<DocumentLabel> labels = {{LabelId{7}, 1}};
    for (const std::uint32_t id : ids) {
        writer.add(DocId{id}, IndexDocument(port_record(), analyzer), labels);
    }
    writer.finish();
}

std::vector<std::uint32_t> ids_in(const std::filesystem::path& folder) {
    std::vector<std::uint32_t> ids;
    for (const DocId id : indexer::search_index_ids(folder)) ids.push_back(value(id));
    return ids;
}

TEST(SearchIndexWriter, KeepsOurIdsThroughManyParts) {
    const TempDir folder;
    std::vector<std::uint32_t> ids;
    for (std::uint32_t i = 1; i <= 150; ++i) ids.push_back(i * 3);
    write(folder.path() / "many", ids, 1);
    EXPECT_EQ(ids_in(folder.path() / "many"), ids);
    write(folder.path() / "one", ids, 1000);
    EXPECT_EQ(ids_in(folder.path() / "one"), ids);
    write(folder.path() / "none", {}, 10);
    EXPECT_TRUE(ids_in(folder.path() / "none").empty());
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "many.parts"));
}

TEST(SearchIndexWriter, MergesWithoutTheDropped) {
    const TempDir folder;
    write(folder.path() / "a", {1, 2, 5}, 10);
    write(folder.path() / "b", {7, 9}, 10);
    const std::vector<std::filesystem::path> both = {folder.path() / "a", folder.path() / "b"};
    indexer::merge_search_indexes(both, folder.path() / "all", {});
    EXPECT_EQ(ids_in(folder.path() / "all"), (std::vector<std::uint32_t>{1, 2, 5, 7, 9}));
    const std::vector<DocId> dropped = {DocId{2}, DocId{9}};
    indexer::merge_search_indexes(both, folder.path() / "live", dropped);
    EXPECT_EQ(ids_in(folder.path() / "live"), (std::vector<std::uint32_t>{1, 5, 7}));
}

TEST(SearchIndexWriter, DocumentsHaveTheTermsOfTheirFields) {
    const TempDir folder;
    write(folder.path() / "x", {1}, 10);
    const Xapian::Database database((folder.path() / "x").string());
    for (const char* term :
         {"Qdoi:10.1000/1", "Y2021", "XKarticle", "XLzh-Hans", "XLzh", "XC7", "smart", "Sports",
          "ZSport", "Zport", "智", "S港", "Kquay", "CY02P60/30", "CY02P", "CY", "Ali"}) {
        EXPECT_TRUE(database.term_exists(term)) << term;
    }
    // Names and venues are found under their fields only.
    EXPECT_FALSE(database.term_exists("li"));
    EXPECT_TRUE(database.get_document(1).get_data().empty());
}

// Phrases do not run from one text into the next.
TEST(SearchIndexWriter, TextsOfAFieldStandApart) {
    const TempDir folder;
    write(folder.path() / "x", {1}, 10);
    const Xapian::Database database((folder.path() / "x").string());
    const auto matches = [&](std::initializer_list<const char*> words) {
        Xapian::Enquire enquire(database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end(),
                                        static_cast<Xapian::termcount>(words.size())));
        return enquire.get_mset(0, 10).size();
    };
    EXPECT_EQ(matches({"smart", "ports"}), 1U);
    EXPECT_EQ(matches({"智", "慧", "港", "口"}), 1U);
    EXPECT_EQ(matches({"green", "quay"}), 1U);
    EXPECT_EQ(matches({"quay", "port"}), 0U);
    EXPECT_EQ(matches({"ports", "智"}), 0U);
}

TEST(SearchIndexWriter, AMissingIndexIsCorrupt) {
    const TempDir folder;
    try {
        indexer::search_index_ids(folder.path() / "none");
        FAIL() << "an index that is not there was read";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::CorruptCollection);
    }
}

}  // namespace
}  // namespace litchi::tests

#include "graph/network/incidence_from_columns.h"

#include "indexer/label_key.h"
#include "tests/graph/random_world.h"
#include "tests/support/small_world.h"

namespace litchi::graph {
namespace {

using testing::ElementsAre;

constexpr std::string_view kTable = R"(
    b | 2020 | patent | en      | Fruit sorting robots for lychee | Boxes pass the smart port. | cold chain; logistics
    a | 2018 | paper  | zh-Hans | 荔枝冷链                 | 智慧港口。                 | 冷链
    c |      | paper  | en      | Lychee sorting           | Nothing.                   | Lychee
)";

std::vector<std::string> keys(const Incidence& incidence) {
    std::vector<std::string> keys;
    for (const Item& item : incidence.items) keys.push_back(item.key);
    return keys;
}

std::vector<std::string> keys_of(const Incidence& incidence, std::size_t document) {
    std::vector<std::string> keys;
    for (const ItemIndex item : incidence.items_of(document)) {
        keys.push_back(incidence.items[item].key);
    }
    return keys;
}

TEST(IncidenceFromColumns, SourcesChooseItems) {
    const tests::SmallWorld world(tests::records_from(kTable), tests::random_world_lexicon());
    const indexer::Snapshot snapshot = world.snapshot();
    const auto of = [&](ItemSource source) {
        return keys(incidence_from_columns(snapshot, {.source = source}));
    };
    EXPECT_THAT(of(ItemSource::Lexicon), ElementsAre("lychee", "smart-port"));
    EXPECT_THAT(of(ItemSource::Concepts),
                ElementsAre("kw:cold chain", "kw:logistics", "kw:冷链", "lychee", "smart-port"));
    EXPECT_THAT(of(ItemSource::Keywords),
                ElementsAre("kw:cold chain", "kw:logistics", "kw:冷链", "lychee"));
    EXPECT_THAT(of(ItemSource::Terms), testing::Contains("kw:fruit sorting robot"));
    const Incidence given = incidence_from_columns(snapshot, {.source = ItemSource::Keywords});
    EXPECT_THAT(occurrences(given), ElementsAre(1, 1, 1, 1)) << "lychee only where it is a keyword";
}

TEST(IncidenceFromColumns, DocumentsByIdWithWhatIsKnown) {
    const tests::SmallWorld world(tests::records_from(kTable), tests::random_world_lexicon());
    const Incidence incidence = incidence_from_columns(world.snapshot());
    ASSERT_EQ(incidence.documents.size(), 3U);
    EXPECT_EQ(incidence.documents[0].year, 2018);
    EXPECT_TRUE(incidence.documents[0].chinese);
    EXPECT_TRUE(incidence.documents[1].patent);
    EXPECT_EQ(incidence.documents[2].year, 0);
    EXPECT_THAT(keys_of(incidence, 0), ElementsAre("kw:冷链", "lychee", "smart-port"));
    EXPECT_THAT(keys_of(incidence, 2), ElementsAre("lychee"));
    const Item& lychee = incidence.items[3];
    EXPECT_TRUE(lychee.lexicon);
    EXPECT_TRUE(lychee.keyword);
    EXPECT_EQ(lychee.domain, "farming");
    EXPECT_EQ(label_of(lychee, "en"), "lychee");
    EXPECT_EQ(label_of(lychee, "zh-Hans"), "荔枝");
    EXPECT_FALSE(incidence.items[4].keyword);
}

TEST(IncidenceFromColumns, FiltersKeepDocumentsWithoutItems) {
    const tests::SmallWorld world(tests::records_from(kTable), tests::random_world_lexicon());
    const indexer::Snapshot snapshot = world.snapshot();
    EXPECT_EQ(incidence_from_columns(snapshot, {.year_from = 2019}).documents.size(), 1U);
    EXPECT_EQ(incidence_from_columns(snapshot, {.year_to = 2019}).documents.size(), 1U);
    const Incidence often = incidence_from_columns(snapshot, {.min_occurrences = 3});
    EXPECT_THAT(keys(often), ElementsAre("lychee"));
    EXPECT_EQ(often.documents.size(), 3U);
    indexer::DocSet one;
    one.insert(*snapshot.find_record("b"));
    const Incidence chosen = incidence_from_columns(snapshot, {.documents = &one});
    EXPECT_EQ(chosen.documents.size(), 1U);
    EXPECT_EQ(chosen.documents[0].id, value(*snapshot.find_record("b")));
    const indexer::DocSet none;
    EXPECT_TRUE(incidence_from_columns(snapshot, {.documents = &none}).items.empty());
}

// Against the finder run on every record; in any order and division of the imports.
TEST(IncidenceFromColumns, AgreesWithTheFinder) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        tests::SeededRandom random(seed);
        std::vector<corpora::Record> records;
        for (int i = 0; i < 40; ++i) {
            records.push_back(tests::random_record(random, "r" + std::to_string(100 + i)));
        }
        const tests::SmallWorld world(records, tests::random_world_lexicon());
        const indexer::Snapshot snapshot = world.snapshot();
        const Incidence incidence =
            incidence_from_columns(snapshot, {.source = ItemSource::Lexicon});
        ASSERT_EQ(incidence.documents.size(), records.size());
        for (std::size_t d = 0; d < records.size(); ++d) {
            std::set<std::string> expected;
            for (const auto& found : snapshot.finder().find(records[d]).found) {
                const auto index = snapshot.concepts().find(found.key);
                if (index && snapshot.concepts().at(*index).lexicon) {
                    expected.insert(snapshot.concepts().at(*index).id);
                }
            }
            const std::vector<std::string> held = keys_of(incidence, d);
            EXPECT_EQ(std::set(held.begin(), held.end()), expected) << seed << " " << d;
        }
        random.shuffle(records);
        tests::SmallWorld other({records.begin(), records.begin() + 15},
                                tests::random_world_lexicon());
        other.add({records.begin() + 15, records.end()});
        const Incidence again =
            incidence_from_columns(other.snapshot(), {.source = ItemSource::Lexicon});
        EXPECT_EQ(keys(again), keys(incidence));
        EXPECT_EQ(again.document_items, incidence.document_items);
        EXPECT_EQ(again.first, incidence.first);
    }
}

}  // namespace
}  // namespace litchi::graph

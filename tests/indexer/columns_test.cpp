#include "indexer/columns.h"

#include "corpora/base/error.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_dir.h"

namespace litchi::tests {
namespace {

using indexer::ColumnsWriter;
using indexer::DocumentColumns;
using indexer::Facet;
using indexer::SegmentColumns;

std::vector<std::uint32_t> rising_numbers(SeededRandom& random, std::size_t most) {
    std::vector<std::uint32_t> numbers;
    std::uint32_t last = 0;
    for (std::size_t count = random.below(most); count > 0; --count) {
        numbers.push_back(last += 1 + static_cast<std::uint32_t>(random.below(1000)));
    }
    return numbers;
}

std::vector<DocumentColumns> random_documents(SeededRandom& random) {
    std::vector<DocumentColumns> documents;
    for (const std::uint32_t id : rising_numbers(random, 60)) {
        DocumentColumns& document = documents.emplace_back();
        document.id = DocId{id};
        document.year = static_cast<std::int16_t>(random.below(3000));
        document.kind = static_cast<std::uint8_t>(random.below(13));
        document.language = static_cast<std::uint8_t>(random.below(12));
        for (const std::uint32_t label : rising_numbers(random, 20)) {
            document.labels.push_back(
                {LabelId{label}, static_cast<indexer::FieldSet>(random.below(128))});
        }
        for (auto& values : document.facet_values) values = rising_numbers(random, 5);
    }
    return documents;
}

void write(const std::filesystem::path& folder, const std::vector<DocumentColumns>& documents) {
    ColumnsWriter writer(folder);
    for (const DocumentColumns& document : documents) writer.add(document);
    writer.finish();
}

TEST(Columns, ReadBackWhatWasWritten) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        SeededRandom random(seed);
        const TempDir folder;
        const std::vector<DocumentColumns> documents = random_documents(random);
        write(folder.path(), documents);
        const SegmentColumns columns(folder.path());
        ASSERT_EQ(columns.size(), documents.size());
        for (std::size_t i = 0; i < documents.size(); ++i) {
            EXPECT_EQ(columns.ids()[i], documents[i].id);
            EXPECT_EQ(columns.years()[i], documents[i].year);
            EXPECT_EQ(columns.kinds()[i], documents[i].kind);
            EXPECT_EQ(columns.languages()[i], documents[i].language);
            EXPECT_EQ(columns.find(documents[i].id), i);
            ASSERT_EQ(columns.labels(i).size(), documents[i].labels.size());
            for (std::size_t k = 0; k < documents[i].labels.size(); ++k) {
                EXPECT_EQ(columns.labels(i)[k], documents[i].labels[k].label);
                EXPECT_EQ(columns.label_fields(i)[k], documents[i].labels[k].fields);
            }
            for (std::size_t facet = 0; facet < indexer::kFacetCount; ++facet) {
                EXPECT_THAT(columns.facet_values(static_cast<Facet>(facet), i),
                            testing::ElementsAreArray(documents[i].facet_values[facet]));
            }
        }
        EXPECT_FALSE(columns.find(DocId{70'000}).has_value());
        EXPECT_FALSE(columns.find(DocId{0}).has_value());
    }
}

TEST(Columns, RefuseDocumentsThatDoNotRise) {
    const TempDir folder;
    ColumnsWriter writer(folder.path());
    DocumentColumns document;
    EXPECT_THROW(writer.add(document), Error);  // no document 0
    document.id = DocId{2};
    writer.add(document);
    EXPECT_THROW(writer.add(document), Error);
}

// Any file cut, grown or missing is told at opening, never later.
TEST(Columns, DamageIsToldAtOpening) {
    SeededRandom random(7);
    const TempDir folder;
    std::vector<DocumentColumns> documents = random_documents(random);
    while (documents.size() < 3) documents = random_documents(random);
    write(folder.path(), documents);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const std::string bytes = read_file(entry.path());
        ASSERT_FALSE(bytes.empty()) << entry.path();
        for (const std::string& damaged :
             {bytes.substr(0, bytes.size() - 1), bytes + "x", bytes.substr(0, bytes.size() / 2)}) {
            std::ofstream(entry.path(), std::ios::binary) << damaged;
            // Half of a list of bytes may still be whole numbers, but not the right count.
            EXPECT_THROW(SegmentColumns{folder.path()}, Error) << entry.path();
        }
        std::filesystem::remove(entry.path());
        EXPECT_THROW(SegmentColumns{folder.path()}, Error) << entry.path();
        std::ofstream(entry.path(), std::ios::binary) << bytes;
    }
    EXPECT_NO_THROW(SegmentColumns{folder.path()});
}

TEST(Columns, RefuseOffsetsAndIdsThatDoNotRise) {
    const TempDir folder;
    DocumentColumns first;
    first.id = DocId{1};
    first.labels = {{LabelId{1}, 1}, {LabelId{2}, 1}};
    DocumentColumns second;
    second.id = DocId{2};
    write(folder.path(), {first, second});
    const std::vector<std::uint64_t> offsets = {0, 900, 2};
    std::ofstream(folder.path() / "label_offsets", std::ios::binary)
        .write(reinterpret_cast<const char*>(offsets.data()), 24);
    EXPECT_THROW(SegmentColumns{folder.path()}, Error);
    write(folder.path(), {first, second});
    const std::vector<std::uint32_t> ids = {2, 1};
    std::ofstream(folder.path() / "ids", std::ios::binary)
        .write(reinterpret_cast<const char*>(ids.data()), 8);
    EXPECT_THROW(SegmentColumns{folder.path()}, Error);
}

}  // namespace
}  // namespace litchi::tests

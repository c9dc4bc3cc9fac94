#include "graph/evidence.h"

#include "corpora/base/error.h"
#include "graph/network/cooccurrence.h"
#include "graph/network/incidence_from_columns.h"
#include "tests/graph/random_world.h"
#include "tests/support/small_world.h"

namespace litchi::graph {
namespace {

using testing::ElementsAre;

constexpr std::string_view kTable = R"(
    s1 | 2019 | paper  | en      | Sorting fruit  | Lychee boxes pass the smart port. All is well. |
    s2 | 2020 | paper  | zh-Hans | 冷链           | 荔枝经过智慧港口。                             |
    r1 | 2021 | patent | en      | A lychee box   | It is heavy. It is for a smart port.           | lychee
    k1 | 2022 | paper  | en      | A smart port   | It is large.                                   | litchi; cranes
    n1 | 2022 | paper  | en      | A smart port   | It is small.                                   |
)";

std::vector<std::string> ids(const Evidence& evidence) {
    std::vector<std::string> ids;
    for (const EvidenceRecord& record : evidence.records) ids.push_back(record.id);
    return ids;
}

std::string show(const EvidenceSentence& sentence) {
    std::string text;
    for (const EvidencePart& part : sentence.parts) {
        text += part.concept_id.empty() ? part.text : "[" + part.text + "]";
    }
    return text;
}

class EvidenceOfTable : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        world_ = std::make_unique<tests::SmallWorld>(tests::records_from(kTable),
                                                     tests::random_world_lexicon());
    }
    static void TearDownTestSuite() { world_.reset(); }
    indexer::Snapshot snapshot_ = world_->snapshot();
    static inline std::unique_ptr<tests::SmallWorld> world_;
};

TEST_F(EvidenceOfTable, ClassesAndOrder) {
    const Evidence evidence = find_evidence(snapshot_, {.item = "lychee", .item2 = "smart-port"});
    EXPECT_EQ(evidence.total, 4U);
    EXPECT_THAT(evidence.by_class, ElementsAre(2, 1, 1));
    EXPECT_THAT(ids(evidence), ElementsAre("s2", "s1", "r1", "k1"));
    EXPECT_EQ(evidence.records[2].evidence_class, EvidenceClass::SameRecord);
    EXPECT_EQ(evidence.records[2].kind, "patent");
    EXPECT_EQ(to_string(evidence.records[3].evidence_class), "keyword");
}

TEST_F(EvidenceOfTable, SentencesAreMarked) {
    const Evidence evidence = find_evidence(snapshot_, {.item = "lychee", .item2 = "smart-port"});
    ASSERT_EQ(evidence.records.size(), 4U);
    ASSERT_EQ(evidence.records[0].sentences.size(), 1U);
    EXPECT_EQ(show(evidence.records[0].sentences[0]), "[荔枝]经过[智慧港口]。");
    EXPECT_EQ(evidence.records[0].sentences[0].language, "zh-Hans");
    ASSERT_EQ(evidence.records[1].sentences.size(), 1U);
    EXPECT_EQ(show(evidence.records[1].sentences[0]), "[Lychee] boxes pass the [smart port].");
    EXPECT_EQ(evidence.records[1].sentences[0].parts[2].concept_id, "smart-port");
    EXPECT_EQ(show(evidence.records[2].sentences[0]), "A [lychee] box");
    EXPECT_EQ(show(evidence.records[2].sentences[1]), "It is for a [smart port].");
    EXPECT_EQ(evidence.records[2].sentences[1].begin, 13U);
    EXPECT_EQ(show(evidence.records[3].sentences[1]), "[litchi]");
    EXPECT_EQ(evidence.records[3].sentences[1].field, "keyword");
}

TEST_F(EvidenceOfTable, OneItem) {
    const Evidence evidence = find_evidence(snapshot_, {.item = "lychee"});
    EXPECT_THAT(ids(evidence), ElementsAre("r1", "s2", "s1", "k1"));
    EXPECT_THAT(evidence.by_class, ElementsAre(3, 0, 1));
    EXPECT_TRUE(evidence.to.empty());
}

TEST_F(EvidenceOfTable, FieldsPagesAndFilters) {
    EvidenceRequest request{.item = "lychee", .item2 = "kw:crane"};
    EXPECT_THAT(ids(find_evidence(snapshot_, request)), ElementsAre("k1"));
    request = {.item = "lychee", .item2 = "smart-port"};
    request.fields = counted_fields(ItemSource::Keywords);
    EXPECT_EQ(find_evidence(snapshot_, request).total, 0U);
    request.fields = indexer::kAllFields;
    request.offset = 1;
    request.limit = 2;
    EXPECT_EQ(find_evidence(snapshot_, request).total, 4U);
    EXPECT_THAT(ids(find_evidence(snapshot_, request)), ElementsAre("s1", "r1"));
    request.offset = 9;
    EXPECT_TRUE(find_evidence(snapshot_, request).records.empty());
    indexer::DocSet only;
    only.insert(*snapshot_.find_record("k1"));
    EXPECT_EQ(find_evidence(snapshot_, {.item = "lychee", .documents = &only}).total, 1U);
    request = {.item = "lychee", .item2 = "smart-port"};
    request.max_sentences = 1;
    EXPECT_EQ(find_evidence(snapshot_, request).records[2].sentences.size(), 1U);
}

TEST_F(EvidenceOfTable, Refusals) {
    const auto code = [&](const EvidenceRequest& request) {
        try {
            find_evidence(snapshot_, request);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::Internal;
    };
    EXPECT_EQ(code({.item = "dragon"}), ErrorCode::UnknownConcept);
    EXPECT_EQ(code({.item = "lychee", .item2 = "dragon"}), ErrorCode::UnknownConcept);
    EXPECT_EQ(code({.item = "lychee", .item2 = "lychee"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.item = "lychee", .limit = 201}), ErrorCode::InvalidArgument);
}

// The laws of contracts §4 over random collections.
class EvidenceLaws : public testing::TestWithParam<std::uint64_t> {
  protected:
    void SetUp() override {
        tests::SeededRandom random(GetParam());
        for (int i = 0; i < 30; ++i) {
            records_.push_back(tests::random_record(random, "r" + std::to_string(100 + i)));
        }
    }

    static Evidence all_of(indexer::Snapshot& snapshot, EvidenceRequest request) {
        request.limit = 200;
        request.max_sentences = 1000;
        return find_evidence(snapshot, request);
    }

    const corpora::Record& record(const std::string& id) const {
        return *std::find_if(records_.begin(), records_.end(),
                             [&](const corpora::Record& record) { return record.id == id; });
    }

    // Each sentence is a part of the stored text, its parts together are it.
    void check_sentences(const EvidenceRecord& found) const {
        const auto texts = indexer::field_texts(record(found.id));
        for (const EvidenceSentence& sentence : found.sentences) {
            std::string whole;
            for (const EvidencePart& part : sentence.parts) whole += part.text;
            const bool stands = std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
                return to_string(text.field) == sentence.field &&
                       text.language == sentence.language && sentence.end <= text.text.size() &&
                       text.text.substr(sentence.begin, sentence.end - sentence.begin) == whole;
            });
            EXPECT_TRUE(stands) << found.id << " " << whole;
        }
    }

    // Both items are named, by their own labels; the class says where.
    static void check_names(const indexer::Snapshot& snapshot, const EvidenceRecord& found,
                            const std::set<std::string>& items) {
        std::set<std::string> named;
        bool together = false;
        for (const EvidenceSentence& sentence : found.sentences) {
            std::set<std::string> here;
            for (const EvidencePart& part : sentence.parts) {
                if (part.concept_id.empty()) continue;
                here.insert(part.concept_id);
                const auto index = snapshot.concepts().find(part.text);
                ASSERT_TRUE(index.has_value()) << part.text;
                EXPECT_EQ(snapshot.concepts().at(*index).id, part.concept_id);
            }
            EXPECT_FALSE(here.empty());
            named.insert(here.begin(), here.end());
            together = together || (here == items && sentence.field != "keyword");
        }
        EXPECT_EQ(named, items) << found.id;
        EXPECT_EQ(together, found.evidence_class == EvidenceClass::SameSentence) << found.id;
    }

    std::vector<corpora::Record> records_;
};

struct Filter {
    std::int16_t from = 0;
    bool patents = false;
};

indexer::DocSet documents_of(const indexer::Snapshot& snapshot, const Filter& filter) {
    indexer::DocSet chosen;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const bool patent =
                segment->kinds()[i] == static_cast<std::uint8_t>(corpora::RecordKind::Patent);
            if (segment->years()[i] >= filter.from && (patent || !filter.patents)) {
                chosen.insert(segment->ids()[i]);
            }
        }
    }
    return chosen;
}

TEST_P(EvidenceLaws, RecordsNumberTheLinksFullCount) {
    const tests::SmallWorld world(records_, tests::random_world_lexicon());
    indexer::Snapshot snapshot = world.snapshot();
    std::size_t links = 0;
    for (const ItemSource source :
         {ItemSource::Concepts, ItemSource::Keywords, ItemSource::Terms, ItemSource::Lexicon}) {
        for (const Filter filter : {Filter{}, Filter{2017}, Filter{0, true}}) {
            const indexer::DocSet documents = documents_of(snapshot, filter);
            const Incidence incidence =
                incidence_from_columns(snapshot, {.source = source, .documents = &documents});
            const Network network = cooccurrence(incidence);
            EvidenceRequest request{.documents = &documents, .fields = counted_fields(source)};
            for (NodeIndex node = 0; node < network.node_count(); ++node) {
                request.item = incidence.items[node].key;
                request.item2.clear();
                EXPECT_EQ(all_of(snapshot, request).total, network.node_weight(node));
                for (const Link& link : network.links(node)) {
                    if (link.to < node) continue;
                    request.item2 = incidence.items[link.to].key;
                    const Evidence evidence = all_of(snapshot, request);
                    EXPECT_EQ(evidence.total, link.weight) << request.item << request.item2;
                    EXPECT_EQ(evidence.records.size(), evidence.total);
                    EXPECT_EQ(evidence.by_class[0] + evidence.by_class[1] + evidence.by_class[2],
                              evidence.total);
                    for (const EvidenceRecord& found : evidence.records) {
                        check_sentences(found);
                        check_names(snapshot, found, {request.item, request.item2});
                    }
                    ++links;
                }
            }
        }
    }
    EXPECT_GT(links, 100U);
}

TEST_P(EvidenceLaws, WithoutItsRecordsTheLinkIsGone) {
    const tests::SmallWorld world(records_, tests::random_world_lexicon());
    indexer::Snapshot snapshot = world.snapshot();
    const Evidence evidence = all_of(snapshot, {.item = "lychee", .item2 = "carbon-capture"});
    ASSERT_GT(evidence.total, 0U);
    std::vector<corpora::Record> rest = records_;
    std::erase_if(rest, [&](const corpora::Record& record) {
        return std::any_of(evidence.records.begin(), evidence.records.end(),
                           [&](const EvidenceRecord& found) { return found.id == record.id; });
    });
    EXPECT_EQ(rest.size() + evidence.total, records_.size());
    const tests::SmallWorld without(rest, tests::random_world_lexicon());
    const Incidence incidence = incidence_from_columns(without.snapshot());
    const auto item = [&](std::string_view key) {
        return static_cast<NodeIndex>(
            std::find_if(incidence.items.begin(), incidence.items.end(),
                         [&](const Item& one) { return one.key == key; }) -
            incidence.items.begin());
    };
    ASSERT_LT(item("lychee"), incidence.items.size());
    for (const Link& link : cooccurrence(incidence).links(item("lychee"))) {
        EXPECT_NE(link.to, item("carbon-capture"));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EvidenceLaws, testing::Values(1, 2, 3));

}  // namespace
}  // namespace litchi::graph

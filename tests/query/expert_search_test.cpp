#include "corpora/base/text.h"
#include "query/search.h"
#include "tests/support/seeded_random.h"
#include "tests/support/small_lexicon.h"
#include "tests/support/small_world.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fmt/format.h>
#include <gmock/gmock.h>

namespace litchi::query {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::UnorderedElementsAreArray;

corpora::Record patent(std::string id, std::vector<std::string> ipc, std::vector<std::string> cpc,
                       const std::string& inventor, std::vector<std::string> applicants) {
    corpora::Record record;
    record.id = std::move(id);
    record.kind = corpora::RecordKind::Patent;
    record.language = "en";
    record.title = {{"en", "Device " + record.id}};
    record.patent.ipc = std::move(ipc);
    record.patent.cpc = std::move(cpc);
    record.patent.inventors = {corpora::Person{"", "", inventor, {}}};
    record.patent.applicants = std::move(applicants);
    return record;
}

corpora::Record paper(const std::string& id, const std::string& title, const std::string& text) {
    corpora::Record record;
    record.id = id;
    record.kind = corpora::RecordKind::Paper;
    record.title = {{guess_language(title), title}};
    record.abstract = {{guess_language(text), text}};
    record.authors = {corpora::Person{"", "", "Ada Quince", {}}};
    record.date = PartialDate{2020, 0, 0};
    return record;
}

std::vector<corpora::Record> expert_records() {
    return {
        patent("p1", {"A01G 7/02"}, {"Y02C 20/40", "A01G7/02"}, "Ada Quince", {"Plum Ltd"}),
        patent("p2", {"B01D53/62"}, {"y02c20/10"}, "Ben Ada", {"PLUM LTD"}),
        patent("p3", {"A01G 7/04"}, {"A01G 9/24"}, "Cy Vale", {"Plum Ltd Asia"}),
        patent("p4", {"C12N15/10", "C12N 15/113", "odd 1"}, {}, "Di Vale", {}),
        patent("p5", {"C12N 1/00"}, {"C12N 15/10"}, "Ed Vale", {}),
        paper("a1", "Catalysts for carbon", "A catalyst of iron. Catalysis and catalytic steps."),
        paper("a2", "Women in ports", "The woman said: carbon is caught by wet lime, then stored."),
        paper("a3", "Stored carbon", "Lime catches it."),
        paper("a4", "碳捕集的成本", "利用石灰进行碳的捕集，降低成本。"),
    };
}

class ExpertSearch : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        world_ = std::make_unique<tests::SmallWorld>(expert_records(), tests::small_lexicon({}));
        searcher_ = std::make_unique<Searcher>(world_->snapshot());
    }
    static void TearDownTestSuite() {
        searcher_.reset();
        world_.reset();
    }
    static SearchResult run(const std::string& query) {
        return searcher_->search({.query = query, .literal = true, .limit = 200});
    }
    static std::vector<std::string> ids(const std::string& query) {
        std::vector<std::string> found;
        for (const Hit& hit : run(query).hits) found.push_back(hit.id);
        return found;
    }
    static std::string marked(const std::string& query) {
        std::string text;
        for (const Hit& hit : run(query).hits)
            for (const Snippet& snippet : hit.snippets)
                for (const SnippetPart& part : snippet.parts)
                    if (part.marked) text += "[" + part.text + "]";
        return text;
    }
    static inline std::unique_ptr<tests::SmallWorld> world_;
    static inline std::unique_ptr<Searcher> searcher_;
};

struct Row {
    const char* query;
    std::vector<std::string> ids;
};

TEST_F(ExpertSearch, ClassesOfEveryLevel) {
    const Row rows[] = {
        {"cpc:Y", {"p1", "p2"}},
        {"cpc:Y02", {"p1", "p2"}},
        {"cpc:Y02C", {"p1", "p2"}},
        {"cpc:Y02C20", {"p1", "p2"}},
        {"cpc:\"Y02C 20\"", {"p1", "p2"}},
        {"cpc:Y02C20/00", {"p1", "p2"}},
        {"cpc:Y02C 20/40", {"p1"}},
        {"cpc:y02c20/40", {"p1"}},
        {"cpc:Y02C20/4", {}},
        {"cpc:Y02C20/4*", {"p1"}},
        {"cpc:Y0", {}},
        {"cpc:Y0*", {"p1", "p2"}},
        {"ipc:Y02C", {}},
        {"class:A01G7", {"p1", "p3"}},
        {"ipc:A01G7", {"p1", "p3"}},
        {"cpc:A01G7", {"p1"}},
        {"cpc:A01G", {"p1", "p3"}},
        {"ipc:A01G 7/04", {"p3"}},
        {"cpc:A01G 7/04", {}},
        {"ipc:C12N15/1*", {"p4"}},
        {"cpc:C12N15/1*", {"p5"}},
        {"class:C12N 15/1*", {"p4", "p5"}},
        {"ipc:C12N15 OR cpc:C12N15", {"p4", "p5"}},
        {"ipc:\"odd 1\"", {"p4"}},
        {"cpc:\"odd 1\"", {}},
        {"NOT ipc:C12N kind:patent", {"p1", "p2", "p3"}},
    };
    for (const Row& row : rows)
        EXPECT_THAT(ids(row.query), UnorderedElementsAreArray(row.ids)) << row.query;
}

TEST_F(ExpertSearch, PeopleAndWholeNames) {
    const Row rows[] = {
        {"author:quince", {"p1", "a1", "a2", "a3", "a4"}},
        {"inventor:quince", {"p1"}},
        {"inventor:\"Ada Quince\"", {"p1"}},
        {"inventor:ada", {"p1", "p2"}},
        {"applicant:plum", {"p1", "p2", "p3"}},
        {"applicant:=\"Plum Ltd\"", {"p1"}},
        {"author:=\"Ada Quince\" kind:patent", {"p1"}},
        {"year:unknown", {"p1", "p2", "p3", "p4", "p5"}},
        {"NOT year:unknown title:stored", {"a3"}},
    };
    for (const Row& row : rows)
        EXPECT_THAT(ids(row.query), UnorderedElementsAreArray(row.ids)) << row.query;
}

TEST_F(ExpertSearch, Wildcards) {
    const Row rows[] = {
        {"catal*", {"a1"}},        {"cataly?t*", {"a1"}},           {"wom?n", {"a2"}},
        {"title:wom?n", {"a2"}},   {"abstract:women*", {}},         {"CARB*", {"a1", "a2", "a3"}},
        {"inventor:qui*", {"p1"}}, {"carb* -stor*", {"a1"}},        {"xyz*", {}},
        {"成本*", {"a4"}},         {"carbon?", {"a1", "a2", "a3"}},
    };
    for (const Row& row : rows)
        EXPECT_THAT(ids(row.query), UnorderedElementsAreArray(row.ids)) << row.query;
    EXPECT_EQ(marked("cataly*"), "[Catalysts][catalyst][Catalysis][catalytic]");
    EXPECT_THAT(run("catalys*").notes,
                Contains("'catalys*' stands for 3 words: catalysis, catalyst, catalysts."));
    EXPECT_THAT(run("xyz*").notes, Contains(HasSubstr("No word")));
}

TEST_F(ExpertSearch, WordsNearEachOther) {
    const Row rows[] = {
        {"carbon NEAR/5 lime", {"a2"}},
        {"lime NEAR/4 carbon", {"a2"}},
        {"lime NEAR/3 carbon", {}},
        {"catalyst NEAR/1 carbon", {"a1"}},
        {"carbon NEAR/0 stored", {"a3"}},
        {"carbon NEAR stored", {"a2", "a3"}},
        {"carbon NEAR/4 lime NEAR/1 stored", {"a2"}},
        {"carbon NEAR/4 lime NEAR/0 stored", {}},
        {"carbon NEAR/99 \"wet lime\"", {"a2"}},
        {"(women OR wom?n) NEAR/1 (said OR ports)", {"a2"}},
        {"title:carbon NEAR/3 title:stored", {"a3"}},
        {"abstract:carbon NEAR/3 abstract:said", {"a2"}},
        {"\"lime carbon\"~4", {"a2"}},
        {"\"lime carbon\"~3", {}},
        {"\"stored lime carbon\"~5", {"a2"}},
        {"\"stored lime carbon\"~4", {}},
        {"石灰 NEAR/3 碳", {"a4"}},
        {"碳 NEAR/1 捕集", {"a4"}},
        {"“捕集 石灰”~4", {"a4"}},
        {"“捕集 石灰”~3", {}},
        {"石灰 NEAR/1 捕集", {}},
        {"NOT carbon NEAR/0 stored title:stored", {}},
    };
    for (const Row& row : rows)
        EXPECT_THAT(ids(row.query), UnorderedElementsAreArray(row.ids)) << row.query;
    EXPECT_EQ(marked("\"lime carbon\"~4"), "[carbon][lime]");
}

// Words of texts, one behind the other with a gap; two are near when few others stand between.
bool stand_near(const std::vector<std::vector<std::string>>& texts, const std::string& a,
                const std::string& b, std::size_t between) {
    for (const std::vector<std::string>& words : texts)
        for (std::size_t i = 0; i < words.size(); ++i)
            for (std::size_t j = 0; j < words.size(); ++j)
                if (i != j && words[i] == a && words[j] == b &&
                    (i > j ? i - j : j - i) - 1 <= between)
                    return true;
    return false;
}

// Over random texts, what is found is what the definition says, in one revision or two.
TEST(Proximity, ByItsDefinition) {
    const std::vector<std::string> vocabulary = {"iron", "salt", "wood", "clay", "sand"};
    tests::SeededRandom random(3);
    std::vector<corpora::Record> first, second;
    std::map<std::string, std::vector<std::vector<std::string>>> texts;
    for (int i = 0; i < 80; ++i) {
        const std::string id = fmt::format("r{:02}", i);
        std::string joined[2];
        for (std::string& text : joined) {
            texts[id].emplace_back();
            for (std::size_t n = 2 + random.below(12); n > 0; --n) {
                const bool known = random.below(3) == 0;
                texts[id].back().push_back(known ? vocabulary[random.below(vocabulary.size())]
                                                 : "filler");
                text += texts[id].back().back() + " ";
            }
        }
        (i < 50 ? first : second).push_back(paper(id, joined[0], joined[1]));
    }
    tests::SmallWorld world(first, tests::small_lexicon({}));
    world.add(second);
    Searcher searcher(world.snapshot());
    std::size_t found = 0;
    for (int round = 0; round < 150; ++round) {
        const std::string& a = vocabulary[random.below(vocabulary.size())];
        const std::string& b = vocabulary[random.below(vocabulary.size())];
        const std::size_t between = random.below(8);
        std::set<std::string> expected;
        for (const auto& [id, words] : texts)
            if (stand_near(words, a, b, between)) expected.insert(id);
        std::vector<std::string> queries = {fmt::format("{} NEAR/{} {}", a, between, b)};
        if (a != b) queries.push_back(fmt::format("\"{} {}\"~{}", a, b, between));
        for (const std::string& query : queries) {
            std::set<std::string> ids;
            for (const Hit& hit : searcher.search({.query = query, .limit = 200}).hits)
                ids.insert(hit.id);
            EXPECT_EQ(ids, expected) << query;
        }
        found += expected.size();
    }
    EXPECT_GT(found, 500U);
}

// More forms than rank are all found.
TEST(Wildcards, TotalsAreExactBeyondTheRankedForms) {
    std::vector<corpora::Record> records;
    for (int i = 0; i < 300; ++i)
        records.push_back(paper(fmt::format("r{}", i), fmt::format("term{}x stone", i), "Text."));
    const tests::SmallWorld world(records, tests::small_lexicon({}));
    Searcher searcher(world.snapshot());
    const SearchResult result = searcher.search({.query = "term*", .limit = 5});
    EXPECT_EQ(result.total, 300U);
    EXPECT_THAT(result.notes, Contains(HasSubstr("300 words: all are found")));
    EXPECT_EQ(searcher.search({.query = "term1*x NEAR/0 stone"}).total, 111U);
}

}  // namespace
}  // namespace litchi::query

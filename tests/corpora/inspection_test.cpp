#include "corpora/inspection.h"

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace litchi::corpora {
namespace {

using testing::ElementsAre;
using testing::Pair;

Inspection inspect(const std::string& text, std::string_view format) {
    Inspection inspection;
    for (const Entry& entry : tests::read_text(text, format)) inspection.add(entry);
    return inspection;
}

TEST(Inspection, CountsWhatRecordsHold) {
    const Inspection inspection = inspect(
        R"({"title":{"en":"A","zh-Hans":"甲"},"kind":"paper","date":"2011","language":"en","Fund":1}
{"title":"B","kind":"patent","filing_date":"2009-02","cpc":["Y02T 10/70"],"Fund":2,"Grade":3}
{"kind":"paper"}
{"abstract":"C"}
)",
        "jsonl");
    EXPECT_EQ(inspection.entries(), 4U);
    EXPECT_EQ(inspection.rejected(), 1U);
    EXPECT_EQ(inspection.records(), 3U);
    EXPECT_THAT(
        inspection.members(),
        ElementsAre(Pair("kind", 3), Pair("title", 2), Pair("abstract", 1), Pair("language", 1),
                    Pair("date", 1), Pair("filing_date", 1), Pair("cpc", 1), Pair("extra", 2)));
    EXPECT_THAT(inspection.extra(), ElementsAre(Pair("Fund", 2), Pair("Grade", 1)));
    EXPECT_THAT(inspection.kinds(),
                ElementsAre(Pair("other", 1), Pair("paper", 1), Pair("patent", 1)));
    EXPECT_THAT(inspection.languages(), ElementsAre(Pair("", 2), Pair("en", 1)));
    EXPECT_THAT(inspection.texts(),
                ElementsAre(Pair("abstract en", 1), Pair("title en", 2), Pair("title zh-Hans", 1)));
    EXPECT_EQ(inspection.first_year(), 2009);
    EXPECT_EQ(inspection.last_year(), 2011);
    ASSERT_EQ(inspection.first().size(), 3U);
    EXPECT_EQ(display_title(inspection.first()[1]), "B");
}

TEST(Inspection, GroupsProblemsByReason) {
    std::string text;
    for (int i = 0; i < 7; ++i)
        text += "TY  - JOUR\nTI  - A\nPY  - nonsense" + std::to_string(i) + "\nER  - \n";
    text += "TY  - JOUR\nER  - \n";
    const Inspection inspection = inspect(text, "ris");
    const auto problems = inspection.problems();
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(inspection.problem_count(), 8U);
    EXPECT_EQ(problems[0].field, "PY");
    EXPECT_EQ(problems[0].why, "\"…\" is not a date.");
    EXPECT_EQ(problems[0].count, 7U);
    EXPECT_THAT(problems[0].lines, ElementsAre(3, 7, 11, 15, 19));
    EXPECT_EQ(problems[1].count, 1U);
}

TEST(Inspection, IsBounded) {
    Inspection inspection;
    for (std::size_t i = 0; i < 2 * Inspection::kMaxNames; ++i) {
        Entry entry;
        entry.record.emplace();
        entry.record->extra.emplace_back("column " + std::to_string(i), "1");
        entry.problems.push_back({i, "field " + std::to_string(i), "Odd."});
        inspection.add(entry);
    }
    EXPECT_EQ(inspection.extra().size(), Inspection::kMaxNames + 1);
    EXPECT_EQ(inspection.extra().at("…"), Inspection::kMaxNames);
    ASSERT_EQ(inspection.problems().size(), Inspection::kMaxGroups + 1);
    EXPECT_EQ(inspection.problems()[0].why, "…");
    EXPECT_EQ(inspection.first().size(), Inspection::kShownRecords);
}

TEST(Inspection, OfNothing) {
    const Inspection inspection;
    EXPECT_EQ(inspection.records(), 0U);
    EXPECT_TRUE(inspection.members().empty());
    EXPECT_EQ(inspection.first_year(), 0);
}

}  // namespace
}  // namespace litchi::corpora

#include "corpora/record_draft.h"

#include "corpora/base/limits.h"
#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(RecordDraft, WithoutWordsIsRejected) {
    RecordDraft draft(7);
    draft.add_authors("Reed, A.", ";");
    draft.offer_date("2001", 0, "PY", 8);
    draft.add_abstract("[No abstract available]");
    const Entry entry = draft.finish();
    EXPECT_FALSE(entry.record);
    ASSERT_EQ(entry.problems.size(), 1U);
    EXPECT_EQ(entry.problems[0].line, 7U);
}

TEST(RecordDraft, WithoutTitleIsKeptWithAProblem) {
    RecordDraft draft(1);
    draft.add_keywords("port", ";");
    const Entry entry = draft.finish();
    ASSERT_TRUE(entry.record);
    EXPECT_EQ(entry.problems.size(), 1U);
    EXPECT_EQ(entry.problems[0].field, "title");
}

TEST(RecordDraft, TitlesOfTwoScriptsStandSideBySide) {
    RecordDraft draft(1);
    draft.add_title("港口");
    draft.add_title("Ports");
    draft.add_title("Ports and Harbours");
    const Entry entry = draft.finish();
    EXPECT_EQ(entry.record->title, (LocalTexts{{"en", "Ports"}, {"zh-Hans", "港口"}}));
    EXPECT_EQ(tests::extra_of(*entry.record, "other_titles"), "\"Ports and Harbours\"");
}

TEST(RecordDraft, TheBestDateIsRefinedByOneOfTheSameYear) {
    const auto chosen = [](std::vector<std::pair<const char*, int>> dates) {
        RecordDraft draft(1);
        draft.add_title("A");
        for (const auto& [text, rank] : dates) draft.offer_date(text, rank, "D", 1);
        return to_string(draft.finish().record->date);
    };
    EXPECT_EQ(chosen({{"2014/06/01", 1}, {"2014", 0}}), "2014-06-01");
    EXPECT_EQ(chosen({{"2013/12/30", 1}, {"2014", 0}}), "2014");
    EXPECT_EQ(chosen({{"1900", 2}, {"1950-01", 1}}), "1950-01");
    EXPECT_EQ(chosen({{"someday", 0}, {"1950", 1}}), "1950");
}

TEST(RecordDraft, AnUnreadableDateIsKeptAndAProblemOnlyWithoutAnother) {
    RecordDraft draft(1);
    draft.add_title("A");
    draft.offer_date("someday", 0, "PY", 3);
    const Entry entry = draft.finish();
    EXPECT_EQ(tests::extra_of(*entry.record, "PY"), "\"someday\"");
    ASSERT_EQ(entry.problems.size(), 1U);
    EXPECT_EQ(entry.problems[0].line, 3U);
}

TEST(RecordDraft, IdsInOrderOfPreference) {
    const auto id = [](bool doi, bool number, bool accession) {
        RecordDraft draft(1);
        draft.add_title("A");
        if (doi) draft.offer_doi("10.5555/A", 0);
        if (number) draft.record.patent.publication_number = "CN 1 A";
        if (accession) draft.set_accession("eid:2-s2.0-1");
        return draft.finish().record->id;
    };
    EXPECT_EQ(id(true, true, true), "doi:10.5555/a");
    EXPECT_EQ(id(false, true, true), "CN1A");
    EXPECT_EQ(id(false, false, true), "eid:2-s2.0-1");
    EXPECT_TRUE(id(false, false, false).starts_with("src:"));
}

TEST(RecordDraft, TheLineOfAnEntryIsNoPartOfItsId) {
    const auto id = [](std::uint64_t line) {
        RecordDraft draft(line);
        draft.add_title("A");
        return draft.finish().record->id;
    };
    EXPECT_EQ(id(1), id(2));
}

TEST(RecordDraft, ListsAreBoundedAndSaySo) {
    std::string authors;
    for (std::size_t i = 0; i <= limits::kMaxListItems; ++i) authors += "A;";
    RecordDraft draft(1);
    draft.add_title("A");
    draft.add_authors(authors, ";");
    draft.add_authors("B", ";");
    const Entry entry = draft.finish();
    EXPECT_EQ(entry.record->authors.size(), limits::kMaxListItems);
    EXPECT_EQ(entry.problems.size(), 2U);
}

TEST(RecordDraft, UnknownFieldsKeepTheirNames) {
    RecordDraft draft(1);
    draft.add_title("A");
    draft.keep("VL", " 12 ");
    draft.keep("N1", "first");
    draft.keep("N1", "second");
    draft.keep("empty", "  ");
    draft.keep("", "nameless");
    const Entry entry = draft.finish();
    EXPECT_EQ(tests::extra_of(*entry.record, "VL"), "\"12\"");
    EXPECT_EQ(tests::extra_of(*entry.record, "N1"), R"(["first","second"])");
    EXPECT_EQ(entry.record->extra.size(), 2U);
}

}  // namespace
}  // namespace litchi::corpora

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

// Tables of patents: The Lens, Derwent, PATENTSCOPE, Espacenet, Google Patents.
namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(LensPatentCsv, OldHeadsWithShortYearsAndCrLineEnds) {
    const auto entries = tests::read_data("lens-patent-csv/old_cr.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& oven = *entries[0].record;
    EXPECT_EQ(oven.id, "US20130999901A1");
    EXPECT_EQ(oven.kind, RecordKind::Patent);
    EXPECT_EQ(to_string(oven.date), "2013-04-25");
    EXPECT_EQ(to_string(oven.patent.filing_date), "2012-10-22");
    EXPECT_EQ(to_string(oven.patent.priority_date), "2011-10-24");
    EXPECT_EQ(oven.patent.publication_number, "US 2013/0999901 A1");
    EXPECT_EQ(oven.patent.kind_code, "A1");
    EXPECT_EQ(oven.patent.applicants, (Texts{"OVEN WORKS INC", "BERG ASTRID"}));
    EXPECT_EQ(tests::names_of(oven.patent.inventors), (Texts{"BERG ASTRID", "LINDQVIST BO C"}));
    EXPECT_EQ(oven.patent.cpc, (Texts{"A23L1/0067", "G01G19/00"}));
    EXPECT_EQ(oven.patent.ipc, (Texts{"A23L1/00", "G01N5/00"}));
    ASSERT_EQ(oven.references.size(), 2U);
    EXPECT_EQ(oven.references[0].text, "Steen, Cheesy ideas; a list, Oct. 26, 1995.");
    EXPECT_EQ(oven.times_cited, 3);
    EXPECT_EQ(tests::extra_of(oven, "Extended Family Size"), "\"4\"");
    EXPECT_EQ(tests::extra_of(oven, "US Classifications"), "\"426/231;;99/493\"");
    // The year of weeks gives 30 December to the next year; the column of the year does not.
    const Record& plate = *entries[1].record;
    EXPECT_EQ(to_string(plate.date), "1991-12-30");
    EXPECT_EQ(to_string(plate.patent.filing_date), "1990-06-05");
    EXPECT_TRUE(plate.references.empty());
    EXPECT_EQ(entries[1].line, 3U);
}

TEST(LensPatentCsv, HeadsOfToday) {
    const auto entries = tests::read_data("lens-patent-csv/new.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& dryer = *entries[0].record;
    EXPECT_EQ(dryer.id, "EP9999907B1");
    EXPECT_EQ(dryer.abstract[0].text, "A dryer, for seaweed.");
    EXPECT_EQ(to_string(dryer.patent.priority_date), "2018-08-06");
    EXPECT_EQ(dryer.times_cited, 7);
    EXPECT_EQ(dryer.patent.cpc, (Texts{"F26B3/04", "Y02P60/85"}));
    ASSERT_EQ(dryer.references.size(), 2U);
    EXPECT_EQ(dryer.references[1].text, "REED M: Drying; a survey");
    EXPECT_EQ(tests::extra_of(dryer, "Simple Family Members"), "\"EP 9999907 A1;;EP 9999907 B1\"");
    EXPECT_EQ(tests::extra_of(dryer, "Lens ID"), "\"000-333-222-333-444\"");
}

TEST(LensPatentCsv, ALineThatNamesTheSeparatorAndDatesThatNobodyCanTell) {
    const auto entries = tests::read_data("lens-patent-csv/semicolons.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& gate = *entries[0].record;
    EXPECT_EQ(display_title(gate), "Gate for barges");
    EXPECT_EQ(to_string(gate.date), "2012");
    EXPECT_EQ(to_string(gate.patent.filing_date), "2010");
    EXPECT_EQ(tests::extra_of(gate, "Publication Date"), "\"05/06/12\"");
    ASSERT_EQ(entries[0].problems.size(), 1U);  // once a file
    EXPECT_EQ(entries[0].problems[0].field, "Publication Date");
    EXPECT_TRUE(entries[1].problems.empty());
    EXPECT_EQ(to_string(entries[1].record->patent.filing_date), "2010-02-02");
}

TEST(DerwentCsv, ListsBetweenBars) {
    const auto entries = tests::read_data("derwent-csv/innovation.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& dryer = *entries[0].record;
    EXPECT_EQ(dryer.id, "CN109999999A");
    EXPECT_EQ(dryer.title,
              (LocalTexts{{"en", "Seaweed dryer, has a drum"}, {"zh-Hans", "一种海藻干燥机"}}));
    EXPECT_EQ(dryer.abstract[0].text, "NOVELTY - The dryer has a drum.");
    EXPECT_EQ(dryer.patent.applicants, (Texts{"University of Quay", "Kelp Tools AS"}));
    EXPECT_EQ(tests::names_of(dryer.patent.inventors), (Texts{"Lin Hai", "Reed Mia"}));
    EXPECT_EQ(dryer.patent.family, "201912345X");
    EXPECT_EQ(to_string(dryer.patent.filing_date), "2018-08-06");
    EXPECT_EQ(dryer.patent.ipc, (Texts{"F26B 11/04", "F26B 25/00"}));
    EXPECT_EQ(dryer.patent.cpc, (Texts{"F26B 11/0404", "Y02P 60/85"}));
    ASSERT_EQ(dryer.references.size(), 4U);
    EXPECT_EQ(dryer.references[1].publication_number, "EP9999907A1");
    EXPECT_EQ(dryer.references[3].text, "MOSS D., Belts, 2001");
    EXPECT_EQ(dryer.times_cited, 2);
    EXPECT_EQ(tests::extra_of(dryer, "DWPI Family Members"), "\"CN109999999A | CN109999999B\"");
}

TEST(DerwentCsv, LandscapeAndChineseHeads) {
    const auto lamps = tests::read_data("derwent-csv/landscape.csv");
    ASSERT_EQ(lamps.size(), 1U);
    EXPECT_EQ(lamps[0].record->patent.applicants, Texts{"LAMP WORKS KG"});
    EXPECT_EQ(lamps[0].record->patent.family, "1999000001");
    EXPECT_EQ(to_string(lamps[0].record->patent.priority_date), "1999");
    const auto chinese = tests::read_data("derwent-csv/chinese.csv");
    ASSERT_EQ(chinese.size(), 1U);
    EXPECT_EQ(tests::names_of(chinese[0].record->patent.inventors), (Texts{"林海", "李江"}));
    EXPECT_EQ(to_string(chinese[0].record->date), "2019-02-15");
    EXPECT_EQ(display_title(*chinese[0].record, "en"), "Breakwater has blocks");
}

TEST(PatentscopeCsv, DottedDatesAndMissingValues) {
    const auto entries = tests::read_data("patentscope-csv/list_cr.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& door = *entries[0].record;
    EXPECT_EQ(to_string(door.date), "2009-08-21");
    EXPECT_EQ(to_string(door.patent.priority_date), "2004-10-01");
    EXPECT_TRUE(door.patent.applicants.empty());  // NA
    EXPECT_EQ(door.patent.ipc, (Texts{"A21D 13/00", "A23L 1/16"}));
    EXPECT_EQ(tests::extra_of(door, "FP Image"), "\"NA\"");
    EXPECT_TRUE(entries[1].record->date.empty());
    EXPECT_TRUE(entries[1].problems.empty());
    EXPECT_EQ(entries[1].record->patent.applicants, Texts{"KELP, DORA"});
}

TEST(PatentscopeCsv, HeadsOfToday) {
    const auto entries = tests::read_data("patentscope-csv/today.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& dryer = *entries[0].record;
    EXPECT_EQ(dryer.id, "WO2020999999");
    EXPECT_EQ(to_string(dryer.date), "2020-02-13");
    // 05.08.2019 is read by the order that 13.02.2020 shows.
    EXPECT_EQ(to_string(dryer.patent.filing_date), "2019-08-05");
    EXPECT_EQ(to_string(dryer.patent.priority_date), "2018-08-06");
    EXPECT_EQ(dryer.patent.ipc, (Texts{"F26B 3/04", "F26B 25/00"}));
}

TEST(EspacenetCsv, ClassicList) {
    const auto entries = tests::read_data("espacenet-csv/classic.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& tool = *entries[0].record;
    EXPECT_EQ(tool.patent.publication_number, "TW999900805 (A)");
    EXPECT_EQ(to_string(tool.date), "2004-01-16");
    EXPECT_EQ(to_string(tool.patent.filing_date), "2003-06-19");
    EXPECT_EQ(to_string(tool.patent.priority_date), "2002-06-20");
    EXPECT_EQ(tests::names_of(tool.patent.inventors), (Texts{"BERG ASTRID", "REED MIA"}));
    EXPECT_EQ(tool.patent.applicants, Texts{"KELP TOOLS AS"});
    EXPECT_EQ(tool.countries, (Texts{"US", "NO"}));
    EXPECT_EQ(tests::extra_of(tool, "Applicant(s)"), "\"KELP TOOLS AS [NO]\"");
    ASSERT_EQ(tool.references.size(), 5U);
    EXPECT_EQ(tool.references[1].publication_number, "US9879564 (A)");
    EXPECT_EQ(tool.references[2].text, "XP009991710");
    const Record& tray = *entries[1].record;
    EXPECT_TRUE(tray.patent.filing_date.empty());
    EXPECT_TRUE(tray.patent.priority_date.empty());
    EXPECT_TRUE(entries[1].problems.empty());
}

TEST(EspacenetCsv, ListOfTodayWithSeveralDocumentsInACell) {
    const auto entries = tests::read_data("espacenet-csv/today.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& dryer = *entries[0].record;
    EXPECT_EQ(dryer.id, "EP9999907A1");
    EXPECT_EQ(tests::extra_of(dryer, "Publication number"), "\"WO2020999999A1\"");
    EXPECT_EQ(to_string(dryer.date), "2021-06-16");
    EXPECT_EQ(dryer.patent.ipc, (Texts{"F26B3/04 (2006.01)", "F26B25/00 (2006.01)"}));
    EXPECT_EQ(tests::names_of(dryer.patent.inventors), (Texts{"KELP DORA", "REED MIA"}));
    EXPECT_EQ(dryer.patent.family, "61999999");
    EXPECT_EQ(tests::extra_of(dryer, "Query"), "\"seaweed AND dryer\"");
}

TEST(EspacenetCsv, CountriesBehindAnEnSpaceThatLostItsEncoding) {
    const std::string head = "Title,Publication number,Inventor(s),Applicant(s)\n";
    const auto entries = tests::read_text(
        head + "T,US9999991 (A),REED MIA‰Ûâ[GB];  KELP D壽鈁DK],A [B] CO\n", "espacenet-csv");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(tests::names_of(entries[0].record->patent.inventors), (Texts{"REED MIA", "KELP D"}));
    EXPECT_EQ(entries[0].record->countries, (Texts{"GB", "DK"}));
    EXPECT_EQ(entries[0].record->patent.applicants, Texts{"A [B] CO"});
}

TEST(GooglePatentsCsv, TheQueryIsKeptInEveryRecord) {
    const auto entries = tests::read_data("google-patents-csv/search.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& dryer = *entries[0].record;
    EXPECT_EQ(dryer.id, "US9999780B2");
    EXPECT_EQ(dryer.patent.applicants, (Texts{"Kelp Tools Co., Ltd.", "University of Quay, Inc"}));
    EXPECT_EQ(tests::names_of(dryer.patent.inventors), (Texts{"Dora Kelp", "Mia Reed"}));
    EXPECT_EQ(to_string(dryer.patent.priority_date), "2017-03-08");
    EXPECT_EQ(tests::extra_of(dryer, "grant date"), "\"2022-06-07\"");
    for (const Entry& entry : entries)
        EXPECT_EQ(tests::extra_of(*entry.record, "search URL"),
                  "\"https://patents.google.com/?q=%28seaweed+dryer%29\"");
    EXPECT_EQ(entries[1].record->title[0].language, "zh-Hans");
}

}  // namespace
}  // namespace litchi::corpora

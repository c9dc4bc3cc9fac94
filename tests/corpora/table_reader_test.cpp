#include "corpora/formats/table_reader.h"

#include "corpora/formats/date_order.h"
#include "corpora/formats/table_fields.h"
#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

#include <array>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

constexpr std::array kRows = {FieldRow{"标题 (译)", &take_title},
                              FieldRow{"Key Words", &take_keywords}};

int is_header(const TableColumns& columns) {
    return columns.has_all({"标题(译)", "keywords"}) ? 80 : 0;
}

constexpr TableFormat kFormat{.rows = kRows, .is_header = &is_header};

std::vector<Entry> read(std::string text) {
    return tests::read_all(
        *open_table(std::make_unique<TextFile>(std::move(text), "input"), kFormat));
}

TEST(ColumnKey, FoldsWidthCaseSpacesAndUnderscores) {
    EXPECT_EQ(column_key("公开（公告）号"), column_key("公开(公告)号"));
    EXPECT_EQ(column_key(" Publication_Number "), "publicationnumber");
    EXPECT_EQ(column_key("I P C"), "ipc");
    EXPECT_EQ(column_key(std::string(1000, 'a')), "");
}

TEST(TableReader, FindsTheHeaderAndKeepsWhatStandsAboveIt) {
    const auto entries = read(
        "\n\nQuery: kelp, rope\nsome words\n标题（译）;KeyWords;Other Name\nOne;a;x\nTwo;b;NA\n");
    ASSERT_EQ(entries.size(), 2U);
    const Record& one = *entries[0].record;
    EXPECT_EQ(display_title(one), "One");
    EXPECT_EQ(tests::texts_of(one.keywords), Texts{"a"});
    EXPECT_EQ(tests::extra_of(one, "Query"), "\"kelp, rope\"");
    EXPECT_EQ(tests::extra_of(one, "preamble"), "\"some words\"");
    EXPECT_EQ(tests::extra_of(one, "Other Name"), "\"x\"");
    EXPECT_EQ(tests::extra_of(*entries[1].record, "Other Name"), "\"NA\"");
    EXPECT_EQ(entries[1].line, 7U);
}

TEST(TableReader, NaInAKnownColumnSaysNothing) {
    const auto entries = read("标题(译)\tKey Words\nOne\tNA\n");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].record->keywords.empty());
}

TEST(TableReader, CellsWithoutAColumnAreKept) {
    const auto entries = read("标题(译),Key Words\nOne,a,left,over\n");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(tests::extra_of(*entries[0].record, "column 3"), "\"left\"");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "column 4"), "\"over\"");
    EXPECT_EQ(entries[0].problems[0].why, "The row has 4 columns, the header 2.");
}

TEST(TableReader, CellsBehindAQuoteThatIsNotDoubledHaveNoColumn) {
    const auto entries = read("Id,标题(译),Key Words\n7,\"A \"b\",\"c\" d\",x,y\n");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_FALSE(entries[0].record);
    ASSERT_EQ(entries[0].problems.size(), 2U);
    EXPECT_EQ(entries[0].problems[0].why,
              "The row has 5 columns, the header 3. Quotes inside its cells are not doubled: those "
              "from column 2 on are kept under their numbers.");
    const auto titled = read("标题(译),Note,Key Words\nOne,\"A \"b\",\"c\" d\",x,y\n");
    EXPECT_TRUE(titled[0].record->keywords.empty());
    EXPECT_EQ(tests::extra_of(*titled[0].record, "column 4"), "\"x\"");
}

TEST(TableReader, AFileWithoutTheHeaderIsReadFromItsFirstRow) {
    const auto entries = read("sep=;\nKey Words;Name\na;b\n");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(tests::texts_of(entries[0].record->keywords), Texts{"a"});
    EXPECT_EQ(tests::extra_of(*entries[0].record, "Name"), "\"b\"");
    EXPECT_EQ(table_confidence("标题(译),b\n", &is_header), 0);
    EXPECT_EQ(table_confidence("notice\n标题(译);Keywords\n", &is_header), 80);
}

TEST(DateOrder, TheFileTells) {
    DateOrderFinder finder;
    for (const char* const text : {"01/02/2013", "05.06.07", "n/a", ""}) finder.look_at(text);
    EXPECT_EQ(finder.order(), DateOrder::Unknown);
    finder.look_at("7/31/2024 14:00");
    EXPECT_EQ(finder.order(), DateOrder::MonthFirst);
    finder.look_at("31/7/2024");
    EXPECT_EQ(finder.order(), DateOrder::Unknown);
}

TEST(DateOrder, ReadsNumbersWithTheYearLast) {
    EXPECT_EQ(read_numeric_date("3/4/2014", DateOrder::DayFirst)->iso, "2014-04-03");
    EXPECT_EQ(read_numeric_date("3/4/2014", DateOrder::MonthFirst)->iso, "2014-03-04");
    EXPECT_EQ(read_numeric_date("3/4/2014", DateOrder::Unknown)->iso, "2014");
    EXPECT_FALSE(read_numeric_date("3/4/2014", DateOrder::Unknown)->whole);
    EXPECT_EQ(read_numeric_date("21.08.2009", DateOrder::MonthFirst)->iso, "2009-08-21");
    EXPECT_EQ(read_numeric_date("4/4/2014", DateOrder::Unknown)->iso, "2014-04-04");
    EXPECT_EQ(read_numeric_date("3/4/14", DateOrder::DayFirst, 2013)->iso, "1914-04-03");
    EXPECT_EQ(read_numeric_date("30/12/14", DateOrder::DayFirst, 2013)->iso, "2013-12-30");
    for (const char* const text :
         {"3/4/14", "31/31/2014", "2014-04-03", "3/4", "3/4.2014", "0/4/2014", "3/4/201", "three"})
        EXPECT_FALSE(read_numeric_date(text, DateOrder::DayFirst)) << text;
}

TEST(TableFields, SplitsAtWholeSeparators) {
    EXPECT_EQ(split_text(" a; b ;;; c;;", ";;"), (Texts{"a; b", "; c"}));
    EXPECT_EQ(split_text("", ";;"), Texts{});
}

}  // namespace
}  // namespace litchi::corpora

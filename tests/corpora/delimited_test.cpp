#include "corpora/formats/delimited.h"

#include "corpora/base/limits.h"
#include "tests/support/seeded_random.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Cells = std::vector<std::string>;

std::vector<DelimitedRow> read(std::string text, char delimiter = ',') {
    DelimitedRows rows(std::make_unique<TextFile>(std::move(text), "input"), delimiter);
    std::vector<DelimitedRow> read;
    while (auto row = rows.next()) read.push_back(std::move(*row));
    return read;
}

TEST(Delimited, QuotesAndLineEnds) {
    const auto rows = read("a,\"b, \"\"x\"\"\",c\r\n\"1\n2\",,\r\n\n\"\"\nlast");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].cells, (Cells{"a", "b, \"x\"", "c"}));
    EXPECT_EQ(rows[1].cells, (Cells{"1\n2", "", ""}));
    EXPECT_EQ(rows[1].line, 2U);
    EXPECT_EQ(rows[2].cells, Cells{""});
    EXPECT_EQ(rows[2].line, 5U);
    EXPECT_EQ(rows[3].cells, Cells{"last"});
}

TEST(Delimited, OtherSeparatorsAndOldLineEnds) {
    EXPECT_EQ(read("a;b\rc;d\r", ';')[1].cells, (Cells{"c", "d"}));
    EXPECT_EQ(guess_delimiter("a;b;c,d\nx,y,z,u,v"), ';');
    EXPECT_EQ(guess_delimiter("a\tb\n"), '\t');
    EXPECT_EQ(guess_delimiter("\"a;b;c\",d"), ',');
    EXPECT_EQ(header_cells("a,\"b c\"\n1,2"), (Cells{"a", "b c"}));
}

TEST(Delimited, QuotesMayBeText) {
    DelimitedRows rows(std::make_unique<TextFile>("\"a\" b\t\"c\n\"d\"\te\n", "input"), '\t',
                       DelimitedRows::Quotes::AreText);
    EXPECT_EQ(rows.next()->cells, (Cells{"\"a\" b", "\"c"}));
    EXPECT_EQ(rows.next()->cells, (Cells{"\"d\"", "e"}));
    EXPECT_FALSE(rows.next());
}

TEST(Delimited, AnOpenQuoteCostsItsLineOnly) {
    const auto rows = read("1,a\n2,\"open\n3,\"c\"\n4,d\n");
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_TRUE(rows[1].cells.empty());
    ASSERT_EQ(rows[1].problems.size(), 1U);
    EXPECT_EQ(rows[1].problems[0].line, 2U);
    EXPECT_EQ(rows[2].cells, (Cells{"3", "c"}));
    EXPECT_EQ(rows[3].line, 4U);
}

TEST(Delimited, AnOpenQuoteAtTheEndAndOverTheLimit) {
    EXPECT_EQ(read("1,a\n2,\"open\n3,c\n").size(), 3U);
    std::string text = "1,\"open\n";
    while (text.size() < limits::kMaxFieldBytes + 1000) text += "2,ordinary row\n";
    const auto rows = read(text);
    EXPECT_FALSE(rows[0].problems.empty());
    EXPECT_EQ(rows[1].cells, (Cells{"2", "ordinary row"}));
    EXPECT_EQ(rows.back().line, rows.size());
}

TEST(Delimited, AQuoteInsideACellIsText) {
    EXPECT_EQ(read("5\" pipe,b\n")[0].cells, (Cells{"5\" pipe", "b"}));
    EXPECT_EQ(read("\"5\" pipe\",b\n")[0].cells, (Cells{"5\" pipe", "b"}));
}

TEST(Delimited, RowsAreBounded) {
    std::string wide(limits::kMaxColumns + 10, ',');
    const auto rows = read(wide + "\nnext,row\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_TRUE(rows[0].cells.empty());
    EXPECT_EQ(rows[1].cells, (Cells{"next", "row"}));
    EXPECT_EQ(rows[1].line, 2U);
}

TEST(Delimited, DamagedCellsAreRepaired) {
    std::string text =
        "港口码头冷链物流碳汇生物炭荔枝果园土壤减排计量,a\n\xFF"
        "b,";
    text += std::string("c\0d", 3) + "\n";
    const auto rows = read(text);
    EXPECT_EQ(rows[1].cells, (Cells{"\uFFFD"
                                    "b",
                                    "cd"}));
    EXPECT_EQ(rows[1].problems.size(), 1U);
}

std::string as_quoted(const std::string& cell) {
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

TEST(Delimited, WhatIsWrittenByRfc4180IsReadBack) {
    tests::SeededRandom random(9);
    const Cells pieces = {"a", ",", "\"", "\n", "\r\n", "碳", " ", ""};
    for (int round = 0; round < 200; ++round) {
        std::string text;
        std::vector<Cells> written;
        for (std::size_t r = 1 + random.below(5); r > 0; --r) {
            Cells cells;
            for (std::size_t c = 2 + random.below(3); c > 0; --c) {
                std::string cell;
                for (std::size_t p = random.below(5); p > 0; --p)
                    cell += pieces[random.below(pieces.size())];
                text += (cells.empty() ? "" : ",") + as_quoted(cell);
                cells.push_back(cell);
            }
            text += "\r\n";
            written.push_back(cells);
        }
        const auto rows = read(text);
        ASSERT_EQ(rows.size(), written.size()) << text;
        for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].cells, written[i]) << text;
    }
}

TEST(Delimited, QuotesThatAreNotDoubledAreReadWhereTheColumnsShowIt) {
    const std::string text = "\"a \"b\"\",\"c\",d\n\"a \"\"b\"\"\",\"c\",d\n1,2\n";
    DelimitedRows rows(std::make_unique<TextFile>(text, "input"), ',');
    rows.expect_columns(3);
    const auto bare = rows.next();
    EXPECT_EQ(bare->cells, (Cells{"a \"b\"", "c", "d"}));
    EXPECT_EQ(bare->problems.size(), 1U);
    const auto doubled = rows.next();
    EXPECT_EQ(doubled->cells, (Cells{"a \"b\"", "c", "d"}));
    EXPECT_TRUE(doubled->problems.empty());
    EXPECT_EQ(rows.next()->cells, (Cells{"1", "2"}));
    EXPECT_FALSE(rows.next());
}

TEST(Delimited, JsonListsWithTheirOwnQuotesAreOneCell) {
    const std::string text =
        "1,\"[\"a\",\"b, \\\"c\\\"\"]\",\"Kelp\"\n2,\"[\"d\"]\",\"[\"e\"\n3,\"[\",\"[\"\"f\"\", "
        "\"\"g\"\"]\"\n"
        "4,\"[]\",\"[\"h\",\"i\"]\"";
    DelimitedRows rows(std::make_unique<TextFile>(text, "input"), ',');
    EXPECT_EQ(rows.next()->cells, (Cells{"1", "[\"a\",\"b, \\\"c\\\"\"]", "Kelp"}));
    EXPECT_EQ(rows.next()->cells, (Cells{"2", "[\"d\"]", "[\"e"}));
    EXPECT_EQ(rows.next()->cells, (Cells{"3", "[", "[\"f\", \"g\"]"}));
    EXPECT_EQ(rows.next()->cells, (Cells{"4", "[]", "[\"h\",\"i\"]"}));
    EXPECT_FALSE(rows.next());
}

TEST(Delimited, AListThatStartsWithAComma) {
    DelimitedRows rows(
        std::make_unique<TextFile>("1,\"[\", Kelp, Fern\"]\",7\n2,\"[\",8\n", "input"), ',');
    rows.expect_columns(3);
    const auto list = rows.next();
    EXPECT_EQ(list->cells, (Cells{"1", "[\", Kelp, Fern\"]", "7"}));
    EXPECT_EQ(list->problems.size(), 1U);
    const auto bracket = rows.next();
    EXPECT_EQ(bracket->cells, (Cells{"2", "[", "8"}));
    EXPECT_TRUE(bracket->problems.empty());
}

// Each list is sought to the end of the file in vain.
TEST(Delimited, ListsThatNeverEndCostLinearTime) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "\"[\"a\"\n";
    DelimitedRows rows(std::make_unique<TextFile>(text, "input"), ',');
    std::size_t count = 0;
    while (const auto row = rows.next()) count += row->cells == Cells{"[\"a"};
    EXPECT_EQ(count, 20000U);
}

// The row is merely short: its quotes are in order, and a comma behind one ends no cell.
TEST(Delimited, ShortRowsKeepTheirCells) {
    const std::string text = "\"A \"\"x\"\", and its use\",\"Berg, Astrid\",2001\n";
    DelimitedRows rows(std::make_unique<TextFile>(text, "input"), ',');
    rows.expect_columns(4);
    const auto row = rows.next();
    EXPECT_EQ(row->cells, (Cells{"A \"x\", and its use", "Berg, Astrid", "2001"}));
    EXPECT_TRUE(row->problems.empty());
}

// Each line opens a quote that only its own failure ends: without a bound every line would be read
// to the largest field.
TEST(Delimited, OpenQuotesOnEveryLineCostLinearTime) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "x,\"\"b\n";
    DelimitedRows rows(std::make_unique<TextFile>(std::move(text), "input"), ',');
    std::size_t count = 0;
    std::size_t broken = 0;
    while (const auto row = rows.next()) {
        ++count;
        broken += row->cells.empty();
    }
    EXPECT_EQ(count, 200'000U);
    EXPECT_EQ(broken, count);
}

}  // namespace
}  // namespace litchi::corpora

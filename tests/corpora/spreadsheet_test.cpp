#include "corpora/base/spreadsheet.h"

#include "corpora/base/biff_records.h"
#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/base/spreadsheet_values.h"
#include "corpora/base/zip_archive.h"
#include "corpora/inputs.h"
#include "tests/support/packed.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

const std::filesystem::path kData = LITCHI_TEST_DATA;

std::string csv_text(ByteSource& source) {
    std::string bytes;
    std::string chunk(7, '\0');
    while (const std::size_t size = source.read(chunk)) bytes.append(chunk, 0, size);
    EXPECT_TRUE(bytes.starts_with("\xEF\xBB\xBF"));
    return bytes.substr(std::min<std::size_t>(3, bytes.size()));
}

std::string xlsx_csv(const std::string& workbook) {
    const tests::TempDir folder;
    const auto archive = ZipArchive::open(folder.write("b.xlsx", workbook), "b.xlsx");
    const std::vector<Worksheet> sheets = open_xlsx(archive);
    return sheets.empty() ? "" : csv_text(*csv_of(sheets[0]));
}

std::string html_csv(const std::string& page) {
    const Worksheet sheet{"", [page] { return read_html_sheet(bytes_in_memory(page), "page"); }};
    return csv_text(*csv_of(sheet));
}

TEST(Spreadsheet, RowsAreAsWideAsTheWidestBeforeThem) {
    EXPECT_EQ(html_csv("<table><tr><td>a<td>b<td>c</tr><tr><td>1</tr><tr><td>2<td>3</tr></table>"),
              "a,b,c\n1,,\n2,3,\n");
}

TEST(SpreadsheetValues, NumberFormatsThatShowDates) {
    EXPECT_EQ(date_shape("yyyy\\-mm\\-dd;@"), DateShape::Day);
    EXPECT_EQ(date_shape("yyyy\"年\"m\"月\"d\"日\""), DateShape::Day);
    EXPECT_EQ(date_shape("[$-409]mmm\\-yy;@"), DateShape::Month);
    EXPECT_EQ(date_shape("yyyy"), DateShape::Year);
    EXPECT_EQ(date_shape("d/m/yy h:mm"), DateShape::DayAndTime);
    EXPECT_EQ(date_shape("[h]:mm:ss"), DateShape::Time);
    EXPECT_EQ(date_shape("General"), DateShape::None);
    EXPECT_EQ(date_shape("#,##0.00_);[Red]"), DateShape::None);
    EXPECT_EQ(date_shape("0\"days\""), DateShape::None);
    EXPECT_EQ(builtin_date_shape(14), DateShape::Day);
    EXPECT_EQ(builtin_date_shape(17), DateShape::Month);
    EXPECT_EQ(builtin_date_shape(31), DateShape::Day);
    EXPECT_EQ(builtin_date_shape(49), DateShape::None);
}

TEST(SpreadsheetValues, SerialNumbersBecomeIsoDates) {
    EXPECT_EQ(date_text(1, DateShape::Day, false), "1900-01-01");
    EXPECT_EQ(date_text(59, DateShape::Day, false), "1900-02-28");
    EXPECT_EQ(date_text(61, DateShape::Day, false), "1900-03-01");
    EXPECT_EQ(date_text(43831, DateShape::Day, false), "2020-01-01");
    EXPECT_EQ(date_text(43831, DateShape::Month, false), "2020-01");
    EXPECT_EQ(date_text(43831, DateShape::Year, false), "2020");
    EXPECT_EQ(date_text(43831.5, DateShape::DayAndTime, false), "2020-01-01T12:00:00");
    EXPECT_EQ(date_text(0.75, DateShape::Time, false), "18:00:00");
    EXPECT_EQ(date_text(42369, DateShape::Day, true), "2020-01-01");
    EXPECT_EQ(date_text(-3, DateShape::Day, false), "-3");
    EXPECT_EQ(date_text(1e9, DateShape::Day, false), "1000000000");
}

TEST(SpreadsheetValues, NumbersAsAPersonTypesThem) {
    EXPECT_EQ(number_text(2014), "2014");
    EXPECT_EQ(number_text(0.1 + 0.2), "0.3");
    EXPECT_EQ(number_text(-0.0), "0");
    EXPECT_EQ(number_text(123456789012), "123456789012");
    EXPECT_EQ(number_text(1e20), "1e+20");
    EXPECT_EQ(column_of("A1"), 0U);
    EXPECT_EQ(column_of("AB12"), 27U);
    EXPECT_EQ(column_of("XFD1"), limits::kMaxSheetColumns - 1);
    EXPECT_EQ(column_of("XFE1"), std::string::npos);
    EXPECT_EQ(column_of("12"), std::string::npos);
    EXPECT_EQ(unescape_cell("a_x000D_b_x4E2D__x00g0_"), "a\rb中_x00g0_");
}

TEST(Xlsx, CellsOfEveryKindStandInTheirColumns) {
    const std::string strings =
        "<si><t>Title</t></si><si><r><t>Smart </t></r><r><t>ports</t></r>"
        "<rPh><t>hint</t></rPh></si><si><t xml:space=\"preserve\">two\nlines, \"quoted\"</t></si>";
    const std::string styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    const std::string sheet =
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" "
        "t=\"inlineStr\"><is><t>in</t></is>"
        "</c></row>"
        "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\" t=\"s\"><v>2</v></c>"
        "<c r=\"C4\"><v>2019.5</v></c><c r=\"D4\" s=\"1\"><v>43831</v></c>"
        "<c r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\" t=\"e\"><v>#N/A</v></c>"
        "<c r=\"G4\" t=\"str\"><f>HYPERLINK(\"http://x\",\"CN1A\")</f><v>CN1A</v></c>"
        "<c r=\"H4\" t=\"s\"/><c r=\"I4\" t=\"s\"><v>99</v></c></row>"
        "<row><c><v>7</v></c><c><v>8</v></c></row>";
    EXPECT_EQ(xlsx_csv(tests::xlsx_of({sheet}, strings, styles)),
              "\nTitle,,in\n\n"
              "Smart ports,\"two lines, \"\"quoted\"\"\",2019.5,2020-01-01,TRUE,#N/A,CN1A\n7,8,,,,,\n");
}

TEST(Xlsx, MacintoshDatesAndRowNumbersOutOfOrder) {
    const std::string styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
    EXPECT_EQ(xlsx_csv(tests::xlsx_of({"<row r=\"3\"><c s=\"0\"><v>42369</v></c></row>"
                                       "<row r=\"1\"><c t=\"str\"><v>x</v></c></row>"},
                                      "", styles, "<workbookPr date1904=\"1\"/>")),
              "\n\n2020-01-01\nx\n");
}

TEST(Xlsx, DamageIsReported) {
    EXPECT_THROW(xlsx_csv(tests::xlsx_of({"<row><c><v>1</v></row>"})), Error);
    EXPECT_THROW(xlsx_csv(tests::zip_of({{"xl/workbook.xml", "<workbook/>"}})), Error);
    EXPECT_THROW(xlsx_csv(tests::xlsx_of({""}, "", "", "<!DOCTYPE a [<!ENTITY b \"c\">]>")), Error);
}

// A cell of the last row costs as many empty lines as a worksheet has rows, and no more.
TEST(Xlsx, FarRowsAreBounded) {
    const std::string text =
        xlsx_csv(tests::xlsx_of({"<row r=\"99999999\"><c><v>1</v></c></row>"}));
    EXPECT_EQ(text.size(), limits::kMaxSheetRows + 1);
}

TEST(HtmlSheet, RowsOfAllTablesWhateverThePageDeclares) {
    const std::string page =
        "<meta http-equiv=\"content-type\" content=\"application/ms-excel; charset=UTF-8\"/><html>"
        "<head><style>td{x}</style><meta content=\"text/html; charset=gb2312\"></head><body>"
        "<table border='1'><tr><td>Title-题名<td>Year-年</tr><tr><td>荔枝 &amp; 龙眼<br>研究</td>"
        "<td colspan=2>2019</td><td>x, y</td></tr><tr><td></td></tr>"
        "<tr><td><table><tr><td>in</td><td>ner</td></tr></table></td><td>2</td></table></body>";
    EXPECT_TRUE(is_html_sheet(page));
    EXPECT_EQ(html_csv(page), "Title-题名,Year-年\n荔枝 & 龙眼 研究,2019,,\"x, y\"\nin ner,2,,\n");
}

TEST(HtmlSheet, OnlyPagesForSpreadsheetProgramsAreOnes) {
    EXPECT_TRUE(is_html_sheet("\xEF\xBB\xBF<TABLE><TR><TD>a"));
    EXPECT_FALSE(is_html_sheet("<html><body><table><tr><td>layout"));
    EXPECT_FALSE(is_html_sheet("Dear all, <table><tr> is HTML."));
    EXPECT_FALSE(is_html_sheet(""));
}

TEST(HtmlSheet, ACharacterAcrossTwoPiecesStaysWhole) {
    std::string page = "<table><tr><td>";
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "荔枝";
    EXPECT_EQ(html_csv(page + text + "</table>"), text + "\n");
}

TEST(Xls, NumbersPackedIntoFourBytes) {
    EXPECT_EQ(unpack_rk(0x3FF00000), 1.0);
    EXPECT_EQ(unpack_rk((2019U << 2) | 2), 2019.0);
    EXPECT_EQ(unpack_rk((12345U << 2) | 3), 123.45);
}

TEST(Xls, WhatIsNoWorkbookIsRefused) {
    const std::string magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (const std::string& bytes :
         {magic, magic + std::string(600, '\0'), magic + std::string(5000, '\x09')}) {
        EXPECT_TRUE(is_compound_file(bytes));
        const auto source = bytes_in_memory(bytes);
        EXPECT_THROW(open_xls(*source, "a.xls"), Error);
    }
}

// Several worksheets with tables are inputs of their own; empty ones and single cells are none.
TEST(Spreadsheet, WorksheetsWithTablesAreInputs) {
    struct Names : InputVisitor {
        std::vector<std::string> names;
        void take(const Input& input) override { names.push_back(input.name); }
        void refuse(const std::string& name, const std::string&) override {
            names.push_back("refused " + name);
        }
    };
    const std::string table = "<row><c><v>1</v></c><c><v>2</v></c></row>";
    const std::string note = "<row><c><v>1</v></c></row>";
    const tests::TempDir folder;
    Names names;
    visit_inputs(folder.write("1", tests::xlsx_of({note, table, ""})), "one.xlsx", names);
    visit_inputs(folder.write("2", tests::xlsx_of({table, note, table})), "two.xlsx", names);
    visit_inputs(folder.write("3", tests::xlsx_of({note, ""})), "none.xlsx", names);
    visit_inputs(folder.write("4", tests::zip_of({{"in.xlsx", tests::xlsx_of({table})}})), "a.zip",
                 names);
    EXPECT_EQ(names.names,
              (std::vector<std::string>{"one.xlsx", "two.xlsx/Sheet1", "two.xlsx/Sheet3",
                                        "refused none.xlsx", "a.zip/in.xlsx"}));
}

}  // namespace
}  // namespace litchi::corpora

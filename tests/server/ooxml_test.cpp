#include "corpora/base/error.h"
#include "corpora/base/zip_archive.h"
#include "server/ooxml/docx.h"
#include "server/ooxml/package.h"
#include "server/ooxml/xlsx.h"
#include "tests/server/service_world.h"

#include <gtest/gtest.h>

#include <array>

namespace litchi::server {
namespace {

std::string member_of(const std::filesystem::path& file, std::string_view name) {
    const auto archive = ZipArchive::open(file, "package");
    const ZipMember* member = archive->find(name);
    if (member == nullptr) return {};
    const auto source = archive->open_member(*member);
    std::string text;
    std::array<char, 4096> piece{};
    while (const std::size_t got = source->read(piece)) text.append(piece.data(), got);
    return text;
}

TEST(Xlsx, NamesItsColumns) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(27), "AB");
    EXPECT_EQ(column_letters(701), "ZZ");
    EXPECT_EQ(column_letters(702), "AAA");
}

TEST(Xlsx, EveryCellIsAText) {
    XlsxWriter sheet("records", {"Id", "Title"});
    sheet.add({"1", "=1+1 & <b>"});
    sheet.add({"", std::string(40'000, 'a')});
    const tests::TempDir folder;
    const auto file = folder.write("a.xlsx", sheet.finish());
    const std::string xml = member_of(file, "xl/worksheets/sheet1.xml");
    EXPECT_NE(xml.find("<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1 &amp; "
                       "&lt;b&gt;</t></is></c>"),
              std::string::npos);
    EXPECT_EQ(xml.find("<f>"), std::string::npos);
    EXPECT_EQ(xml.find(std::string(kMaxXlsxCell + 1, 'a')), std::string::npos);
    EXPECT_NE(xml.find(std::string(kMaxXlsxCell, 'a')), std::string::npos);
    EXPECT_NE(xml.find("<autoFilter ref=\"A1:B3\"/>"), std::string::npos);
}

TEST(Ooxml, TheSamePartsGiveTheSameBytes) {
    const auto bytes = [] {
        DocxWriter document("zh-Hant");
        document.paragraph("Title", {{"荔枝"}});
        document.table({"a", "b"}, {40, 60}, {{{{"1"}}, {{"2", false, true}}}});
        return document.finish();
    };
    EXPECT_EQ(bytes(), bytes());
    const tests::TempDir folder;
    const auto file = folder.write("a.docx", bytes());
    EXPECT_NE(member_of(file, "[Content_Types].xml").find("/word/document.xml"), std::string::npos);
    EXPECT_NE(member_of(file, "word/_rels/document.xml.rels").find("footer1.xml"),
              std::string::npos);
    EXPECT_NE(member_of(file, "word/styles.xml").find("PMingLiU"), std::string::npos);
    EXPECT_NE(member_of(file, "word/document.xml").find("<w:tblHeader/>"), std::string::npos);
}

// The records come back from the spreadsheet as they were.
TEST(Xlsx, ImportsReadARecordsExport) {
    tests::ServiceWorld world;
    const Answer sheet = world.service().records("world", {}, "xlsx");
    EXPECT_EQ(sheet.content_type,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    world.service().import("again", {world.folder().write("records.xlsx", sheet.body)}, {});
    EXPECT_EQ(world.service().records("again", {}, "jsonl").body,
              world.service().records("world", {}, "jsonl").body);
}

}  // namespace
}  // namespace litchi::server

#include "corpora/formats/xml_entries.h"

#include "corpora/base/limits.h"

#include <gtest/gtest.h>

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 2> kNames = {"record", "note"};

std::vector<XmlEntry> entries_of(std::string text) {
    XmlEntries reader(std::make_unique<TextFile>(std::move(text), "input"), kNames);
    std::vector<XmlEntry> entries;
    while (auto entry = reader.next()) entries.push_back(std::move(*entry));
    return entries;
}

std::vector<std::string> texts_of(const std::string& text) {
    std::vector<std::string> texts;
    for (const XmlEntry& entry : entries_of(text)) texts.push_back(entry.text);
    return texts;
}

using Texts = std::vector<std::string>;

TEST(XmlEntries, FindsTheElementsInAnyWrapping) {
    EXPECT_EQ(texts_of("<?xml version=\"1.0\"?>\n<all><record id='1'>a</record>\n<x:note>b</x:note>"
                       "</all><?xml version=\"1.0\"?><record/><records>c</records>"),
              (Texts{"<record id='1'>a</record>", "<x:note>b</x:note>", "<record/>"}));
    EXPECT_TRUE(texts_of("").empty());
    EXPECT_TRUE(texts_of("<recording>a</recording> 1 < 2 <").empty());
}

TEST(XmlEntries, CommentsAndCdataStartNothing) {
    EXPECT_EQ(texts_of("<!-- <record> --><record><!-- </record> --><![CDATA[</record><record>]]>"
                       "<?x </record>?>a</record>"),
              Texts{"<record><!-- </record> --><![CDATA[</record><record>]]><?x </record>?>a"
                    "</record>"});
}

TEST(XmlEntries, AStartEndsTheElementBefore) {
    const auto entries = entries_of("<record>\na\n<record>b</record>\r\n</record>\r\n<record>c");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].text, "<record>\na\n");
    EXPECT_EQ(entries[0].line, 1U);
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].why,
              "The record does not end with its end tag; it may be cut short.");
    EXPECT_EQ(entries[1].text, "<record>b</record>");
    EXPECT_EQ(entries[1].line, 3U);
    EXPECT_TRUE(entries[1].problems.empty());
    EXPECT_EQ(entries[2].text, "<record>c");
    EXPECT_EQ(entries[2].line, 5U);
    EXPECT_EQ(entries[2].problems.size(), 1U);
}

// Tags lie across the ends of the pieces in which a file is read.
TEST(XmlEntries, PiecesOfAFileSayNothing) {
    for (std::size_t shift = 0; shift < 40; shift += 3) {
        const std::string before(limits::kChunkBytes - shift, ' ');
        const auto entries =
            entries_of(before + "<!-- <record> -->\n<record>a</record>\n" +
                       std::string(limits::kChunkBytes, 'x') + "<record>" + before + "</record>");
        ASSERT_EQ(entries.size(), 2U) << shift;
        EXPECT_EQ(entries[0].text, "<record>a</record>");
        EXPECT_EQ(entries[0].line, 2U);
        EXPECT_EQ(entries[1].text.size(), before.size() + 17);
        EXPECT_EQ(entries[1].line, 3U);
    }
}

TEST(XmlEntries, ATooLargeElementCostsItselfOnly) {
    const auto entries = entries_of("<record>" + std::string(limits::kMaxXmlEntryBytes, 'a') +
                                    "\n</record>\n<record>b</record>");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_TRUE(entries[0].text.empty());
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].why, "Left out: the record is larger than 64 MiB.");
    EXPECT_EQ(entries[1].text, "<record>b</record>");
    EXPECT_EQ(entries[1].line, 3U);
}

TEST(XmlEntries, DamagedTextIsRepaired) {
    const auto entries = entries_of("<record>a\x01</record>");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].text, "<record>a</record>");
    EXPECT_EQ(entries[0].problems.size(), 1U);
}

TEST(XmlEntries, AnElementByItsName) {
    EXPECT_TRUE(has_element("<a><ops:record x='1'/>", kNames));
    EXPECT_TRUE(has_element("<a>", "a"));
    EXPECT_FALSE(has_element("</record><records>", kNames));
}

}  // namespace
}  // namespace litchi::corpora

#include "corpora/formats/tagged_lines.h"

#include "corpora/base/limits.h"

#include <gtest/gtest.h>

#include <array>

namespace litchi::corpora {
namespace {

// "X: value" with a capital letter.
std::optional<TagAndValue> split(std::string_view line) {
    if (line.size() < 2 || line[0] < 'A' || line[0] > 'Z' || line[1] != ':') return std::nullopt;
    return TagAndValue{line.substr(0, 1), line.substr(2)};
}

std::vector<TaggedEntry> read(std::string text, std::string_view opening,
                              std::string_view closing) {
    TaggedLines lines(std::make_unique<TextFile>(std::move(text), "input"),
                      {&split, opening, closing});
    std::vector<TaggedEntry> entries;
    while (auto entry = lines.next()) entries.push_back(std::move(*entry));
    return entries;
}

// "A=1|2 B=3" for an entry with the tags A (two lines) and B.
std::string drawn(const TaggedEntry& entry) {
    std::string text;
    for (const SourceField& field : entry.fields) {
        text += (text.empty() ? "" : " ") + field.name + "=";
        for (std::size_t i = 0; i < field.lines.size(); ++i)
            text += (i > 0 ? "|" : "") + field.lines[i];
    }
    return text;
}

TEST(TaggedLines, OpeningAndClosingTags) {
    const auto entries = read("preface\nA:1\nB:2\nmore\n\nZ:\nnoise\nA:3\nZ:\n", "A", "Z");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(drawn(entries[0]), "A=1 B=2|more");
    EXPECT_EQ(entries[0].line, 2U);
    EXPECT_EQ(entries[0].fields[1].line, 3U);
    EXPECT_EQ(drawn(entries[1]), "A=3");
    EXPECT_EQ(entries[1].line, 8U);
}

TEST(TaggedLines, AnOpeningTagEndsTheEntryAbove) {
    const auto entries = read("A:1\nZ:\nA:2\nB:x\nA:3\nZ:\n", "A", "Z");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(entries[1].problems.size(), 1U);
    EXPECT_EQ(drawn(entries[2]), "A=3");
}

TEST(TaggedLines, TagsAroundTheEntriesBelongToNone) {
    static constexpr std::array<std::string_view, 2> kAround = {"F", "E"};
    TaggedLines lines(std::make_unique<TextFile>(
                          "X:stray\nF:head\nA:1\nB:2\nZ:\nE:\nF:head\nA:3\nB:4\nE:\n", "input"),
                      {&split, "A", "Z", kAround});
    const auto first = lines.next();
    const auto second = lines.next();
    ASSERT_TRUE(first && second);
    EXPECT_EQ(drawn(*first), "A=1 B=2");
    EXPECT_EQ(drawn(*second), "A=3 B=4");
    EXPECT_TRUE(first->problems.empty());
    EXPECT_EQ(second->problems.size(), 1U);
    EXPECT_FALSE(lines.next());
}

TEST(TaggedLines, FilesWithoutAnyClosingTagAreNoProblem) {
    const auto entries = read("A:1\nA:1\nB:x\n\nA:3\n", "A", "Z");
    ASSERT_EQ(entries.size(), 2U);  // the tag written twice opens one entry
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_TRUE(entries[1].problems.empty());
}

TEST(TaggedLines, TheFirstTagOpensWhenNoneIsGiven) {
    const auto entries = read("B:1\nA:2\nB:3\nA:4\n", "", "");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(drawn(entries[1]), "B=3 A=4");
}

TEST(TaggedLines, EntriesAreBounded) {
    std::string text = "A:1\n";
    for (std::size_t i = 0; i < limits::kMaxEntryFields + 5; ++i) text += "B:x\n";
    text += "A:2\n";
    const auto entries = read(text, "A", "");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].fields.size(), limits::kMaxEntryFields);
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].field, "B");
    EXPECT_TRUE(entries[1].problems.empty());
}

TEST(TaggedLines, EmptyInput) {
    EXPECT_TRUE(read("", "A", "Z").empty());
    EXPECT_TRUE(read("no tag\nat all\n", "A", "Z").empty());
    EXPECT_TRUE(read("Z:\nZ:\n", "A", "Z").empty());
}

}  // namespace
}  // namespace litchi::corpora

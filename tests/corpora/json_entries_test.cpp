#include "corpora/formats/json_entries.h"

#include "corpora/base/limits.h"

#include <array>
#include <gmock/gmock.h>

namespace litchi::corpora {
namespace {

using testing::ElementsAre;

constexpr std::array<std::string_view, 4> kEnvelopes = {"results", "message.items", "message",
                                                        "hits.hits"};

std::vector<JsonEntry> entries_of(std::string text) {
    JsonEntries entries(std::make_unique<TextFile>(std::move(text), "input"), kEnvelopes);
    std::vector<JsonEntry> found;
    while (auto entry = entries.next()) found.push_back(std::move(*entry));
    return found;
}

// The objects' texts; "!" and the line for what is a problem.
std::vector<std::string> texts_of(const std::string& text) {
    std::vector<std::string> texts;
    for (const JsonEntry& entry : entries_of(text))
        texts.push_back(entry.problem.empty() ? entry.text : "!" + std::to_string(entry.line));
    return texts;
}

TEST(JsonEntries, ObjectsALineConcatenatedOrInAList) {
    EXPECT_THAT(texts_of("{\"a\":1}\n\n{\"b\":{}}\r\n"), ElementsAre("{\"a\":1}", "{\"b\":{}}"));
    EXPECT_THAT(texts_of("{\"a\":1}{\"b\":2}"), ElementsAre("{\"a\":1}", "{\"b\":2}"));
    EXPECT_THAT(texts_of("[{\"a\":[1,2]},\n {\"b\":2}]"),
                ElementsAre("{\"a\":[1,2]}", "{\"b\":2}"));
    EXPECT_THAT(texts_of("[]"), ElementsAre());
    EXPECT_THAT(texts_of(""), ElementsAre());
}

TEST(JsonEntries, BracesAndQuotesInsideStringsAreText) {
    EXPECT_THAT(texts_of(R"({"a":"} \" { \\"}{"b":"]"})"),
                ElementsAre(R"({"a":"} \" { \\"})", R"({"b":"]"})"));
}

TEST(JsonEntries, EnvelopesGiveWhatTheyHold) {
    EXPECT_THAT(texts_of(R"({"meta":{"n":2},"results":[{"a":1},{"b":{"results":[{}]}}],"x":{}})"),
                ElementsAre(R"({"a":1})", R"({"b":{"results":[{}]}})"));
    EXPECT_THAT(texts_of(R"({"status":"ok","message":{"n":1,"items":[{"a":1}],"query":{"q":1}}})"),
                ElementsAre(R"({"a":1})"));
    EXPECT_THAT(texts_of(R"({"status":"ok","message":{"DOI":"d","x":{"y":[{}]}},"z":{}})"),
                ElementsAre(R"({"DOI":"d","x":{"y":[{}]}})"));
    EXPECT_THAT(texts_of(R"({"hits":{"total":1,"hits":[{"_id":1}]}})"),
                ElementsAre(R"({"_id":1})"));
    EXPECT_THAT(texts_of("{\"results\":[{\"a\":1}]}\n{\"results\":[]}\n{\"results\":[{\"b\":1}]}"),
                ElementsAre("{\"a\":1}", "{\"b\":1}"));
    EXPECT_THAT(texts_of(R"({"other":[{"a":1}]})"), ElementsAre(R"({"other":[{"a":1}]})"));
}

TEST(JsonEntries, LinesAreThoseOfTheObjects) {
    std::vector<std::uint64_t> lines;
    for (const auto& entry : entries_of("\n{\"results\": [\n  {\n  \"a\": 1\n  },\n  {}\n]}\n"))
        lines.push_back(entry.line);
    EXPECT_THAT(lines, ElementsAre(3U, 6U));
}

TEST(JsonEntries, ABrokenLineCostsItself) {
    EXPECT_THAT(
        texts_of("{\"a\":1}\n{\"b\":\"cut\n{\"c\":1}\n{\"d\":\n{\"e\":1}\n{\"f\" 1}\n{\"g\":1}"),
        ElementsAre("{\"a\":1}", "!2", "{\"c\":1}", "!4", "{\"e\":1}", "!6", "{\"g\":1}"));
    EXPECT_THAT(texts_of("{\"a\":1}\n{\"b\":[1,"), ElementsAre("{\"a\":1}", "!2"));
}

TEST(JsonEntries, InAPrettyListReadingGoesOnAtTheSameIndentation) {
    EXPECT_THAT(texts_of("[\n  {\n    \"a\": [\n      {\"x\": 1}\n      {\"y\": 1}\n    ]\n  },\n"
                         "  {\n    \"b\": 1\n  }\n]\n"),
                ElementsAre("!2", "{\n    \"b\": 1\n  }"));
    EXPECT_THAT(texts_of("{\"results\": [\n {\"a\": }\n, {\"b\": 1}\n], \"meta\": {\"n\": 1}}"),
                ElementsAre("!2", "{\"b\": 1}", "!4"));
}

TEST(JsonEntries, WhatIsNoObjectIsReportedOnce) {
    EXPECT_THAT(texts_of("<html>\nno {json}\n</html>\n{\"a\":1}\n\"text\" {\"b\":1}\n{\"c\":1}"),
                ElementsAre("!1", "{\"a\":1}", "!5", "{\"c\":1}"));
    EXPECT_THAT(texts_of("{\"a\":1}\n\xEF\xBB\xBF{\"b\":1}"),
                ElementsAre("{\"a\":1}", "{\"b\":1}"));
}

TEST(JsonEntries, NumbersThatAreNoneAndTabsAreMended) {
    EXPECT_THAT(texts_of("{\"a\":NaN,\"b\":-Infinity,\"c\":\"x\ty\"}"),
                ElementsAre("{\"a\":\"\" ,\"b\":\"\"       ,\"c\":\"x y\"}"));
}

TEST(JsonEntries, NestingIsBounded) {
    std::string deep = "{\"a\":" + std::string(100'000, '[') + "\n{\"b\":1}";
    EXPECT_THAT(texts_of(deep), ElementsAre("!1", "{\"b\":1}"));
    std::string unclosed;
    for (int i = 0; i < 20'000; ++i) unclosed += "{\"a\":\n";
    EXPECT_EQ(texts_of(unclosed).size(), 20'000U);
}

TEST(JsonEntries, AnObjectLargerThanTheLimitIsReportedAndTheRestRead) {
    const std::string huge = "{\"a\":\"" + std::string(limits::kMaxLineBytes, 'x') + "\"}";
    EXPECT_THAT(texts_of("{\"results\":[" + huge + ",{\"b\":1}]}"), ElementsAre("!1", "{\"b\":1}"));
    EXPECT_THAT(texts_of(huge + "\n{\"b\":1}"), ElementsAre("!1", "{\"b\":1}"));
}

TEST(JsonEntries, AnEnvelopeMayBeLargerThanAnyOfItsRecords) {
    std::string text =
        "{\"meta\":\"" + std::string(limits::kMaxLineBytes, 'x') + "\",\"results\":[";
    for (int i = 0; i < 3000; ++i)
        text += (i > 0 ? ",{\"a\":\"" : "{\"a\":\"") + std::string(10'000, 'y') + "\"}";
    const auto entries = entries_of(text + "]}");
    ASSERT_EQ(entries.size(), 3000U);
    for (const JsonEntry& entry : entries) ASSERT_EQ(entry.text.size(), 10'008U);
}

TEST(JsonEntries, MembersOfARecordAreSeenInAnUnfinishedOne) {
    JsonEntries entries(
        std::make_unique<TextFile>(
            R"({"results":[{"id":"x","list":[{"inner":"y"}],"sub":{"deep":"z"},"type":"book","cut)",
            "input"),
        kEnvelopes, true);
    const auto entry = entries.next();
    ASSERT_TRUE(entry);
    EXPECT_FALSE(entry->problem.empty());
    std::vector<std::string> seen;
    for (const JsonMember& member : entry->members) seen.push_back(member.name + "=" + member.text);
    EXPECT_THAT(seen, ElementsAre("id=x", "list=", "sub=", "type=book"));
}

TEST(JsonEntries, IllFormedBytesAreReplaced) {
    const auto entries =
        entries_of("{\"a\":\"港口码头冷链物流碳汇生物炭荔枝果园土壤减排计量\xFF\"}");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].damaged);
    EXPECT_THAT(entries[0].text, testing::HasSubstr("\uFFFD"));
}

}  // namespace
}  // namespace litchi::corpora

#include "corpora/record_json.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/record_identity.h"
#include "tests/corpora/reading.h"
#include "tests/support/random_text.h"
#include "tests/support/seeded_random.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

Record parse(std::string_view json) {
    std::vector<Problem> problems;
    Record record = parse_record_json(json, problems);
    EXPECT_TRUE(problems.empty()) << problems.front().field << ": " << problems.front().why;
    return record;
}

std::vector<Problem> problems_of(std::string_view json) {
    std::vector<Problem> problems;
    parse_record_json(json, problems);
    return problems;
}

TEST(RecordJson, CanonicalForm) {
    const Record record = parse(R"( {"times_cited": 3, "keywords": ["b", "碳汇", "a"],
        "doi": "https://doi.org/10.5555/A", "title": "Port", "authors": ["Li Wei"], "zz": {"b" : 1},
        "id": "x", "extra": {"a": [ null ]}, "abstract": {"zh-hans": "港口"}, "date": "2020-05"} )");
    EXPECT_EQ(to_json(record),
              R"({"id":"x","kind":"other","title":{"en":"Port"},"abstract":{"zh-Hans":"港口"},)"
              R"("keywords":{"en":["b","a"],"zh-Hans":["碳汇"]},"date":"2020-05",)"
              R"("doi":"10.5555/a","authors":["Li Wei"],"times_cited":3,)"
              R"("extra":{"a":[null],"zz":{"b":1}}})");
}

TEST(RecordJson, PlainStringsAreTaggedByScriptAndMainLanguage) {
    const Record record =
        parse(R"({"id":"x","language":"French","title":"Le port","keywords":["port","港口"]})");
    EXPECT_EQ(record.language, "fr");
    EXPECT_EQ(record.title, (LocalTexts{{"fr", "Le port"}}));
    EXPECT_EQ(record.keywords, (std::vector<LocalText>{{"fr", "port"}, {"zh-Hans", "港口"}}));
}

TEST(RecordJson, WrongTypesAreLeftOutOneByOne) {
    for (const char* member :
         {R"("title":5)", R"("authors":"A")", R"("authors":[5])", R"("references":{})",
          R"("date":2020)", R"("date":"May")", R"("doi":"x")", R"("times_cited":-1)",
          R"("times_cited":1.5)", R"("kind":"poem")", R"("keywords":[5])", R"("extra":[])",
          R"("venue":[])", R"("cpc":[[]])", R"("language":"gibberish!")",
          R"("title":{"??":"a"})"}) {
        const auto problems = problems_of("{\"id\":\"x\"," + std::string(member) + "}");
        ASSERT_EQ(problems.size(), 1U) << member;
        EXPECT_EQ(member + 1,
                  problems[0].field + std::string(member + 1 + problems[0].field.size()));
    }
    EXPECT_TRUE(problems_of(R"({"id":"x","title":null,"extra":null,"times_cited":null})").empty());
}

TEST(RecordJson, RefusesWhatIsNoRecord) {
    const std::string deep = std::string(100, '[') + std::string(100, ']');
    for (const std::string& text :
         {std::string("[]"), std::string("5"), std::string(""), std::string("{\"id\":\"x\""),
          std::string("{}"), std::string("{\"kind\":\"book\"}"),
          "{\"id\":\"x\",\"a\":" + deep + "}", std::string("{\"id\":\"\xFF\"}")}) {
        std::vector<Problem> problems;
        try {
            parse_record_json(text, problems);
            FAIL() << text.substr(0, 40);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::UnreadableFile);
        }
    }
}

TEST(RecordJson, WhatIsReadAtAnyDepthCanBeReadBack) {
    for (std::size_t depth = 50; depth < 70; ++depth) {
        const std::string nested = std::string(depth, '[') + std::string(depth, ']');
        std::vector<Problem> problems;
        try {
            const Record record =
                parse_record_json("{\"id\":\"x\",\"a\":" + nested + "}", problems);
            EXPECT_EQ(record.extra.empty(), !problems.empty());
            EXPECT_EQ(parse_stored_record(to_json(record)), record);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::UnreadableFile);
            EXPECT_GT(depth, 60U);
        }
    }
}

TEST(RecordJson, IdIsMadeWhenThereIsNone) {
    EXPECT_EQ(parse(R"({"title":"A","doi":"10.5555/X"})").id, "doi:10.5555/x");
    EXPECT_EQ(parse(R"({"title":"A","publication_number":"CN 1234567 A"})").id, "CN1234567A");
    const std::string id = parse(R"({"title":"A","date":"2020"})").id;
    EXPECT_TRUE(id.starts_with("src:"));
    EXPECT_EQ(id.size(), 16U);
    EXPECT_EQ(parse(R"({"date":"2020","title":{"en":"A"}})").id, id);
    EXPECT_NE(parse(R"({"title":"B","date":"2020"})").id, id);
}

TEST(RecordJson, AnIdOverTheLimitIsReplaced) {
    const std::string json =
        "{\"title\":\"A\",\"id\":\"" + std::string(limits::kMaxIdBytes + 1, 'x') + "\"}";
    EXPECT_EQ(problems_of(json).size(), 1U);
}

TEST(RecordJson, StoredRecordsMustBePerfect) {
    for (const char* text : {"", "{}", "{\"id\":\"x\",\"title\":5}", "{\"title\":\"A\""}) {
        try {
            parse_stored_record(text);
            FAIL() << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::CorruptCollection);
        }
    }
}

std::string some_text(tests::SeededRandom& random) {
    return "w " + tests::random_text(random, 1 + random.below(6));
}

Person some_person(tests::SeededRandom& random) {
    if (random.below(2) == 0) return {"", "", some_text(random), {}};
    Person person{some_text(random), some_text(random), "", {}};
    for (std::size_t i = random.below(3); i > 0; --i)
        person.affiliations.push_back(some_text(random));
    return person;
}

Record some_record(tests::SeededRandom& random) {
    Record record;
    record.id = some_text(random);
    record.kind = static_cast<RecordKind>(random.below(13));
    record.title.push_back({"en", some_text(random)});
    if (random.below(2) == 0) record.title.push_back({"zh-Hant", some_text(random)});
    if (random.below(2) == 0) record.summary.push_back({"", some_text(random)});
    for (std::size_t i = random.below(5); i > 0; --i)
        record.keywords.push_back({"", some_text(random)});
    record.date.year = static_cast<std::int16_t>(1 + random.below(2999));
    record.date.month = static_cast<std::uint8_t>(random.below(13));
    for (std::size_t i = random.below(4); i > 0; --i) record.authors.push_back(some_person(random));
    for (std::size_t i = random.below(4); i > 0; --i)
        record.references.push_back(
            {random.below(2) == 0 ? "10.5555/x" : "", "", "", some_text(random)});
    record.patent.claims = {some_text(random)};
    if (random.below(2) == 0) record.times_cited = static_cast<std::int64_t>(random.below(99));
    if (random.below(2) == 0) record.extra = {{some_text(random), "[1,2.5,\"x\",{\"a\":null}]"}};
    tag_texts(record);
    return record;
}

TEST(RecordJson, RandomRecordsAreReadBack) {
    tests::SeededRandom random(5);
    for (int round = 0; round < 200; ++round) {
        const Record record = some_record(random);
        const std::string json = to_json(record);
        EXPECT_EQ(parse_stored_record(json), record) << json;
        EXPECT_EQ(to_json(parse_stored_record(json)), json);
    }
}

}  // namespace
}  // namespace litchi::corpora

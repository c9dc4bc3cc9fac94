#include "corpora/base/error.h"
#include "corpora/carried_members.h"
#include "corpora/demo.h"
#include "corpora/record_json.h"
#include "corpora/writers.h"
#include "tests/corpora/reading.h"
#include "tests/corpora/written_records.h"
#include "tests/support/random_record.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

// What was written is read back.
namespace litchi::corpora {
namespace {

using testing::HasSubstr;
using tests::paper;

// Formats that are read back.
constexpr std::string_view kReadBack[] = {"jsonl", "ris", "wos", "bibtex", "csl-json", "csv"};

std::string import_format(const RecordWriter& writer) {
    return std::string(writer.reader.empty() ? writer.name : writer.reader);
}

std::vector<Record> read_back(const RecordWriter& writer, const std::vector<Record>& records) {
    std::vector<Record> again;
    for (Entry& entry : tests::read_text(write_records(writer, records), import_format(writer)))
        if (entry.record) again.push_back(std::move(*entry.record));
    return again;
}

void expect_equal(const std::vector<Record>& again, const std::vector<Record>& records,
                  const std::string& where) {
    ASSERT_EQ(again.size(), records.size()) << where;
    for (std::size_t i = 0; i < records.size(); ++i)
        EXPECT_EQ(to_json(again[i]), to_json(records[i])) << where;
}

TEST(RoundTrip, ReadingBackGivesTheRecords) {
    for (const std::string_view name : kReadBack) {
        const RecordWriter& writer = record_writer(name);
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            tests::RandomRecords random(seed);
            const std::vector<Record> records = {random.next(), random.next(), random.next()};
            expect_equal(read_back(writer, records), records,
                         std::string(name) + " seed " + std::to_string(seed));
        }
    }
}

TEST(RoundTrip, TheDemoCorpusComesBack) {
    std::vector<Record> records;
    for (const auto& file : demo_files())
        for (Entry& entry : tests::read_all(*open_reader(file)))
            records.push_back(std::move(*entry.record));
    ASSERT_EQ(records.size(), 984U);
    for (const std::string_view name : kReadBack)
        expect_equal(read_back(record_writer(name), records), records, std::string(name));
}

TEST(RoundTrip, WhatAnotherProgramChangedStands) {
    Record record = paper();
    record.patent.family = "42";
    std::string text = write_records(record_writer("ris"), std::vector{record});
    const std::string old = "TI  - Shore power & 50% less smoke";
    text.replace(text.find(old), old.size(), "TI  - Another title");
    text.replace(text.find("DO  - "), 6, "N3  - ");
    const auto entries = tests::read_text(text, "ris");
    ASSERT_EQ(entries.size(), 1U);
    const Record& changed = *entries[0].record;
    EXPECT_EQ(changed.id, record.id);
    EXPECT_EQ(display_title(changed), "Another title");
    EXPECT_EQ(changed.patent.family, "42");
    EXPECT_EQ(tests::texts_of(changed.subjects), std::vector<std::string>{"Electricity"});
    EXPECT_TRUE(changed.authors[0].affiliations.empty());
}

TEST(RoundTrip, CarriedTextThatCannotBeReadIsAProblem) {
    const auto entries = tests::read_text(
        "TY  - JOUR\nTI  - Bogs\nC8  - {\"litchi\":\"12345678\",\"id\"\nER  - \n", "ris");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(display_title(*entries[0].record), "Bogs");
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].field, "litchi");
    const auto other = tests::read_text("TY  - JOUR\nTI  - Bogs\nC8  - 17\nER  - \n", "ris");
    EXPECT_EQ(tests::extra_of(*other[0].record, "C8"), "\"17\"");
}

TEST(CarriedMembers, HaveAFormForTex) {
    Record record = paper();
    record.title = {{"en", "a {b} \\c%\u00a0 \"d\""}};
    const std::string line = carried_members(record, Record{});
    EXPECT_TRUE(is_carried(line));
    EXPECT_THAT(line, HasSubstr("\\u00a0"));
    const std::string safe = tex_safe(line);
    EXPECT_TRUE(is_carried(safe));
    EXPECT_EQ(safe.find_first_of("{}\\%\"#$&~^_-'`"), std::string::npos);
    for (const std::string& form : {line, safe}) {
        Record restored;
        std::vector<Problem> problems;
        restore_carried(form, restored, problems);
        EXPECT_EQ(restored, record);
        EXPECT_TRUE(problems.empty());
    }
    EXPECT_EQ(carried_members(record, record), "");
}

}  // namespace
}  // namespace litchi::corpora

#include "corpora/formats.h"

#include "corpora/base/error.h"
#include "corpora/demo.h"
#include "corpora/record_json.h"
#include "tests/corpora/reading.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

const std::filesystem::path kData = LITCHI_TEST_DATA;

TEST(Formats, NamesAreUniqueAndUsableOnTheCommandLine) {
    std::set<std::string_view> names;
    for (const Format& format : formats()) {
        EXPECT_TRUE(names.insert(format.name).second) << format.name;
        EXPECT_EQ(&format_named(format.name), &format);
        EXPECT_EQ(format.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
                  std::string::npos);
    }
    EXPECT_THROW(format_named("poem"), Error);
}

TEST(Formats, EveryFixtureIsDetectedAsWhatItsFolderSays) {
    std::size_t files = 0;
    for (const Format& format : formats()) {
        ASSERT_TRUE(std::filesystem::is_directory(kData / format.name)) << format.name;
        for (const auto& entry : std::filesystem::directory_iterator(kData / format.name)) {
            EXPECT_EQ(detect_format(entry.path()).name, format.name) << entry.path();
            ++files;
        }
    }
    EXPECT_GE(files, 14U);
}

TEST(Formats, DetectionLooksAtTheContentAlone) {
    const tests::TempDir folder;
    const auto file = folder.write("export.csv", tests::read_file(kData / "ris/scopus.ris"));
    EXPECT_EQ(detect_format(file).name, "ris");
}

TEST(Formats, WhatNobodyClaimsIsRefusedByName) {
    const tests::TempDir folder;
    tests::SeededRandom random(1);
    std::string junk;
    for (int i = 0; i < 5000; ++i) junk += static_cast<char>(random.below(256));
    for (const std::string& bytes :
         {std::string(), std::string("\n\n\n"), std::string("Dear all,\nsee below.\n"), junk,
          std::string("a,b,c\n1,2,3\n"), std::string(1000, '\0'), std::string("\xFF\xFE")}) {
        const auto file = folder.write("file.bin", bytes);
        try {
            open_reader(file);
            FAIL() << bytes.substr(0, 20);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::UnknownFormat);
            EXPECT_EQ(error.detail(), file.string());
        }
    }
}

// Entries add up and every record can be stored, for a fixture cut at any place.
TEST(Formats, TruncatedFilesEndInRecordsAndProblems) {
    for (const Format& format : formats()) {
        for (const auto& entry : std::filesystem::directory_iterator(kData / format.name)) {
            const std::string whole = tests::read_file(entry.path());
            for (std::size_t size = 0; size < whole.size(); size += 13) {
                for (const Entry& read : tests::read_text(whole.substr(0, size), format.name)) {
                    ASSERT_TRUE(read.record || !read.problems.empty());
                    if (!read.record) continue;
                    ASSERT_FALSE(read.record->id.empty());
                    const std::string json = to_json(*read.record);
                    ASSERT_TRUE(parse_stored_record(json) == *read.record) << json;
                }
            }
        }
    }
}

TEST(Formats, ALineOfAHundredMegabytesCostsItsOwnEntryOnly) {
    const std::string line(100'000'000, 'x');
    const auto entries = tests::read_text(
        "TY  - JOUR\nTI  - One\nAB  - " + line + "\nER  - \n" + "TY  - JOUR\nTI  - Two\nER  - \n",
        "ris");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(display_title(*entries[0].record), "One");
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].line, 3U);
    EXPECT_EQ(display_title(*entries[1].record), "Two");
    EXPECT_TRUE(entries[1].problems.empty());

    const auto rows =
        tests::read_text("Title,Year,Source title\n" + line + ",1,2\nTwo,2001,S\n", "scopus-csv");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_FALSE(rows[0].record);
    EXPECT_EQ(display_title(*rows[1].record), "Two");

    const auto objects =
        tests::read_text("{\"id\":\"" + line + "\"}\n{\"id\":\"b\",\"title\":\"B\"}", "jsonl");
    ASSERT_EQ(objects.size(), 2U);
    EXPECT_FALSE(objects[0].record);
    EXPECT_TRUE(objects[1].record);
}

TEST(Formats, TheBundledDemoIsWhole) {
    std::set<std::string> ids;
    std::vector<std::size_t> counts;
    for (const auto& file : demo_files()) {
        const auto entries = tests::read_all(*open_reader(file));
        counts.push_back(entries.size());
        for (const Entry& entry : entries) {
            ASSERT_TRUE(entry.record) << file << ":" << entry.line;
            EXPECT_TRUE(entry.problems.empty()) << entry.problems.front().why;
            EXPECT_TRUE(ids.insert(entry.record->id).second) << entry.record->id;
        }
    }
    EXPECT_EQ(counts, (std::vector<std::size_t>{746, 238}));
}

}  // namespace
}  // namespace litchi::corpora

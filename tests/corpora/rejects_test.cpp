#include "corpora/rejects.h"

#include "corpora/base/error.h"
#include "tests/corpora/reading.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

// An export, its rejects file and what is in both.
class Rejects : public testing::Test {
  protected:
    // Copies the rejected entries, or with `all` those with a problem, and gives the file's text.
    std::string copy(const std::string& text, std::string_view format, bool all = false) {
        const auto source = folder_.write("export.txt", text);
        RejectedEntries rejects([&] { return std::make_unique<TextFile>(source); }, file());
        for (const Entry& entry : tests::read_text(text, format))
            rejects.see(entry, all ? !entry.problems.empty() : !entry.record);
        rejects.finish();
        entries_ = rejects.entries();
        return std::filesystem::exists(file()) ? tests::read_file(file()) : "(none)";
    }

    std::string reasons() const {
        return tests::read_file(folder_.path() / "rejects.txt.reasons.txt");
    }
    std::filesystem::path file() const { return folder_.path() / "rejects.txt"; }

    std::uint64_t entries_ = 0;
    tests::TempDir folder_;
};

TEST_F(Rejects, LinesOfJsonl) {
    EXPECT_EQ(
        copy("{\"title\":\"A\"}\n{broken\n\n{\"title\":\"B\"}\n{\"kind\":\"paper\"}\n", "jsonl"),
        "{broken\n\n{\"kind\":\"paper\"}\n");
    EXPECT_EQ(entries_, 2U);
    const std::string why = reasons();
    EXPECT_EQ(why.substr(0, why.find(": ")), "rejects.txt:1");
    EXPECT_NE(why.find("(export.txt:2)\n"), std::string::npos);
    EXPECT_NE(why.find("rejects.txt:3: "), std::string::npos);
    EXPECT_NE(why.find("(export.txt:5)\n"), std::string::npos);
}

TEST_F(Rejects, ATableKeepsItsHead) {
    const std::string head = "Authors,Title,Year,Source title,EID\n";
    EXPECT_EQ(copy(head + "\"Berg, A.\",\"Two\nlines\",2020,Ports,1\n"
                          "\"Reed, T.\",\"never closed,2021,Ports,2\n"
                          "\"Quay, C.\",Last,2022,Ports,3\n",
                   "scopus-csv"),
              head + "\"Reed, T.\",\"never closed,2021,Ports,2\n");
    const std::string mended = head + "\"Reed, T.\",\"now closed\",2021,Ports,2\n";
    EXPECT_EQ(display_title(*tests::read_text(mended, "scopus-csv").at(0).record), "now closed");
}

TEST_F(Rejects, TaggedEntriesAreWholeAndCanBeMended) {
    const std::string text =
        "TY  - JOUR\nTI  - Fine\nER  - \n\n"
        "TY  - JOUR\nAU  - Berg, Astrid\nPY  - 2020\nER  - \n\n"
        "TY  - JOUR\nTI  - No year\nPY  - sometime\nER  - \n";
    const std::string rejects = copy(text, "ris");
    EXPECT_EQ(rejects, "TY  - JOUR\nAU  - Berg, Astrid\nPY  - 2020\nER  - \n\n");
    EXPECT_EQ(reasons(),
              "rejects.txt:1: title: Rejected: no title, abstract, keywords or other words. "
              "(export.txt:5)\n");
    const auto mended = tests::read_text("TY  - JOUR\nTI  - Named now" + rejects.substr(10), "ris");
    ASSERT_EQ(mended.size(), 1U);
    EXPECT_EQ(display_title(*mended[0].record), "Named now");
    EXPECT_EQ(tests::names_of(mended[0].record->authors), std::vector<std::string>{"Berg, Astrid"});
    EXPECT_EQ(copy(text, "ris", true),
              rejects + "TY  - JOUR\nTI  - No year\nPY  - sometime\nER  - \n");
}

TEST_F(Rejects, NothingRejectedMakesNoFile) {
    EXPECT_EQ(copy("{\"title\":\"A\"}\n", "jsonl"), "(none)");
    EXPECT_EQ(entries_, 0U);
}

TEST_F(Rejects, EntriesOfOneLineAreNamedOnly) {
    const auto source = folder_.write("export.txt", "[{},{},\n{}]\n");
    RejectedEntries rejects([&] { return std::make_unique<TextFile>(source); }, file());
    for (const std::uint64_t line : {1U, 1U, 2U}) {
        Entry entry;
        entry.line = line;
        entry.problems.push_back({0, "", "Empty."});
        rejects.see(entry, true);
    }
    rejects.finish();
    EXPECT_EQ(tests::read_file(file()), "{}]\n");
    EXPECT_EQ(reasons(),
              "not copied: Empty. (export.txt:1)\nnot copied: Empty. (export.txt:1)\n"
              "rejects.txt:1: Empty. (export.txt:2)\n");
}

TEST_F(Rejects, AFileThatCannotBeWrittenIsAnError) {
    RejectedEntries rejects([] { return std::make_unique<TextFile>("x\n", "export.txt"); },
                            folder_.path() / "nowhere" / "rejects.txt");
    Entry entry;
    entry.line = 1;
    rejects.see(entry, true);
    EXPECT_THROW(rejects.finish(), Error);
}

}  // namespace
}  // namespace litchi::corpora

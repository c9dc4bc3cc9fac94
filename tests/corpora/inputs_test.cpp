#include "corpora/inputs.h"

#include "corpora/base/error.h"
#include "corpora/base/expansion.h"
#include "corpora/base/limits.h"
#include "corpora/formats.h"
#include "tests/support/packed.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <sys/stat.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;
using testing::HasSubstr;

std::string all_of(ByteSource& source) {
    std::string bytes;
    std::string chunk(1000, '\0');
    while (const std::size_t size = source.read(chunk)) bytes.append(chunk, 0, size);
    return bytes;
}

// What a visit finds: "name: text", and what it refuses.
struct Collector : InputVisitor {
    Texts taken;
    Texts refused;
    std::vector<Input> inputs;
    std::uint64_t shares = 0;

    void take(const Input& input) override {
        taken.push_back(input.name + ": " + all_of(*input.source()));
        inputs.push_back(input);
        shares += input.share;
    }
    void refuse(const std::string& name, const std::string& why) override {
        refused.push_back(name + ": " + why);
    }
};

Collector visit(const std::filesystem::path& given) {
    Collector found;
    visit_inputs(given, given.filename().string(), found);
    return found;
}

TEST(Gzip, ReadsMembersOneAfterAnotherAndAgain) {
    std::string big;
    for (int i = 0; i < 100'000; ++i) big += "line " + std::to_string(i) + "\n";
    const auto source = gunzip(
        bytes_in_memory(tests::gzip_of(big) + tests::gzip_of("tail") + std::string(20, '\0')),
        "a.gz");
    EXPECT_EQ(all_of(*source), big + "tail");
    EXPECT_EQ(all_of(*source), "");
    source->rewind();
    EXPECT_EQ(all_of(*source), big + "tail");
}

TEST(Gzip, GivesWhatIsBeforeTheDamage) {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += std::to_string(i * 7919 % 10007) + "\n";
    const std::string packed = tests::gzip_of(text);
    const auto source = gunzip(bytes_in_memory(packed.substr(0, packed.size() / 2)), "cut.gz");
    std::string read;
    std::string chunk(1000, '\0');
    try {
        while (const std::size_t size = source->read(chunk)) read.append(chunk, 0, size);
        FAIL() << "the file is cut short";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::UnreadableFile);
        EXPECT_EQ(error.detail(), "cut.gz");
    }
    EXPECT_GT(read.size(), text.size() / 4);
    EXPECT_EQ(text.substr(0, read.size()), read);
}

TEST(Gzip, ACutFileIsReadAsFarAsItGoes) {
    std::string text;
    for (int i = 0; i < 30'000; ++i)
        text += "TY  - JOUR\nTI  - Quay crane study " + std::to_string(i * 7919) + "\nER  - \n";
    const std::string packed = tests::gzip_of(text);
    const tests::TempDir folder;
    const auto file = folder.write("x", packed.substr(0, packed.size() - 1000));
    EXPECT_EQ(detect_format(file).name, "ris");
    const auto reader = open_reader(file);
    std::size_t read = 0;
    EXPECT_THROW(
        {
            while (reader->next()) ++read;
        },
        Error);
    EXPECT_GT(read, 25'000U);
}

TEST(Expansion, BombsAreRefused) {
    EXPECT_NO_THROW(check_expansion(10, limits::kUnjudgedBytes, "a"));
    EXPECT_THROW(check_expansion(1000, limits::kUnjudgedBytes + 1, "a"), Error);
    EXPECT_THROW(check_expansion(limits::kMaxUnpackedBytes, limits::kMaxUnpackedBytes + 1, "a"),
                 Error);
    const auto bomb = gunzip(bytes_in_memory(tests::gzip_of(std::string(limits::kUnjudgedBytes + 1'000'000, 'x'))), "bomb");
    EXPECT_THROW(all_of(*bomb), Error);
}

TEST(Inputs, AFileIsItself) {
    const tests::TempDir folder;
    const Collector found = visit(folder.write("a.txt", "hello"));
    EXPECT_EQ(found.taken, (Texts{"a.txt: hello"}));
    EXPECT_EQ(found.inputs[0].share, 5U);
    const Collector missing = visit(folder.path() / "none");
    ASSERT_EQ(missing.refused.size(), 1U);
    EXPECT_THAT(missing.refused[0], HasSubstr("none: There is no file"));
}

TEST(Inputs, AFolderGivesItsFilesInTheOrderOfTheirPaths) {
    const tests::TempDir folder;
    const auto root = folder.path() / "in";
    for (const char* name :
         {"b.txt", "a/z.txt", "a.txt", "B.txt", ".hidden", ".git/config", "a/deep/er.txt"}) {
        folder.write(std::string("in/") + name, "x");
    }
    std::filesystem::create_directory_symlink(root, root / "a/loop");
    std::filesystem::create_symlink(root / "gone", root / "broken");
    std::filesystem::create_symlink(root / "b.txt", root / "link.txt");
    ASSERT_EQ(mkfifo((root / "pipe").c_str(), 0600), 0);
    const Collector found = visit(root);
    EXPECT_EQ(found.taken, (Texts{"B.txt: x", "a.txt: x", "a/deep/er.txt: x", "a/z.txt: x",
                                  "b.txt: x", "link.txt: x"}));
    EXPECT_EQ(found.refused, Texts{});
    EXPECT_EQ(bytes_on_disk(root), 6U);
}

TEST(Inputs, AnEmptyFolderAndAnEmptyArchiveSaySo) {
    const tests::TempDir folder;
    std::filesystem::create_directory(folder.path() / "empty");
    EXPECT_EQ(visit(folder.path() / "empty").refused, (Texts{"empty: empty holds no files."}));
    const auto archive = folder.write("e.zip", tests::zip_of({{".DS_Store", "x"}}));
    EXPECT_EQ(visit(archive).refused, (Texts{"e.zip: e.zip holds no files."}));
}

TEST(Inputs, AnArchiveGivesItsMembersAndThoseOneLevelDeeper) {
    const tests::TempDir folder;
    const std::string innermost = tests::zip_of({{"d.txt", "four"}});
    const std::string inner =
        tests::zip_of({{"c.txt", "three"}, {"deep.zip", innermost}, {"e.gz", tests::gzip_of("5")}});
    const auto file = folder.write("export", tests::zip_of({{"../../etc/a.txt", "one"},
                                                            {"b.csv.gz", tests::gzip_of("two")},
                                                            {"in.zip", inner},
                                                            {"__MACOSX/._a.txt", "junk"},
                                                            {"\xB5\xBC\xB3\xF6.txt", "gbk"}}));
    const Collector found = visit(file);
    EXPECT_EQ(found.taken, (Texts{"export/../../etc/a.txt: one", "export/b.csv.gz: two",
                                  "export/in.zip/c.txt: three", "export/导出.txt: gbk"}));
    ASSERT_EQ(found.refused.size(), 2U);
    EXPECT_THAT(found.refused[0], HasSubstr("export/in.zip/deep.zip: "));
    EXPECT_THAT(found.refused[1], HasSubstr("packed too many times"));
    EXPECT_LE(found.shares, std::filesystem::file_size(file));
    // A source outlives the visit and can be opened again.
    EXPECT_EQ(all_of(*found.inputs[2].source()), "three");
}

TEST(Inputs, ADamagedMemberCostsItselfOnly) {
    const tests::TempDir folder;
    std::string archive = tests::zip_of({{"a.txt", "the first text"}, {"b.txt", "the second"}});
    archive[35] = static_cast<char>(archive[35] ^ 0x55);
    const Collector found = visit(folder.write("x.zip", archive));
    EXPECT_EQ(found.taken, (Texts{"x.zip/b.txt: the second"}));
    ASSERT_EQ(found.refused.size(), 1U);
    EXPECT_THAT(found.refused[0], HasSubstr("x.zip/a.txt: Cannot read x.zip/a.txt"));
    EXPECT_EQ(visit(folder.write("cut.zip", archive.substr(0, 60))).refused.size(), 1U);
}

TEST(Inputs, OfficeDocumentsAreNoArchives) {
    const tests::TempDir folder;
    const Collector found = visit(folder.write(
        "letter.docx",
        tests::zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}})));
    EXPECT_EQ(found.taken, Texts{});
    ASSERT_EQ(found.refused.size(), 1U);
    EXPECT_THAT(found.refused[0], HasSubstr("is an Office document"));
}

TEST(Inputs, OneTextIsOpenedSeveralAreNot) {
    const tests::TempDir folder;
    const std::string ris = "TY  - JOUR\nTI  - One\nER  - \n";
    const auto one = folder.write("one.zip", tests::zip_of({{"a.ris", ris}}));
    EXPECT_EQ(detect_format(one).name, "ris");
    EXPECT_EQ(display_title(*open_reader(one)->next()->record), "One");
    const auto two = folder.write("two.zip", tests::zip_of({{"a.ris", ris}, {"b.ris", ris}}));
    try {
        open_reader(two);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::UnreadableFile);
        EXPECT_THAT(error.what(), HasSubstr("holds 2 files"));
    }
}

}  // namespace
}  // namespace litchi::corpora

#include "corpora/base/text_file.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi {
namespace {

std::vector<std::string> lines_of(TextFile& file) {
    std::vector<std::string> lines;
    for (Line line; file.next_line(line);) {
        EXPECT_EQ(line.number, lines.size() + 1);
        lines.push_back(line.text);
    }
    return lines;
}

std::vector<std::string> lines_of(const std::string& bytes) {
    TextFile file(bytes, "input");
    return lines_of(file);
}

using Lines = std::vector<std::string>;

TEST(TextFile, EndsOfLines) {
    EXPECT_EQ(lines_of("a\nb\r\nc\rd"), (Lines{"a", "b", "c", "d"}));
    EXPECT_EQ(lines_of("a\n\n\nb\n"), (Lines{"a", "", "", "b"}));
    EXPECT_EQ(lines_of("\r\n\r\na\r\n"), (Lines{"", "", "a"}));
    EXPECT_EQ(lines_of("\n\r\na"), (Lines{"", "", "a"}));
    EXPECT_EQ(lines_of(""), (Lines{}));
}

struct Sample {
    const char* file;
    Encoding encoding;
    const char* second_line;
};

class Encodings : public testing::TestWithParam<Sample> {};

TEST_P(Encodings, AreDetectedAndDecoded) {
    const auto path = std::filesystem::path(LITCHI_TEST_DATA) / "encodings" / GetParam().file;
    TextFile file(path);
    EXPECT_EQ(file.encoding(), GetParam().encoding) << to_string(file.encoding());
    const std::string head = file.head();
    const Lines lines = lines_of(file);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[1], GetParam().second_line);
    EXPECT_EQ(head, lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n");
    EXPECT_EQ(file.bytes_read(), std::filesystem::file_size(path));
}

constexpr const char* kSimplified = "荔枝保鲜与冷链物流的研究进展，以岭南果园为例。";

INSTANTIATE_TEST_SUITE_P(
    Files, Encodings,
    testing::Values(Sample{"utf8_bom.txt", Encoding::Utf8, kSimplified},
                    Sample{"utf16le_bom.txt", Encoding::Utf16Le, kSimplified},
                    Sample{"utf16be_bom.txt", Encoding::Utf16Be, kSimplified},
                    Sample{"utf16le.txt", Encoding::Utf16Le, kSimplified},
                    Sample{"gb18030.txt", Encoding::Gb18030, kSimplified},
                    Sample{"big5.txt", Encoding::Big5,
                           "荔枝保鮮與冷鏈物流的研究進展，以嶺南果園為例。"},
                    Sample{"windows1252.txt", Encoding::Windows1252,
                           "Une étude sur les émissions de CO2 à l’échelle européenne – très "
                           "précise."}));

TEST(TextFile, ForeignBytesFarBehindTheHeadDecideTheEncoding) {
    std::string bytes;
    while (bytes.size() < 2 * limits::kHeadBytes) bytes += "plain ASCII text\n";
    bytes += "\xC0\xF3\xD6\xA6\xD3\xEB\xC0\xE4\xC1\xB4\n";  // 荔枝与冷链 in GB18030
    TextFile file(bytes, "input");
    EXPECT_EQ(file.encoding(), Encoding::Gb18030);
    EXPECT_EQ(lines_of(file).back(), "荔枝与冷链");
}

TEST(TextFile, OneDamagedPlaceDoesNotMakeAnotherEncoding) {
    std::string bytes =
        "\xFF"
        "damaged\n";
    for (int i = 0; i < 10; ++i) bytes += "荔枝与冷链\n";
    TextFile file(bytes, "input");
    EXPECT_EQ(file.encoding(), Encoding::Utf8);
    Line line;
    ASSERT_TRUE(file.next_line(line));
    EXPECT_TRUE(line.damaged);
    EXPECT_EQ(line.text,
              "\uFFFD"
              "damaged");
    ASSERT_TRUE(file.next_line(line));
    EXPECT_FALSE(line.damaged);
}

TEST(TextFile, ZeroBytesAreReported) {
    TextFile file(std::string("ab\0cd, a longer line of plain text behind it\nef\n", 47), "input");
    Line line;
    ASSERT_TRUE(file.next_line(line));
    EXPECT_TRUE(line.damaged);
    EXPECT_TRUE(line.text.starts_with("abcd"));
}

TEST(TextFile, SkipsLinesOverTheLimitWhole) {
    std::string bytes = "short\n";
    bytes.append(limits::kMaxLineBytes + 1, 'x');
    bytes += "\nbehind\n";
    TextFile file(std::move(bytes), "input");
    Line line;
    ASSERT_TRUE(file.next_line(line));
    EXPECT_EQ(line.text, "short");
    ASSERT_TRUE(file.next_line(line));
    EXPECT_TRUE(line.too_long);
    EXPECT_TRUE(line.text.empty());
    ASSERT_TRUE(file.next_line(line));
    EXPECT_EQ(line.text, "behind");
    EXPECT_EQ(line.number, 3U);
    EXPECT_FALSE(file.next_line(line));
}

TEST(TextFile, LineEndsAcrossChunks) {
    std::string bytes(limits::kChunkBytes - 1, 'a');
    bytes += "\r\nb\r\n";
    EXPECT_EQ(lines_of(bytes), (Lines{std::string(limits::kChunkBytes - 1, 'a'), "b"}));
}

TEST(TextFile, WindowAndLinesAgree) {
    tests::SeededRandom random(3);
    const std::vector<std::string> pieces = {"a", "碳", "\n", "\r\n", "\r", "bc", "é"};
    for (int round = 0; round < 100; ++round) {
        std::string text = "碳";
        for (int i = 0; i < 40; ++i) text += pieces[random.below(pieces.size())];
        TextFile by_window(text, "input");
        std::string seen;
        for (std::string_view ahead = by_window.window(); !ahead.empty();
             ahead = by_window.window()) {
            const std::size_t step = 1 + random.below(ahead.size());
            seen += ahead.substr(0, step);
            by_window.advance(step);
        }
        EXPECT_EQ(seen, text);
        const std::size_t lines = lines_of(text).size();
        const bool open = text.back() != '\n' && text.back() != '\r';
        EXPECT_EQ(by_window.line_number(), lines + (open ? 0 : 1));
    }
}

TEST(TextFile, NamesAFileThatCannotBeRead) {
    const tests::TempDir folder;
    const auto missing = folder.path() / "missing.ris";
    try {
        const TextFile file(missing);
        FAIL() << "opened a file that is not there";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::UnreadableFile);
        EXPECT_EQ(error.detail(), missing.string());
    }
    EXPECT_THROW(TextFile{folder.path()}, Error);
}

}  // namespace
}  // namespace litchi

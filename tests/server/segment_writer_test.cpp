#include "server/cli/segment_writer.h"

#include "corpora/base/error.h"
#include "server/cli/input_blocks.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace litchi::server {
namespace {

std::vector<std::string> blocks_of(const std::string& text) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
    std::fwrite(text.data(), 1, text.size(), file.get());
    std::rewind(file.get());
    InputBlocks input(file.get());
    std::vector<std::string> blocks;
    for (std::string block; input.next(block);) blocks.push_back(block);
    return blocks;
}

std::vector<std::string> lines_of(const std::string& block) {
    std::vector<std::string> lines;
    for_each_line(block, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

std::string segments_of(const std::vector<std::string>& blocks, unsigned threads) {
    std::string out;
    SegmentWriter writer(indexer::Segmentation::Litchi, threads,
                         [&](std::string_view text) { out += text; });
    for (const std::string& block : blocks) writer.add(block);
    writer.finish();
    return out;
}

TEST(InputBlocks, HoldWholeLines) {
    EXPECT_TRUE(blocks_of("").empty());
    EXPECT_EQ(blocks_of("one\ntwo"), std::vector<std::string>{"one\ntwo"});
    const std::string line(100'000, 'x');
    std::string text;
    for (int i = 0; i < 9; ++i) text += line + '\n';
    text += "last";
    const std::vector<std::string> blocks = blocks_of(text);
    EXPECT_GT(blocks.size(), 1U);
    std::string joined;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        EXPECT_TRUE(i + 1 == blocks.size() || blocks[i].ends_with('\n'));
        joined += blocks[i];
    }
    EXPECT_EQ(joined, text);
}

TEST(InputBlocks, ALineBeyondABlockStaysWhole) {
    const std::string line(1'000'000, 'x');
    EXPECT_EQ(blocks_of(line + "\nend\n").front().find('\n'), line.size());
}

TEST(ForEachLine, TakesLineEndsAwayAndRepairs) {
    EXPECT_EQ(lines_of("a\r\n\nb\xFF"), (std::vector<std::string>{"a", "", "b\uFFFD"}));
    EXPECT_TRUE(lines_of("").empty());
}

TEST(SegmentWriter, KeepsTheOrderWithAnyNumberOfThreads) {
    EXPECT_EQ(segments_of({"荔枝生物炭\n", "shore power\n"}, 2), "荔枝 生物炭\nshore power\n");
    std::mt19937 random(11);
    const std::vector<std::string> words = {"荔枝", "碳核算", "CO2 ", "port ", "\n", "港口岸电"};
    std::vector<std::string> blocks(23);
    for (std::string& block : blocks) {
        for (auto i = random() % 400; i > 0; --i) block += words[random() % words.size()];
        block += '\n';
    }
    const std::string one = segments_of(blocks, 1);
    for (const unsigned threads : {2U, 3U, 40U}) EXPECT_EQ(segments_of(blocks, threads), one);
    EXPECT_GT(one.size(), 1000U);
}

}  // namespace
}  // namespace litchi::server

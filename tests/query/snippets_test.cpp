#include "query/snippets.h"

#include "indexer/text_analyzer.h"
#include "tests/support/random_text.h"

namespace litchi::query {
namespace {

using indexer::Field;
using indexer::TextAnalyzer;
using testing::ElementsAre;

Needle stem(std::string text) {
    return {{std::move(text)}, true, indexer::kAllFields};
}
Needle row(std::vector<std::string> units) {
    return {std::move(units), false, indexer::kAllFields};
}

// Parts as one line, marked ones in brackets.
std::string show(const std::vector<SnippetPart>& parts) {
    std::string text;
    for (const SnippetPart& part : parts) text += part.marked ? "[" + part.text + "]" : part.text;
    return text;
}

std::string marked(std::string_view text, const std::vector<Needle>& needles) {
    const TextAnalyzer analyzer;
    const auto size = static_cast<std::uint32_t>(text.size());
    return show(snippet_parts(text, {0, size}, mark_words(analyzer, needles, text, Field::Title)));
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

MarkedText text_of(Field field, std::string_view text, const std::vector<Needle>& needles) {
    const TextAnalyzer analyzer;
    return {{field, "en", text}, mark_words(analyzer, needles, text, field)};
}

TEST(WordMarker, MarksStemsPhrasesAndHan) {
    EXPECT_EQ(marked("Ports and Porting a report", {stem("port")}),
              "[Ports] and [Porting] a report");
    EXPECT_EQ(marked("Smart ports, smart port; port smart", {row({"smart", "port"})}),
              "Smart ports, [smart port]; port smart");
    EXPECT_EQ(marked("土壤有機碳庫與碳匯", {row({"碳", "库"})}), "土壤有機[碳庫]與碳匯");
    EXPECT_EQ(marked("ＣＯ２ capture", {row({"co2"})}), "[ＣＯ２] capture");
    EXPECT_EQ(marked("碳捕集與封存", {row({"碳", "捕", "集"}), row({"捕", "集", "与", "封"})}),
              "[碳捕集]與封存");
}

TEST(WordMarker, HeedsTheField) {
    const TextAnalyzer analyzer;
    Needle needle = stem("port");
    needle.fields = indexer::bit(Field::Title);
    EXPECT_EQ(mark_words(analyzer, std::vector{needle}, "port", Field::Title).size(), 1U);
    EXPECT_TRUE(mark_words(analyzer, std::vector{needle}, "port", Field::Abstract).empty());
}

TEST(WordMarker, RangesAreWholeCharactersOfAnyText) {
    const TextAnalyzer analyzer;
    const std::vector<Needle> needles = {stem("port"),     row({"碳"}),     row({"co2"}),
                                         row({"fi"}),      row({"1", "2"}), row({"soc"}),
                                         row({"港", "口"})};
    tests::SeededRandom random(11);
    std::size_t found = 0;
    for (int round = 0; round < 300; ++round) {
        const std::string text = tests::random_text(random, 1 + random.below(30));
        for (const Mark& mark : mark_words(analyzer, needles, text, Field::Abstract)) {
            ++found;
            EXPECT_LT(mark.range.begin, mark.range.end);
            EXPECT_TRUE(tests::is_character_edge(text, mark.range.begin)) << text;
            EXPECT_TRUE(tests::is_character_edge(text, mark.range.end)) << text;
        }
    }
    EXPECT_GT(found, 200U);
}

TEST(Snippets, ShortSentencesStayWhole) {
    EXPECT_EQ(marked("No word of it.", {stem("port")}), "No word of it.");
    EXPECT_EQ(marked("", {stem("port")}), "");
}

TEST(Snippets, LongSentencesAreCutAroundTheFirstMark) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "filler words ";
    text += "the port ";
    for (int i = 0; i < 60; ++i) text += "filler words ";
    const std::string shown = marked(text, {stem("port")});
    EXPECT_LE(characters(shown), kSnippetCharacters + 2) << shown;  // with the two brackets
    EXPECT_GT(characters(shown), kSnippetCharacters - 40);
    EXPECT_TRUE(shown.starts_with("…filler") || shown.starts_with("…words")) << shown;
    EXPECT_TRUE(shown.ends_with("…"));
    EXPECT_THAT(shown, testing::HasSubstr(" the [port] filler"));
}

TEST(Snippets, LongHanSentences) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "港";
    text += "土壤碳";
    const std::string shown = marked(text, {row({"土", "壤", "碳"})});
    EXPECT_LE(characters(shown), kSnippetCharacters + 2);
    EXPECT_TRUE(shown.starts_with("…港")) << shown;
    EXPECT_TRUE(shown.ends_with("[土壤碳]")) << shown;
}

// The parts of any text together are it, or a part of it between dots.
TEST(Snippets, PartsAreTheText) {
    const TextAnalyzer analyzer;
    const std::vector<Needle> needles = {stem("port"), row({"碳"}), row({"港", "口"})};
    tests::SeededRandom random(3);
    for (int round = 0; round < 300; ++round) {
        const std::string text = tests::random_text(random, 1 + random.below(150));
        const auto size = static_cast<std::uint32_t>(text.size());
        std::string whole;
        for (const SnippetPart& part :
             snippet_parts(text, {0, size}, mark_words(analyzer, needles, text, Field::Title))) {
            whole += part.text;
        }
        EXPECT_LE(characters(whole), kSnippetCharacters);
        if (whole.starts_with("…")) whole.erase(0, 3);
        if (whole.ends_with("…")) whole.resize(whole.size() - 3);
        EXPECT_NE(text.find(whole), std::string::npos) << whole << "\n" << text;
    }
}

TEST(Snippets, TitleFirstThenTheSentencesWithMostReasons) {
    const std::vector<Needle> needles = {stem("port"), stem("crane"), stem("carbon")};
    const std::string abstract =
        "A port is here. Nothing there. Cranes of a port. A port, cranes and carbon.";
    const std::vector<Snippet> snippets = make_snippets(
        {text_of(Field::Title, "A crane", needles), text_of(Field::Abstract, abstract, needles)},
        "A crane");
    ASSERT_EQ(snippets.size(), 3U);
    EXPECT_EQ(snippets[0].field, "title");
    EXPECT_EQ(show(snippets[0].parts), "A [crane]");
    EXPECT_EQ(show(snippets[1].parts), "[Cranes] of a [port].");
    EXPECT_EQ(show(snippets[2].parts), "A [port], [cranes] and [carbon].");
}

TEST(Snippets, WithoutMarksTheFirstSentence) {
    const std::vector<Snippet> snippets =
        make_snippets({text_of(Field::Title, "A title", {}),
                       text_of(Field::Abstract, "First one. Second one.", {})},
                      "A title");
    ASSERT_EQ(snippets.size(), 1U);
    EXPECT_EQ(show(snippets[0].parts), "First one.");
}

}  // namespace
}  // namespace litchi::query

#include "corpora/thesaurus.h"

#include "corpora/base/error.h"
#include "corpora/demo.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

constexpr const char* kSoil =
    R"({"id":"soil","domain":"farming","kind":"resource",)"
    R"("en":{"preferred":"soil carbon","alternatives":["soil carbon pool"]},)"
    R"("zh-Hans":{"preferred":"土壤碳"},"broader":["farming"],"cpc":["A01B79/00"]})";

TEST(Thesaurus, ConceptsAreReadAndWritten) {
    const Concept soil = parse_concept_json(kSoil);
    EXPECT_EQ(soil.id, "soil");
    ASSERT_EQ(soil.labels.size(), 3U);
    EXPECT_TRUE(soil.labels[0].preferred);
    EXPECT_FALSE(soil.labels[1].preferred);
    EXPECT_EQ(soil.labels[2].language, "zh-Hans");
    EXPECT_EQ(soil.broader, std::vector<std::string>{"farming"});
    EXPECT_EQ(to_json(soil), kSoil);
}

TEST(Thesaurus, BrokenLinesAreLeftOut) {
    const tests::TempDir folder;
    const auto file =
        folder.write("lexicon.jsonl", std::string(kSoil) +
                                          "\n\nnot json\n{\"id\":\"empty\"}\n"
                                          "{\"id\":\"a\",\"en\":{\"preferred\":\"A\"}}\n"
                                          "{\"id\":\"a\",\"en\":{\"preferred\":\"B\"}}\n"
                                          "{\"id\":\"b\",\"en\":5}\n");
    std::vector<Problem> problems;
    const Thesaurus thesaurus = read_thesaurus(file, problems);
    ASSERT_EQ(thesaurus.concepts.size(), 2U);
    EXPECT_EQ(thesaurus.concepts[0].id, "a");
    EXPECT_EQ(thesaurus.concepts[0].labels[0].text, "A");
    EXPECT_EQ(thesaurus.concepts[1].id, "soil");
    std::vector<std::uint64_t> lines;
    for (const Problem& problem : problems) lines.push_back(problem.line);
    EXPECT_EQ(lines, (std::vector<std::uint64_t>{3, 4, 7, 6}));
    EXPECT_THROW(read_thesaurus(folder.path() / "missing", problems), Error);
}

TEST(Thesaurus, MergeReplacesById) {
    const auto named = [](const char* id, const char* text) {
        Concept concept_;
        concept_.id = id;
        concept_.labels = {{"en", text, true}};
        return concept_;
    };
    const Thesaurus merged =
        merge({{named("a", "old"), named("b", "b")}}, {{named("a", "new"), named("c", "c")}});
    ASSERT_EQ(merged.concepts.size(), 3U);
    EXPECT_EQ(merged.concepts[0].labels[0].text, "new");
    EXPECT_EQ(merged.concepts[2].id, "c");
}

TEST(Thesaurus, TheBundledLexiconIsWhole) {
    std::vector<Problem> problems;
    const Thesaurus lexicon = read_thesaurus(bundled_lexicon(), problems);
    EXPECT_TRUE(problems.empty()) << problems.front().why;
    EXPECT_EQ(lexicon.concepts.size(), 751U);
    std::set<std::string> ids;
    for (const Concept& concept_ : lexicon.concepts) ids.insert(concept_.id);
    for (const Concept& concept_ : lexicon.concepts) {
        for (const std::string& broader : concept_.broader)
            EXPECT_TRUE(ids.contains(broader)) << concept_.id << " → " << broader;
        EXPECT_EQ(to_json(parse_concept_json(to_json(concept_))), to_json(concept_));
    }
}

}  // namespace
}  // namespace litchi::corpora

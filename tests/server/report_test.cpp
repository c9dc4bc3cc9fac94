#include "corpora/base/error.h"
#include "corpora/base/zip_archive.h"
#include "server/idea_input.h"
#include "server/service.h"
#include "tests/server/service_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace litchi::server {
namespace {

class Reports : public testing::Test {
  protected:
    static void SetUpTestSuite() { world_ = std::make_unique<tests::ServiceWorld>(); }
    static void TearDownTestSuite() { world_.reset(); }

    static ReportQuestion asked(std::string format, std::string language = "zh-Hans") {
        ReportQuestion question;
        question.idea.scope.query =
            "1. Biochar raises soil carbon in orchards.\n2. <b>Shore power</b> & a green port | "
            "*quoted*.\n";
        question.idea.before = {2020, 0, 0};
        question.idea.scope.language = language;
        question.format = std::move(format);
        question.language = std::move(language);
        return question;
    }
    static std::string body(const ReportQuestion& question) {
        return world_->service().report("world", question).body;
    }
    static bool holds(const std::string& text, std::string_view piece) {
        return text.find(piece) != std::string::npos;
    }

    static inline std::unique_ptr<tests::ServiceWorld> world_;
};

TEST_F(Reports, HaveTheNineSectionsInThreeLanguages) {
    const std::string hans = body(asked("md"));
    std::size_t at = 0;
    for (const char* section :
         {"一、查新目的", "二、查新项目的科学技术要点", "三、查新点与查新要求",
          "四、文献检索范围及检索策略", "五、检索结果", "六、查新结论", "七、查新员、审核员声明",
          "八、附件清单", "九、备注", "附录：检索日志"}) {
        const std::size_t found = hans.find(std::string("## ") + section);
        ASSERT_NE(found, std::string::npos) << section;
        EXPECT_GE(found, at) << section;
        at = found;
    }
    EXPECT_TRUE(holds(body(asked("md", "zh-Hant")), "## 六、查新結論（草稿）"));
    EXPECT_TRUE(holds(body(asked("md", "en")), "## 6. Conclusions (draft)"));
}

TEST_F(Reports, NeverClaimAccreditation) {
    EXPECT_TRUE(holds(body(asked("html")), "不是具有资质的查新机构出具的查新报告"));
    EXPECT_TRUE(holds(body(asked("html", "en")), "no legal opinion"));
    EXPECT_TRUE(holds(body(asked("md", "en")), "it claims no accreditation"));
}

TEST_F(Reports, ListDocumentsBeforeTheCutOffAlone) {
    const std::string text = body(asked("md", "en"));
    EXPECT_TRUE(holds(text, "r01"));
    EXPECT_FALSE(holds(text, "r07"));  // of 2020
    EXPECT_FALSE(holds(text, "r09"));
    EXPECT_TRUE(holds(text, "concept:biochar"));
    EXPECT_TRUE(holds(text, "world.jsonl"));
}

TEST_F(Reports, DraftAConclusionForEachPoint) {
    const std::string text = body(asked("md", "en"));
    const std::size_t conclusions = text.find("## 6.");
    const std::size_t second = text.find("### Point 2", conclusions);
    ASSERT_NE(second, std::string::npos);
    EXPECT_NE(text.find("**Reported", conclusions), std::string::npos);
    EXPECT_NE(text.find("**No such report found**", second), std::string::npos);
}

TEST_F(Reports, EscapeWhatTheIdeaSays) {
    const std::string html = body(asked("html"));
    EXPECT_FALSE(holds(html, "<b>Shore"));
    EXPECT_TRUE(holds(html, "&lt;b&gt;Shore power&lt;/b&gt; &amp; a green port"));
    EXPECT_TRUE(holds(html, "<html lang=\"zh-Hans\">"));
    EXPECT_FALSE(holds(html, "<script"));
    EXPECT_FALSE(holds(html, "http://")) << "nothing is fetched";
    EXPECT_TRUE(holds(body(asked("md")), "a green port \\| \\*quoted\\*"));
}

TEST_F(Reports, TheSameQuestionGivesTheSameBytes) {
    for (const char* format : {"html", "md", "docx"}) {
        const Answer first = world_->service().report("world", asked(format));
        const Answer second = world_->service().report("world", asked(format));
        EXPECT_EQ(first.body, second.body) << format;
        EXPECT_EQ(first.identity, second.identity);
        EXPECT_EQ(first.identity.size(), 64U);
    }
    EXPECT_NE(world_->service().report("world", asked("html")).identity,
              world_->service().report("world", asked("md")).identity);
}

TEST_F(Reports, AWordDocumentIsReadAgain) {
    const auto file = world_->folder().write("report.docx", body(asked("docx", "en")));
    const auto archive = ZipArchive::open(file, "report.docx");
    for (const char* part : {"[Content_Types].xml", "_rels/.rels", "word/document.xml",
                             "word/styles.xml", "word/_rels/document.xml.rels"})
        EXPECT_NE(archive->find(part), nullptr) << part;
    const std::string text = idea_text(file);
    EXPECT_TRUE(holds(text, "6. Conclusions (draft)"));
    EXPECT_TRUE(holds(text, "<b>Shore power</b> & a green port | *quoted*."));
}

TEST_F(Reports, StandWithoutAnyDocument) {
    ReportQuestion question = asked("md", "en");
    question.idea.before = {1950, 0, 0};
    const std::string text = body(question);
    EXPECT_TRUE(holds(text, "No record"));
    EXPECT_TRUE(holds(text, "**Could not be searched"));
}

TEST_F(Reports, ACollectionWithoutDatesSaysSo) {
    constexpr std::string_view kUndated = R"({"id":"u1","title":"Biochar in orchards"})";
    world_->service().import("undated", {world_->folder().write("undated.jsonl", kUndated)}, {});
    query::PriorArtRequest request = asked("md", "en").idea;
    const auto novelty = tests::json_of(world_->service().novelty("undated", request));
    EXPECT_EQ(novelty.at("considered"), 0);
    EXPECT_EQ(novelty.at("uncertain_dates"), 1);
    EXPECT_TRUE(holds(novelty.at("notes").dump(), "has no date or one that overlaps it"));
    const auto art = tests::json_of(world_->service().prior_art("undated", request));
    EXPECT_TRUE(holds(art.at("notes").dump(), "has no date or one that overlaps it"));
    EXPECT_EQ(art.at("date_uncertain").size(), 1U);
}

TEST_F(Reports, NoveltyIsAnAnswerInJson) {
    const auto json = tests::json_of(world_->service().novelty("world", asked("html").idea));
    EXPECT_EQ(json.at("points").size(), 2U);
    EXPECT_TRUE(holds(json.at("statement"), "never a legal opinion"));
    const auto& pair = json.at("points").at(0).at("pairs").at(0);
    for (const char* member :
         {"a", "b", "standing", "documents", "uncertain", "expected", "first", "bridges"})
        EXPECT_TRUE(pair.contains(member)) << member;
}

}  // namespace
}  // namespace litchi::server

#include "corpora/formats/document.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/formats/html_text.h"
#include "tests/corpora/reading.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

Record only(const std::string& name) {
    const auto entries = tests::read_data("document/" + name);
    EXPECT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries.at(0).problems.empty()) << entries.at(0).problems.front().why;
    return *entries.at(0).record;
}

TEST(Document, MarkdownWithFrontMatter) {
    const Record policy = only("policy.zh.md");
    EXPECT_EQ(policy.kind, RecordKind::Policy);
    EXPECT_EQ(policy.title, (LocalTexts{{"en", "Carbon Peak Plan of the Litchi Industry"},
                                        {"zh-Hans", "荔枝产业碳达峰实施方案"}}));
    EXPECT_EQ(to_string(policy.date), "2023-05-16");
    EXPECT_EQ(policy.venue, "岭南农业厅");
    EXPECT_EQ(policy.publisher, "岭南省人民政府");
    EXPECT_EQ(policy.language, "zh-Hans");
    EXPECT_EQ(policy.url, "https://example.org/zh/policy/1");
    EXPECT_EQ(tests::names_of(policy.authors), (Texts{"果树处", "能源处"}));
    EXPECT_EQ(tests::texts_of(policy.keywords), (Texts{"荔枝", "碳达峰", "冷链"}));
    EXPECT_EQ(policy.abstract, (LocalTexts{{"zh-Hans", "到2030年, 荔枝产业达峰。"}}));
    EXPECT_EQ(policy.summary,
              (LocalTexts{{"zh-Hans",
                           "荔枝产业碳达峰实施方案\n\n一、总体要求\n\n到2030年，荔枝冷链能耗下降。"
                           "\n\n推广生物炭\n\n改造冷库\n\n指标 2025\n\n能耗 10%\n\nE = m"}}));
    EXPECT_EQ(tests::extra_of(policy, "number"), "\"岭农发〔2023〕1号\"");
    EXPECT_EQ(tests::extra_of(policy, "cover.image"), "\"cover.png\"");
    EXPECT_EQ(tests::extra_of(policy, "draft"), "\"false\"");
    EXPECT_EQ(tests::extra_of(policy, "heading"), "");
}

TEST(Document, PlainTextWithAHeading) {
    const Record report = only("report.txt");
    EXPECT_EQ(display_title(report), "Report on Raised Bogs");
    EXPECT_EQ(report.kind, RecordKind::Other);
    EXPECT_EQ(report.summary,
              (LocalTexts{{"en",
                           "Report on Raised Bogs\n\nRaised bogs store carbon for a long time."
                           "\n\nSecond chapter\n\nRewetting\n\nPlanting"}}));
    EXPECT_TRUE(report.abstract.empty());
}

TEST(Document, FrontMatterInACommentAndInToml) {
    const Record standard = only("comment.md");
    EXPECT_EQ(standard.kind, RecordKind::Standard);
    EXPECT_EQ(display_title(standard), "果园标准");
    EXPECT_EQ(to_string(standard.date), "2021-03");
    EXPECT_EQ(standard.summary[0].text, "标准正文。");
    const Record news = only("toml.md");
    EXPECT_EQ(news.kind, RecordKind::News);
    EXPECT_EQ(display_title(news), "Harbour news");
    EXPECT_EQ(tests::texts_of(news.keywords), (Texts{"shore power", "ports"}));
}

TEST(Document, AWebPageWithoutItsNavigation) {
    const Record page = only("page.html");
    EXPECT_EQ(page.title, (LocalTexts{{"zh-Hans", "港口岸电改造的通知"}}));
    EXPECT_EQ(tests::extra_of(page, "html:title"), "\"港口岸电改造的通知_海湾市交通局\"");
    EXPECT_EQ(to_string(page.date), "2022-11-08");
    EXPECT_EQ(page.venue, "海湾市交通局");
    EXPECT_EQ(page.language, "zh-CN");
    EXPECT_EQ(page.url, "https://example.org/notice/1.html");
    EXPECT_EQ(tests::texts_of(page.keywords), (Texts{"岸电", "港口", "减排"}));
    EXPECT_EQ(page.abstract[0].text, "港口岸电改造的通知。");
    EXPECT_EQ(page.summary[0].text,
              "港口岸电改造的通知\n\n各港口企业：\n\n为减少CO2排放，推进岸电。\n\n泊位 12\n\n岸电 8"
              "\n\nx < y & z");
    EXPECT_EQ(tests::extra_of(page, "ColumnName"), "\"通知公告\"");
    EXPECT_EQ(tests::extra_of(page, "viewport"), "");
}

TEST(Document, MetaNamesOfHighwirePressAndDublinCore) {
    const Record article = only("highwire.html");
    EXPECT_EQ(article.id, "doi:10.5555/peat.2016.12");
    EXPECT_EQ(article.kind, RecordKind::Article);
    EXPECT_EQ(article.title, (LocalTexts{{"en", "Carbon in bogs"}}));
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"Berg, Astrid", "Moss, Bo"}));
    EXPECT_EQ(article.authors[1].affiliations, Texts{"Bog Institute"});
    EXPECT_EQ(article.affiliations, (Texts{"Peat University", "Bog Institute"}));
    EXPECT_EQ(article.venue, "Peat Journal");
    EXPECT_EQ(article.publisher, "Peat Books");
    EXPECT_EQ(article.volume + " " + article.issue + " " + article.pages, "12 3 20-31");
    EXPECT_EQ(article.issn, Texts{"1234-567X"});
    EXPECT_EQ(to_string(article.date), "2016-12-25");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"peat", "carbon"}));
    ASSERT_EQ(article.references.size(), 1U);
    EXPECT_EQ(article.references[0].doi, "10.5555/oats.1");
}

TEST(Document, OnlyNamedDocumentsAreClaimed) {
    EXPECT_EQ(document_confidence("---\ntitle: A\n---\ntext\n"), 60);
    EXPECT_EQ(document_confidence("---\nauthor: A\n---\ntext\n"), 0);
    EXPECT_EQ(document_confidence("---\nauthor: A\n---\n# Heading\n\ntext\n"), 20);
    EXPECT_EQ(document_confidence("---\ntitle: A\nno end\n"), 0);
    EXPECT_EQ(document_confidence("# Heading\n\ntext\n"), 20);
    EXPECT_EQ(document_confidence("# 1005 nodes\n1 2\n1 3\n"), 0);
    EXPECT_EQ(document_confidence("Dear all,\n\nsee below.\n"), 0);
    EXPECT_EQ(document_confidence("<html><head><title>A</title></head></html>"), 50);
    EXPECT_EQ(document_confidence("<html><body><p>a</p></body></html>"), 0);
    EXPECT_EQ(document_confidence("<html><title>A</title><table><tr><td>SrcDatabase-来源库</td>"),
              0);
    EXPECT_EQ(document_confidence("<?xml version=\"1.0\"?><records><title>A</title></records>"), 0);
}

TEST(Document, BrokenPagesAreReadAsFarAsTheyGo) {
    const auto body = [](std::string_view page) { return read_html(page).text.body; };
    EXPECT_EQ(body("<p>a<p>b</div><b>c"), "a\n\nbc");
    EXPECT_EQ(body("<p>a<!-- b"), "a");
    EXPECT_EQ(body("text only"), "text only");
    EXPECT_EQ(body(""), "");
    EXPECT_EQ(body("<p>&nope;x&#xD800;</p>"), "&nope;x");
    EXPECT_EQ(body("<p>a<script>if (a<b) \"x</script><p title='c>d'>e"), "a\n\ne");
    std::string wide = "<p>a</p><p ";
    for (int i = 0; i < 100'000; ++i) wide += "a" + std::to_string(i) + "=b ";
    EXPECT_TRUE(read_html(wide + ">c</p>").cut);
    EXPECT_EQ(body(wide + ">c</p>"), "a");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    EXPECT_TRUE(read_html(deep + "deep").cut);
    std::string closed;
    for (int i = 0; i < 100'000; ++i) closed += "<i></b>";
    EXPECT_TRUE(read_html(closed).cut);
}

TEST(Document, ALongTextIsCutAtACharacterAndReported) {
    std::string text = "# 甲\n\n";
    while (text.size() < limits::kMaxFieldBytes + 10) text += "荔枝";
    const auto entries = tests::read_text(text, "document");
    ASSERT_EQ(entries.size(), 1U);
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].why,
              "The text is longer than 4 MiB; the rest of it is left out.");
    const std::string& body = entries[0].record->summary.at(0).text;
    EXPECT_LE(body.size(), limits::kMaxFieldBytes);
    EXPECT_TRUE(body.ends_with("荔") || body.ends_with("枝"));
}

}  // namespace
}  // namespace litchi::corpora

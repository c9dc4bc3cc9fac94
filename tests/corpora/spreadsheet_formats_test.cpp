#include "corpora/formats/spelled_rows.h"
#include "tests/corpora/reading.h"
#include "tests/support/packed.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

Texts numbers_of(const std::vector<Reference>& references) {
    Texts numbers;
    for (const Reference& reference : references) numbers.push_back(reference.publication_number);
    return numbers;
}

TEST(SpelledRows, HeadsDifferInBracketsAndSpaces) {
    EXPECT_EQ(plain_head("公开（公告） 号"), "公开(公告)号");
    static constexpr std::array kRows = {FieldRow{"标题(中文)", &take_title},
                                         FieldRow{"标题", &take_title}};
    const SpelledRows rows(kRows);
    Texts names;
    for (const FieldRow& row : rows.rows()) names.emplace_back(row.name);
    EXPECT_EQ(names, (Texts{"标题(中文)", "标题 (中文)", "标题（中文）", "标题 （中文）", "标题"}));
}

// Heads with wide and narrow brackets, with and without a space; three separators in one list.
TEST(Incopat, ReadsListsTranslationsAndCitations) {
    const auto entries = tests::read_data("incopat/export.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& chinese = *entries[0].record;
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(chinese.id, "CN110000001A");
    EXPECT_EQ(chinese.kind, RecordKind::Patent);
    EXPECT_EQ(chinese.title, (LocalTexts{{"en", "Smart irrigation system for lychee orchards"},
                                         {"zh-Hans", "荔枝园智慧灌溉系统"}}));
    EXPECT_EQ(chinese.abstract.size(), 2U);
    EXPECT_EQ(to_string(chinese.date), "2019-07-12");
    EXPECT_EQ(to_string(chinese.patent.filing_date), "2019-01-02");
    EXPECT_EQ(chinese.patent.application_number, "CN201910000001.X");
    EXPECT_EQ(tests::names_of(chinese.patent.inventors), (Texts{"陈一", "林二", "王三"}));
    EXPECT_EQ(chinese.patent.applicants, (Texts{"岭南大学", "海湾农机有限公司"}));
    EXPECT_EQ(chinese.patent.ipc, (Texts{"A01G25/16", "G05B19/04", "G06Q50/02"}));
    EXPECT_EQ(chinese.patent.cpc, (Texts{"A01G25/16"}));
    EXPECT_EQ(chinese.patent.claims, (Texts{"一种灌溉系统，其特征在于，包括土壤传感器。"}));
    EXPECT_EQ(chinese.patent.family, "550001");
    EXPECT_EQ(numbers_of(chinese.references), (Texts{"CN105000001A", "US2015000001A1"}));
    EXPECT_EQ(chinese.times_cited, 3);
    EXPECT_EQ(chinese.url, "https://www.example.com/p?id=1");
    EXPECT_EQ(tests::extra_of(chinese, "标准化申请人"), "\"岭南大学\"");
    EXPECT_EQ(tests::extra_of(chinese, "合享价值度"), "\"9\"");
    EXPECT_EQ(tests::extra_of(chinese, "序号"), "");

    const Record& foreign = *entries[1].record;
    EXPECT_EQ(foreign.title, (LocalTexts{{"en", "Carbon capture with biochar"},
                                         {"zh-Hans", "生物炭捕集二氧化碳"}}));
    EXPECT_EQ(foreign.patent.applicants, (Texts{"BERG ENERGY CO., LTD.", "LIND INSTITUTE"}));
    EXPECT_EQ(foreign.patent.ipc, (Texts{"B01D53/62", "C10B53/02"}));
    EXPECT_TRUE(foreign.references.empty());
    EXPECT_FALSE(foreign.times_cited);
    EXPECT_EQ(foreign.url, "");
}

// Batches overlap: the same patent under another number of the batch is the same record.
TEST(Incopat, AnOverlappingBatchSaysTheSame) {
    const auto csv = tests::read_data("incopat/export.csv");
    const auto batch = tests::read_data("incopat/batch.xlsx");
    ASSERT_EQ(batch.size(), 2U);
    EXPECT_EQ(batch[0].record->id, "CN110000002U");
    EXPECT_EQ(to_string(batch[0].record->date), "2019-08-20");
    EXPECT_EQ(*batch[1].record, *csv[0].record);
    EXPECT_EQ(batch[1].line, 3U);
}

// Lists between " | ", "-" for an empty cell, the number in the cell of a link, dates as numbers.
TEST(Patsnap, ReadsTranslationsOwnersAndDates) {
    const auto entries = tests::read_data("patsnap/export.xlsx");
    ASSERT_EQ(entries.size(), 2U);
    const Record& chinese = *entries[0].record;
    EXPECT_EQ(chinese.id, "CN110000003B");
    EXPECT_EQ(chinese.title, (LocalTexts{{"zh-Hans", "一种港口岸电系统"}}));
    EXPECT_EQ(to_string(chinese.patent.filing_date), "2019-01-10");
    EXPECT_EQ(to_string(chinese.date), "2020-06-19");
    EXPECT_EQ(chinese.patent.applicants, (Texts{"海湾港务集团", "岭南大学"}));
    EXPECT_EQ(tests::extra_of(chinese, "[标]当前申请(专利权)人"), "\"海湾港务集团\"");
    EXPECT_EQ(chinese.patent.ipc, (Texts{"B60L53/60", "H02J3/38"}));
    EXPECT_EQ(numbers_of(chinese.references), (Texts{"CN105000002A", "JP2015000002A"}));
    EXPECT_EQ(chinese.times_cited, 1);
    EXPECT_EQ(tests::extra_of(chinese, "简单同族"), "\"CN110000003A | CN110000003B\"");
    EXPECT_EQ(tests::extra_of(chinese, "申请年"), "\"2019\"");
    EXPECT_EQ(tests::extra_of(chinese, "战略新兴产业分类"), "");

    const Record& european = *entries[1].record;
    EXPECT_EQ(european.title,
              (LocalTexts{{"en", "Shore power for ships"}, {"zh-Hans", "船舶岸电"}}));
    EXPECT_EQ(tests::names_of(european.patent.inventors), (Texts{"BERG, ASTRID", "LIND, BO"}));
    EXPECT_EQ(european.patent.applicants, (Texts{"LIND PORT SYSTEMS OY"}));
    EXPECT_TRUE(european.references.empty());
    EXPECT_EQ(european.times_cited, 0);
    EXPECT_EQ(tests::extra_of(european, "法律状态/事件"), "");
}

// A page that declares UTF-8 and gb2312 at once, a CSV in GB18030 and a workbook say the same.
TEST(CnkiTable, ThreeFilesOfTheSameEntriesAreEqual) {
    const auto page = tests::read_data("cnki-table/cnki.xls");
    const auto csv = tests::read_data("cnki-table/cnki_gb18030.csv");
    const auto workbook = tests::read_data("cnki-table/cnki.xlsx");
    ASSERT_EQ(page.size(), 2U);
    ASSERT_EQ(csv.size(), 2U);
    ASSERT_EQ(workbook.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_TRUE(*csv[i].record == *page[i].record);
        EXPECT_TRUE(*workbook[i].record == *page[i].record);
    }
    const Record& article = *page[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/gyxb.2021.03");
    EXPECT_EQ(article.kind, RecordKind::Article);
    EXPECT_EQ(display_title(article), "荔枝园土壤碳汇研究");
    EXPECT_EQ(article.abstract[0].text, "研究了荔枝园的土壤碳汇， 结果明显。");
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "林二"}));
    EXPECT_EQ(article.affiliations, (Texts{"岭南大学农学院", "果树研究所"}));
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"土壤碳", "荔枝", "碳汇"}));
    EXPECT_EQ(to_string(article.date), "2021-03-15");
    EXPECT_EQ(article.venue, "果园学报");
    EXPECT_EQ(article.volume, "12");
    EXPECT_EQ(article.issue, "03");
    EXPECT_EQ(article.pages, "12-19");
    EXPECT_EQ(article.issn, (Texts{"0000-0019"}));
    EXPECT_EQ(article.url, "https://example.org/a1");
    EXPECT_EQ(tests::extra_of(article, "CLC-中图分类号"), "\"S667.1\"");
    const Record& thesis = *page[1].record;
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.publisher, "海湾大学");
    EXPECT_EQ(to_string(thesis.date), "2020-06-01");
}

TEST(WosXls, ReadsTheLongHeads) {
    const auto entries = tests::read_data("wos-xls/savedrecs.xls");
    ASSERT_EQ(entries.size(), 3U);
    const Record& review = *entries[0].record;
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(review.id, "doi:10.5555/jp.2024.7");
    EXPECT_EQ(review.kind, RecordKind::Review);
    EXPECT_EQ(tests::names_of(review.authors), (Texts{"Berg, Astrid", "Lind, Bo"}));
    EXPECT_EQ(review.abstract[0].text, "Ships need power – at the quay.");
    EXPECT_EQ(tests::texts_of(review.keywords), (Texts{"shore power", "ports"}));
    EXPECT_EQ(tests::texts_of(review.subjects), (Texts{"EMISSIONS", "SHIPS"}));
    EXPECT_EQ(to_string(review.date), "2024-08-01");
    EXPECT_EQ(review.venue, "JOURNAL OF PORTS");
    EXPECT_EQ(review.volume, "7");
    EXPECT_EQ(review.issue, "2");
    EXPECT_EQ(review.pages, "15-34");
    EXPECT_EQ(review.issn, (Texts{"0000-0019", "0000-0027"}));
    EXPECT_EQ(review.publisher, "PORT PRESS");
    EXPECT_EQ(review.times_cited, 12);
    EXPECT_EQ(review.language, "en");
    ASSERT_EQ(review.references.size(), 2U);
    EXPECT_EQ(review.references[0].doi, "10.5555/jp.2001.1");
    EXPECT_EQ(review.affiliations,
              (Texts{"Univ Riga, Dept Ships, Riga, Latvia", "Port Inst, Tallinn, Estonia"}));
    EXPECT_EQ(tests::extra_of(review, "UT (Unique WOS ID)"), "\"WOS:000000000000001\"");
    EXPECT_EQ(tests::extra_of(review, "EA"), "\"JUL 2024\"");
    EXPECT_EQ(tests::extra_of(review, "Pubmed Id"), "\"40000001\"");

    const Record& seasonal = *entries[1].record;
    EXPECT_EQ(seasonal.id, "wos:WOS:000000000000002");
    EXPECT_EQ(seasonal.kind, RecordKind::Article);
    EXPECT_EQ(tests::names_of(seasonal.authors), (Texts{"Tamm, Jaan", "Baltic Port Grp"}));
    EXPECT_EQ(to_string(seasonal.date), "2023");
    EXPECT_EQ(tests::extra_of(seasonal, "PD"), "\"WIN\"");
    EXPECT_EQ(seasonal.pages, "1644106");
    EXPECT_EQ(to_string(entries[2].record->date), "2025-03");
}

TEST(WosXls, ALinkThatWasNeverCalculatedIsNone) {
    const auto entries = tests::read_text(
        "Publication Type,Article Title,Source Title,DOI Link,UT (Unique WOS ID)\n"
        "J,Tides,QUAYS,0,WOS:1\nJ,Ebbs,QUAYS,https://example.org/ebbs,WOS:2\n",
        "wos-xls");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].record->url, "");
    EXPECT_EQ(entries[1].record->url, "https://example.org/ebbs");
}

// A table in an archive is read like the table itself.
TEST(CnkiTable, IsReadOutOfAnArchive) {
    const tests::TempDir folder;
    const std::string page =
        tests::read_file(std::filesystem::path(LITCHI_TEST_DATA) / "cnki-table/cnki.xls");
    const auto file = folder.write("a.zip", tests::zip_of({{"cnki.xls", page}}));
    EXPECT_EQ(detect_format(file).name, "cnki-table");
    const auto entries = tests::read_all(*open_reader(file));
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].line, 3U);
}

}  // namespace
}  // namespace litchi::corpora

#include "corpora/citation_styles.h"

#include "corpora/citation_names.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace litchi::corpora {
namespace {

Record paper() {
    Record record;
    record.kind = RecordKind::Paper;
    record.title = {{"en", "Biochar from pruned wood."}};
    record.authors = {{"Jane Anne", "Smith", {}, {}}, {"Jean-Pierre", "Martin", {}, {}}};
    record.venue = "Journal of Orchards";
    record.volume = "12";
    record.issue = "3";
    record.pages = "45-67";
    record.date = {2019, 5, 0};
    record.doi = "10.5555/x1";
    return record;
}

Record chinese(RecordKind kind) {
    Record record;
    record.kind = kind;
    record.title = {{"zh-Hans", "荔枝木生物炭的制备"}};
    record.authors = {{{}, {}, "王伟", {}}, {{}, {}, "李娜", {}}, {"强", "张", {}, {}}};
    record.date = {2020, 0, 0};
    return record;
}

TEST(CitationStyles, AJournalPaper) {
    EXPECT_EQ(gbt7714(paper()),
              "SMITH J A, MARTIN J-P. Biochar from pruned wood[J]. Journal of Orchards, 2019, "
              "12(3): 45-67. DOI: 10.5555/x1.");
    EXPECT_EQ(
        apa7(paper()),
        "Smith, J. A., & Martin, J.-P. (2019). Biochar from pruned wood. Journal of Orchards, "
        "12(3), 45–67. https://doi.org/10.5555/x1");
}

TEST(CitationStyles, AChinesePaperOfManyAuthors) {
    Record record = chinese(RecordKind::Paper);
    record.venue = "果树学报";
    record.volume = "37";
    record.issue = "2";
    record.pages = "8-15";
    EXPECT_EQ(gbt7714(record),
              "王伟, 李娜, 张强. 荔枝木生物炭的制备[J]. 果树学报, 2020, 37(2): 8-15.");
    record.authors.push_back({{}, {}, "陈晨", {}});
    EXPECT_EQ(gbt7714(record),
              "王伟, 李娜, 张强, 等. 荔枝木生物炭的制备[J]. 果树学报, 2020, 37(2): 8-15.");
    EXPECT_EQ(apa7(record),
              "王伟, 李娜, 张强, & 陈晨. (2020). 荔枝木生物炭的制备. 果树学报, 37(2), 8–15.");
}

TEST(CitationStyles, APatentNamesItsApplicantAndNumber) {
    Record record = chinese(RecordKind::Patent);
    record.authors.clear();
    record.patent.applicants = {"示例大学"};
    record.patent.inventors = {{{}, {}, "王伟", {}}};
    record.patent.publication_number = "CN200000001A";
    record.date = {2020, 3, 4};
    EXPECT_EQ(gbt7714(record), "示例大学. 荔枝木生物炭的制备: CN200000001A[P]. 2020-03-04.");
    EXPECT_EQ(apa7(record), "王伟. (2020). 荔枝木生物炭的制备 (Patent No. CN200000001A).");
}

TEST(CitationStyles, BooksAndThesesSayWhatIsNotKnown) {
    Record record = chinese(RecordKind::Thesis);
    record.authors.resize(1);
    record.publisher = "示例大学";
    EXPECT_EQ(gbt7714(record), "王伟. 荔枝木生物炭的制备[D]. [出版地不详]: 示例大学, 2020.");
    EXPECT_EQ(apa7(record), "王伟. (2020). 荔枝木生物炭的制备 [Thesis, 示例大学].");
    record.kind = RecordKind::Book;
    record.title = {{"en", "Orchards"}};
    record.publisher.clear();
    EXPECT_EQ(gbt7714(record), "王伟. Orchards[M]. [S.l.]: [s.n.], 2020.");
}

TEST(CitationStyles, ConferencesStandardsReportsNewsAndPages) {
    Record record = paper();
    record.doi.clear();
    record.kind = RecordKind::Conference;
    record.venue = "Proceedings of Ports";
    EXPECT_EQ(gbt7714(record),
              "SMITH J A, MARTIN J-P. Biochar from pruned wood[C]//Proceedings of Ports. [S.l.]: "
              "[s.n.], 2019: 45-67.");
    record.authors.clear();
    record.kind = RecordKind::Standard;
    record.publisher = "Standards Body";
    EXPECT_EQ(gbt7714(record), "Biochar from pruned wood[S]. [S.l.]: Standards Body, 2019: 45-67.");
    EXPECT_EQ(apa7(record), "Standards Body. (2019). Biochar from pruned wood.");
    record.kind = RecordKind::News;
    record.pages.clear();
    EXPECT_EQ(gbt7714(record), "Biochar from pruned wood[N]. Proceedings of Ports, 2019-05.");
    record.kind = RecordKind::Other;
    record.url = "https://example.org/a";
    EXPECT_EQ(gbt7714(record),
              "Biochar from pruned wood[EB/OL]. (2019-05). https://example.org/a.");
    EXPECT_EQ(apa7(record),
              "Biochar from pruned wood. (2019, May). Proceedings of Ports, 12(3). "
              "https://example.org/a");
}

TEST(CitationStyles, NamesOfManyForms) {
    Record record = paper();
    record.authors = {{{}, {}, "Smith, JA", {}}, {{}, {}, "World Orchard Union", {}}};
    EXPECT_TRUE(gbt7714(record).starts_with("SMITH J A, World Orchard Union. ")) << gbt7714(record);
    record.authors.assign(4, {"Ana", "Li", {}, {}});
    EXPECT_TRUE(gbt7714(record).starts_with("LI A, LI A, LI A, et al. Biochar")) << gbt7714(record);
    record.authors.assign(21, {"Ana", "Li", {}, {}});
    record.authors.back().family = "Zhou";
    const std::string names = apa_names(record.authors);
    EXPECT_TRUE(names.ends_with("Li, A., . . . Zhou, A.")) << names;
    EXPECT_EQ(std::count(names.begin(), names.end(), '&'), 0);
}

TEST(CitationStyles, AnEmptyRecordIsNoFault) {
    EXPECT_EQ(gbt7714({}), "[Z].");
    EXPECT_EQ(apa7({}), " (n.d.).");
}

}  // namespace
}  // namespace litchi::corpora

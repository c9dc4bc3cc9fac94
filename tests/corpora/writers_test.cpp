#include "corpora/writers.h"

#include "corpora/base/error.h"
#include "corpora/writers/bibtex.h"
#include "corpora/writers/csl_json.h"
#include "corpora/writers/csv.h"
#include "corpora/writers/ris.h"
#include "corpora/writers/wos.h"
#include "tests/corpora/written_records.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace litchi::corpora {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::paper;
using tests::patent;

std::string written(void (*append)(std::string&, const Record&, std::string_view),
                    const Record& record) {
    std::string text;
    append(text, record, {});
    return text;
}

TEST(Writers, TheTableNamesThem) {
    std::vector<std::string_view> names;
    for (const RecordWriter& writer : record_writers()) names.push_back(writer.name);
    EXPECT_THAT(names, testing::ElementsAre("jsonl", "ris", "bibtex", "csl-json", "wos", "csv"));
    EXPECT_EQ(record_writer("ris").reader, "ris");
    EXPECT_THROW(record_writer("docx"), Error);
}

TEST(Writers, EqualRecordsGiveEqualBytesAndNoneGivesAnEmptyFile) {
    for (const RecordWriter& writer : record_writers()) {
        const std::vector<Record> records = {paper(), patent()};
        EXPECT_EQ(write_records(writer, records), write_records(writer, records));
        EXPECT_EQ(write_records(writer, {}), std::string(writer.head) + std::string(writer.tail));
    }
}

TEST(Writers, Ris) {
    EXPECT_EQ(written(append_ris, paper()),
              "TY  - JOUR\n"
              "TI  - Shore power & 50% less smoke\n"
              "TT  - 岸电\n"
              "AU  - Berg, Astrid Maria\n"
              "AU  - Port Society of Bergen\n"
              "PY  - 2021\n"
              "DA  - 2021/05/03\n"
              "T2  - Journal of Port Studies\n"
              "VL  - 4\n"
              "IS  - 2\n"
              "SP  - 3\n"
              "EP  - 19\n"
              "PB  - Quay Press\n"
              "SN  - 1234-5679\n"
              "SN  - 2345-678X\n"
              "DO  - 10.5555/jps.7\n"
              "UR  - https://example.org/7\n"
              "LA  - en\n"
              "KW  - shore power\n"
              "KW  - ports\n"
              "AB  - We count_ships.\n"
              "AD  - Univ Example, Bergen, Norway\n"
              "N1  - Cited By :12\n"
              "N1  - References: Quay, C., Berths and power (2010) Port Rev., 4, pp. 1-9\n"
              " Drift D, 2011, PORT REV, V5, P2, DOI 10.5555/port.77\n"
              "ER  - \n\n");
    EXPECT_THAT(written(append_ris, patent()),
                HasSubstr("AU  - 赵超\nA2  - Example Port Machines"));
}

TEST(Writers, RisCarriesOnlyWhatItsFieldsDoNotSay) {
    const std::string text = write_records(record_writer("ris"), std::vector{paper()});
    const std::size_t begin = text.find("C8  - ");
    ASSERT_NE(begin, std::string::npos);
    const std::string carried = text.substr(begin, text.find('\n', begin) - begin);
    EXPECT_THAT(carried, HasSubstr(R"("subjects":{"en":["Electricity"]})"));
    for (const char* member : {"\"title\"", "\"abstract\"", "\"keywords\"", "\"date\"", "\"venue\"",
                               "\"doi\":\"10.5555/jps.7\"", "\"url\"",
                               "\"affiliations\":[\"Univ Example, Bergen, "
                               "Norway\"],",
                               "\"times_cited\"", "\"language\""})
        EXPECT_THAT(carried, Not(HasSubstr(member)));
}

TEST(Writers, WebOfScience) {
    EXPECT_EQ(written(append_wos, paper()),
              "PT J\n"
              "AU Berg, AM\n"
              "   Port Society of Bergen\n"
              "AF Berg, Astrid Maria\n"
              "   Port Society of Bergen\n"
              "TI Shore power & 50% less smoke\n"
              "SO Journal of Port Studies\n"
              "LA English\n"
              "DT Article\n"
              "DE shore power; ports\n"
              "ID Electricity\n"
              "AB We count_ships.\n"
              "C1 [Berg, Astrid Maria] Univ Example, Bergen, Norway\n"
              "CR Quay C, 2010, Port Rev., V4, P1\n"
              "   Drift D, 2011, PORT REV, V5, P2, DOI 10.5555/port.77\n"
              "NR 2\n"
              "TC 12\n"
              "PU Quay Press\n"
              "SN 1234-5679\n"
              "EI 2345-678X\n"
              "J9 JOURNAL OF PORT STUDIES\n"
              "PD MAY 3\n"
              "PY 2021\n"
              "VL 4\n"
              "IS 2\n"
              "BP 3\n"
              "EP 19\n"
              "DI 10.5555/jps.7\n"
              "UT LITCHI:doi:10.5555/jps.7\n"
              "ER\n\n");
    const std::string file = write_records(record_writer("wos"), std::vector{patent()});
    EXPECT_TRUE(file.starts_with("FN Thomson Reuters Web of Knowledge\nVR 1.0\nPT P\nAU 赵超\n"));
    EXPECT_TRUE(file.ends_with("ER\n\nEF\n"));
    Record known = paper();
    known.id = "wos:WOS:000000000000001";
    known.pages = "e17";
    EXPECT_THAT(written(append_wos, known), HasSubstr("AR e17\n"));
    EXPECT_THAT(written(append_wos, known), HasSubstr("UT WOS:000000000000001\n"));
}

TEST(Writers, Bibtex) {
    EXPECT_EQ(written(append_bibtex, paper()),
              "@article{doi:10.5555/jps.7,\n"
              "  title = {Shore power \\& 50\\% less smoke},\n"
              "  title_zh-Hans = {岸电},\n"
              "  author = {Berg, Astrid Maria and {Port Society of Bergen}},\n"
              "  year = {2021},\n"
              "  month = may,\n"
              "  day = {3},\n"
              "  journal = {Journal of Port Studies},\n"
              "  volume = {4},\n"
              "  number = {2},\n"
              "  pages = {3--19},\n"
              "  issn = {1234-5679, 2345-678X},\n"
              "  publisher = {Quay Press},\n"
              "  doi = {10.5555/jps.7},\n"
              "  url = {https://example.org/7},\n"
              "  language = {en},\n"
              "  keywords = {shore power; ports},\n"
              "  keywords-plus = {Electricity},\n"
              "  affiliations = {Univ Example, Bergen, Norway},\n"
              "  abstract = {We count\\_ships.},\n"
              "  times-cited = {12},\n"
              "  cited-references = {Quay, C., Berths and power (2010) Port Rev., 4, pp. 1-9\n"
              "    Drift D, 2011, PORT REV, V5, P2, DOI 10.5555/port.77}\n"
              "}\n\n");
    const std::string text = written(append_bibtex, patent());
    EXPECT_THAT(text, HasSubstr("@patent{CN104642530B,"));
    EXPECT_THAT(text, HasSubstr("author = {赵超}"));
    EXPECT_THAT(text, HasSubstr("holder = {{Example Port Machines}}"));
    EXPECT_THAT(text, HasSubstr("number = {CN104642530B}"));
    Record odd = patent();
    odd.id = "src:a{b}, 荔";
    EXPECT_THAT(written(append_bibtex, odd), HasSubstr("@patent{src:a_7Bb_7D_2C_20_E8_8D_94,"));
}

TEST(Writers, CslJson) {
    EXPECT_EQ(written(append_csl_json, paper()),
              R"({"id":"doi:10.5555/jps.7","type":"article-journal",)"
              R"("title":"Shore power & 50% less smoke",)"
              R"("author":[{"family":"Berg","given":"Astrid Maria"},)"
              R"({"literal":"Port Society of Bergen"}],)"
              R"("issued":{"date-parts":[[2021,5,3]]},)"
              R"("container-title":"Journal of Port Studies","volume":"4","issue":"2",)"
              R"("page":"3-19","ISSN":"1234-5679, 2345-678X","publisher":"Quay Press",)"
              R"("DOI":"10.5555/jps.7","URL":"https://example.org/7","language":"en",)"
              R"("keyword":"shore power, ports","abstract":"We count_ships."})");
    std::string text;
    append_csl_json(text, patent(), R"({"litchi":"12345678","id":"x"})");
    EXPECT_THAT(text, HasSubstr(R"("number":"CN104642530B")"));
    EXPECT_THAT(text, HasSubstr(R"("custom":{"litchi":{"litchi":"12345678","id":"x"}}})"));
}

TEST(Writers, Csv) {
    EXPECT_EQ(written(append_csv, paper()),
              "doi:10.5555/jps.7,article,Shore power & 50% less smoke,zh-Hans: 岸电,"
              "We count_ships.,,,\"Berg, Astrid Maria; Port Society of Bergen\","
              "\"Univ Example, Bergen, Norway\",,shore power; ports,Electricity,en,2021,2021-05-03,"
              "Journal of Port Studies,4,2,3-19,1234-5679; 2345-678X,,Quay Press,10.5555/jps.7,"
              "https://example.org/7,12,"
              "\"Quay, C., Berths and power (2010) Port Rev., 4, pp. 1-9; "
              "Drift D, 2011, PORT REV, V5, P2, DOI 10.5555/port.77\",,,,,,,,,,,\r\n");
    const auto columns = std::count(kCsvHead.begin(), kCsvHead.end(), ',');
    const std::string row = written(append_csv, Record{});
    EXPECT_EQ(std::count(row.begin(), row.end(), ','), columns);
}

TEST(Writers, ACellIsNoFormula) {
    Record record;
    record.title = {{"en", "=HYPERLINK(\"http://example.org\")"}};
    record.venue = "-1";
    const std::string row = written(append_csv, record);
    EXPECT_THAT(row, HasSubstr(R"-(,"'=HYPERLINK(""http://example.org"")",)-"));
    EXPECT_THAT(row, HasSubstr(",'-1,"));
}

}  // namespace
}  // namespace litchi::corpora

#include "server/cli/text_output.h"

namespace litchi::server {
namespace {

TEST(TextOutput, HanCharactersTakeTwoColumns) {
    EXPECT_EQ(terminal_columns("port"), 4U);
    EXPECT_EQ(terminal_columns("碳捕集 x"), 8U);
    EXPECT_EQ(terminal_columns("é—"), 2U);
}

TEST(TextOutput, ColumnsAreAligned) {
    EXPECT_EQ(table_text({{"碳", "1"}, {"port", "22"}}), "碳    1\nport  22\n");
    EXPECT_EQ(table_text({}), "");
}

TEST(TextOutput, AReportHasALineAProblem) {
    const std::string report = report_text(json_answer(R"({"collection":"c","import":1,
        "revision":1,"read":2,"added":1,"merged":0,"rejected":1,"references":4,
        "references_matched":2,"skipped_abbreviations":0,
        "files":[{"file":"a.ris","format":"ris","read":2,"added":1,"merged":0,"rejected":1}],
        "problem_count":3,"problems":[
        {"file":"a.ris","line":7,"record":null,"field":"PY","why":"No year.","rejected":true},
        {"file":"a.ris","line":null,"record":"x","field":null,"why":"Odd.","rejected":false}]})"));
    EXPECT_EQ(report,
              "a.ris:7 PY No year. (rejected)\n"
              "a.ris:-  Odd.\n"
              "… and 1 further problems\n"
              "a.ris (ris): 2 read = 1 added + 0 merged + 1 rejected\n"
              "c: 2 read = 1 added + 0 merged + 1 rejected; 2 of 4 references are records here; "
              "revision 1\n");
}

}  // namespace
}  // namespace litchi::server

#include "server/batch_search.h"

#include "corpora/base/error.h"
#include "tests/server/service_world.h"

#include <sstream>
#include <string>
#include <vector>

namespace litchi::server {
namespace {

struct Outcome {
    BatchReport report;
    std::string run;
    std::vector<std::string> problems;
};

class BatchSearch : public testing::Test {
  protected:
    Outcome answer(const std::string& queries, query::SearchRequest request = {.plain = true}) {
        Outcome outcome;
        std::istringstream in(queries);
        outcome.report = world_.service().write_run(
            "world", request, {in, "queries.tsv"},
            [&](std::string_view lines) { outcome.run += lines; },
            [&](const std::string& problem) { outcome.problems.push_back(problem); });
        return outcome;
    }

    tests::ServiceWorld world_;
};

struct Row {
    std::string query, q0, record, rank, score, tag;
};

std::vector<Row> rows_of(const std::string& run) {
    std::vector<Row> rows;
    std::istringstream in(run);
    for (Row row; in >> row.query >> row.q0 >> row.record >> row.rank >> row.score >> row.tag;)
        rows.push_back(row);
    return rows;
}

TEST_F(BatchSearch, WritesATrecRun) {
    const std::vector<Row> rows = rows_of(answer("7\tshore power\nx y\tsoil carbon\r\n").run);
    ASSERT_GE(rows.size(), 8U);
    for (const Row& row : rows) {
        EXPECT_EQ(row.q0, "Q0");
        EXPECT_EQ(row.tag, "litchi");
    }
    EXPECT_EQ(rows.front().query, "7");
    EXPECT_EQ(rows.front().rank, "1");
    EXPECT_EQ(rows.back().query, "x%20y");
}

TEST_F(BatchSearch, TiedScoresStillFall) {
    const std::vector<Row> rows = rows_of(answer("1\tkind:paper\n", {}).run);
    ASSERT_EQ(rows.size(), 10U);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        EXPECT_LT(std::stod(rows[i].score), std::stod(rows[i - 1].score));
        EXPECT_EQ(rows[i].rank, std::to_string(i + 1));
    }
}

TEST_F(BatchSearch, BadLinesAreNamedAndTheRestIsDone) {
    const Outcome outcome =
        answer("# queries\n\n1\tbiochar\nno tab\n\tno name\n2\t \n1\tagain\n3\t\xFF\n" +
               std::string(70'000, 'a') + "\n9\tshore power");
    EXPECT_EQ(outcome.report.answered, 2U);
    EXPECT_EQ(outcome.report.refused, 6U);
    ASSERT_EQ(outcome.problems.size(), 6U);
    const std::size_t lines[] = {4, 5, 6, 7, 8, 9};
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(outcome.problems[i].find("queries.tsv:" + std::to_string(lines[i]) + ": "), 0U)
            << outcome.problems[i];
    EXPECT_EQ(rows_of(outcome.run).back().query, "9");
}

TEST_F(BatchSearch, SyntaxCountsUnlessPlain) {
    EXPECT_EQ(answer("1\tbiochar (\n", {}).report.refused, 1U);
    EXPECT_EQ(answer("1\tbiochar (\n").report.answered, 1U);
    EXPECT_EQ(rows_of(answer("1\tbiochar NOT markets kind:paper\n", {}).run).size(), 3U);
    EXPECT_EQ(rows_of(answer("1\tbiochar\n", {.plain = true, .limit = 2}).run).size(), 2U);
    EXPECT_THROW(answer("", {.sort = query::SortOrder::Newest}), Error);
    EXPECT_THROW(answer("", {.facets = true}), Error);
}

TEST(RunName, HoldsNoSpaces) {
    EXPECT_EQ(run_name("doi:10.1/a%20b"), "doi:10.1/a%20b");
    EXPECT_EQ(run_name("a b%"), "a%20b%25");
    EXPECT_EQ(run_name("荔枝\u3000港"), "荔枝%E3%80%80港");
    EXPECT_EQ(run_name("a\tb\u0085"), "a%09b%C2%85");
}

}  // namespace
}  // namespace litchi::server

#include "indexer/sqlite.h"

#include "corpora/base/error.h"
#include "tests/support/temp_dir.h"

namespace litchi::tests {
namespace {

using indexer::Connection;
using indexer::Statement;
using indexer::Transaction;

ErrorCode code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& failure) {
        return failure.code();
    }
    return ErrorCode::InvalidArgument;
}

class SqliteTest : public testing::Test {
  protected:
    SqliteTest() : connection_(file(), Connection::Access::Write) {
        connection_.execute("CREATE TABLE t(a INTEGER, b TEXT)");
    }
    std::filesystem::path file() const { return folder_.path() / "t.sqlite"; }

    TempDir folder_;
    Connection connection_;
};

TEST_F(SqliteTest, BindsAndReadsEveryKind) {
    const std::string zeros("x\0y", 3);
    connection_.prepare("INSERT INTO t VALUES(?1, ?2)").with(std::uint64_t{1} << 62, zeros).run();
    connection_.prepare("INSERT INTO t VALUES(?1, ?2)").with(nullptr, "").run();
    Statement rows = connection_.prepare("SELECT a, b FROM t ORDER BY rowid");
    ASSERT_TRUE(rows.step());
    EXPECT_EQ(rows.integer(0), std::int64_t{1} << 62);
    EXPECT_EQ(rows.text(1), zeros);
    ASSERT_TRUE(rows.step());
    EXPECT_TRUE(rows.is_null(0));
    EXPECT_FALSE(rows.is_null(1));
    EXPECT_EQ(rows.text(1), "");
    EXPECT_FALSE(rows.step());
}

TEST_F(SqliteTest, TransactionsRollBackUnlessCommitted) {
    {
        const Transaction transaction(connection_, Transaction::Kind::Write);
        connection_.execute("INSERT INTO t VALUES(1, 'x')");
    }
    EXPECT_EQ(connection_.query_integer("SELECT count(*) FROM t"), 0);
    Transaction transaction(connection_, Transaction::Kind::Write);
    connection_.execute("INSERT INTO t VALUES(1, 'x')");
    transaction.commit();
    EXPECT_EQ(connection_.query_integer("SELECT count(*) FROM t"), 1);
}

TEST_F(SqliteTest, AReadTransactionKeepsItsView) {
    Connection reader(file(), Connection::Access::Read);
    const Transaction view(reader, Transaction::Kind::Read);
    EXPECT_EQ(reader.query_integer("SELECT count(*) FROM t"), 0);
    connection_.execute("INSERT INTO t VALUES(1, 'x')");
    EXPECT_EQ(reader.query_integer("SELECT count(*) FROM t"), 0);
}

TEST_F(SqliteTest, FailuresHaveOurCodes) {
    EXPECT_EQ(code_of([&] { connection_.execute("SELEC 1"); }), ErrorCode::Internal);
    EXPECT_EQ(code_of([&] { Connection(folder_.path() / "none", Connection::Access::Read); }),
              ErrorCode::StorageFailure);
    folder_.write("junk.sqlite", std::string(5000, 'j'));
    EXPECT_EQ(
        code_of([&] { Connection(folder_.path() / "junk.sqlite", Connection::Access::Write); }),
        ErrorCode::CorruptCollection);
    Connection reader(file(), Connection::Access::Read);
    EXPECT_NE(code_of([&] { reader.execute("DELETE FROM t"); }), ErrorCode::InvalidArgument);
}

}  // namespace
}  // namespace litchi::tests

#include "indexer/sqlite.h"

#include "corpora/base/error.h"

#include <sqlite3.h>

#include <fmt/format.h>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr int kBusyTimeoutMs = 10000;

ErrorCode code_of(int result) {
    switch (result & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::CollectionBusy;
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_TOOBIG:
            return ErrorCode::StorageFailure;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::CorruptCollection;
        default:
            return ErrorCode::Internal;
    }
}

std::string_view advice(ErrorCode code) {
    switch (code) {
        case ErrorCode::CollectionBusy:
            return "The collection is being written; try again when that has ended";
        case ErrorCode::StorageFailure:
            return "The collection could not be written or read; is the disk full or read-only?";
        case ErrorCode::CorruptCollection:
            return "The collection's catalogue is damaged; restore the folder from a copy or "
                   "import the files again";
        default:
            return "The catalogue refused a statement";
    }
}

[[noreturn]] void fail(sqlite3* connection, int result, std::string_view what) {
    const ErrorCode code = code_of(result);
    const char* reason =
        connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(result);
    throw Error(code, fmt::format("{} ({}).", advice(code), reason), std::string(what));
}

void expect_ok(sqlite3* connection, int result, std::string_view what) {
    if (result != SQLITE_OK) fail(connection, result, what);
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    expect_ok(connection_,
              sqlite3_prepare_v2(connection_, sql.data(), static_cast<int>(sql.size()), &statement_,
                                 nullptr),
              sql);
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}

void Statement::bind_null(int index) {
    expect_ok(connection_, sqlite3_bind_null(statement_, index), "bind");
}

void Statement::bind_integer(int index, std::int64_t value) {
    expect_ok(connection_, sqlite3_bind_int64(statement_, index, value), "bind");
}

void Statement::bind_text(int index, std::string_view text) {
    const char* bytes = text.data() != nullptr ? text.data() : "";
    expect_ok(
        connection_,
        sqlite3_bind_text64(statement_, index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
        "bind");
}

void Statement::bind_blob(int index, std::string_view bytes) {
    const char* data = bytes.data() != nullptr ? bytes.data() : "";
    expect_ok(connection_,
              sqlite3_bind_blob64(statement_, index, data, bytes.size(), SQLITE_TRANSIENT), "bind");
}

bool Statement::step() {
    const int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    const char* sql = sqlite3_sql(statement_);
    fail(connection_, result, sql != nullptr ? sql : "");
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

// sqlite3_reset repeats the error that step() has already reported.
void Statement::reset() {
    sqlite3_reset(statement_);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string_view Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

Connection::Connection(const std::filesystem::path& file, Access access) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                      (access == Access::Write ? SQLITE_OPEN_CREATE : 0);
    const int result = sqlite3_open_v2(file.c_str(), &connection_, flags, nullptr);
    if (result != SQLITE_OK) {
        sqlite3_close(std::exchange(connection_, nullptr));
        fail(nullptr, result, file.filename().string());
    }
    try {
        sqlite3_busy_timeout(connection_, kBusyTimeoutMs);
        sqlite3_extended_result_codes(connection_, 1);
        if (access == Access::Write) execute("PRAGMA journal_mode=WAL");
        execute(access == Access::Write
                    ? "PRAGMA synchronous=FULL; PRAGMA cache_size=-16384; PRAGMA foreign_keys=ON"
                    : "PRAGMA query_only=ON; PRAGMA cache_size=-4096");
    } catch (...) {
        sqlite3_close(std::exchange(connection_, nullptr));
        throw;
    }
}

Connection::~Connection() {
    sqlite3_close_v2(connection_);
}

Connection::Connection(Connection&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)) {}

void Connection::execute(const std::string& sql) {
    expect_ok(connection_, sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr), sql);
}

std::int64_t Connection::query_integer(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_insert_id() const {
    return sqlite3_last_insert_rowid(connection_);
}

void Connection::copy_into(const std::filesystem::path& file) {
    const bool reader = query_integer("PRAGMA query_only") != 0;
    if (reader) execute("PRAGMA query_only=OFF");  // VACUUM counts as writing
    prepare("VACUUM INTO ?1").with(file.string()).run();
    if (reader) execute("PRAGMA query_only=ON");
}

void Connection::checkpoint() noexcept {
    sqlite3_busy_timeout(connection_, 0);  // waits for no reader
    for (const int mode : {SQLITE_CHECKPOINT_PASSIVE, SQLITE_CHECKPOINT_TRUNCATE}) {
        sqlite3_wal_checkpoint_v2(connection_, nullptr, mode, nullptr, nullptr);
    }
    sqlite3_busy_timeout(connection_, kBusyTimeoutMs);
}

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection) {
    connection_.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        connection_.execute("ROLLBACK");
    } catch (const Error&) {  // a failed write has already rolled it back
        open_ = false;
    }
}

void Transaction::commit() {
    connection_.execute("COMMIT");
    open_ = false;
}

}  // namespace litchi::indexer

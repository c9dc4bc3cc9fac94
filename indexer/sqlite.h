#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace litchi::indexer {

// A prepared statement. One thread at a time, not longer than its Connection.
// Every call throws litchi::Error: CollectionBusy (locked by another process), StorageFailure (full
// or failing disk), CorruptCollection (damaged file), Internal (a fault of ours).
class Statement {
  public:
    Statement(sqlite3* connection, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    // Starts over with these values for ?1, ?2 …: integers, texts or std::nullptr_t for NULL.
    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        int index = 0;
        (bind_value(++index, values), ...);
        return *this;
    }
    void bind_blob(int index, std::string_view bytes);
    // The next row; false behind the last one.
    bool step();
    // To the end, then ready for new values.
    void run();
    void reset();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    // Valid until the next step, reset or conversion of the column. Also for blobs.
    std::string_view text(int column) const;

  private:
    template <class Value>
    void bind_value(int index, const Value& value) {
        if constexpr (std::is_same_v<Value, std::nullptr_t>) {
            bind_null(index);
        } else if constexpr (std::is_integral_v<Value>) {
            bind_integer(index, static_cast<std::int64_t>(value));
        } else {
            bind_text(index, std::string_view(value));
        }
    }
    void bind_null(int index);
    void bind_integer(int index, std::int64_t value);
    void bind_text(int index, std::string_view text);

    sqlite3* connection_;
    sqlite3_stmt* statement_ = nullptr;
};

// An open database in WAL mode with synchronous=FULL. One thread at a time. Errors as in Statement.
class Connection {
  public:
    enum class Access : std::uint8_t { Read, Write };
    // Write creates the file when there is none.
    Connection(const std::filesystem::path& file, Access access);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection& operator=(Connection&&) = delete;

    // One or more statements without values.
    void execute(const std::string& sql);
    Statement prepare(std::string_view sql) { return {connection_, sql}; }
    // The first column of the first row, 0 when there is none.
    std::int64_t query_integer(std::string_view sql);
    std::int64_t last_insert_id() const;
    // Writes the database as it is at this moment into a new file, without what was deleted. Equal
    // content gives equal bytes. Not inside a transaction; a writer goes on meanwhile.
    void copy_into(const std::filesystem::path& file);
    // Moves what was committed from the log into the file, as far as readers allow.
    void checkpoint() noexcept;

  private:
    sqlite3* connection_ = nullptr;
};

// Begins at construction; rolled back unless committed. For reading it keeps the connection's view
// of the database unchanged until it ends.
class Transaction {
  public:
    enum class Kind : std::uint8_t { Read, Write };
    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

  private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace litchi::indexer

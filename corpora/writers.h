#pragma once

#include "corpora/formats.h"
#include "corpora/record.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace litchi::corpora {

// One row of the table of formats in which records are written.
struct RecordWriter {
    std::string_view name;  // "ris"; the value of --to
    std::string_view title;
    std::string_view media_type;
    std::string_view head;     // before the first record
    std::string_view between;  // between two records
    std::string_view tail;     // behind the last one
    // Appends one record. `carried` is the line of carried_members.h, to be written into the
    // format's field of its own unless empty.
    void (*append)(std::string& out, const Record& record, std::string_view carried);
    // The import format that reads it back; empty for one that loses nothing.
    std::string_view reader;
};

// In the order in which they are listed.
std::span<const RecordWriter> record_writers();

// By name; throws Error(UnknownFormat).
const RecordWriter& record_writer(std::string_view name);

// Takes the next bytes of a file.
using ByteSink = std::function<void(std::string_view)>;

// What the format does not say of a record, as the line that is carried beside it
// (carried_members.h): found by reading the record back.
std::string carried_by(const RecordWriter& writer, const Record& record);

// Writes records one after the other, in memory bounded by the largest one. Each is read back as it
// stands, and what the format does not say is carried beside it, so that the import format gives
// equal records. One thread at a time.
class RecordStream {
  public:
    // `writer` must outlive the stream.
    RecordStream(const RecordWriter& writer, ByteSink sink);

    void add(const Record& record);
    // Ends the file; call once, behind the last record.
    void finish();

  private:
    void begin();

    const RecordWriter& writer_;
    ByteSink sink_;
    bool begun_ = false;
    std::string text_;
};

// The file of some records.
std::string write_records(const RecordWriter& writer, std::span<const Record> records);

}  // namespace litchi::corpora

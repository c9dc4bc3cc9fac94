#include "corpora/writers.h"

#include "corpora/base/error.h"
#include "corpora/carried_members.h"
#include "corpora/writers/bibtex.h"
#include "corpora/writers/csl_json.h"
#include "corpora/writers/csv.h"
#include "corpora/writers/jsonl.h"
#include "corpora/writers/ris.h"
#include "corpora/writers/wos.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kWriters = {
    RecordWriter{"jsonl",
                 "Litchi JSONL, which says everything",
                 "application/x-ndjson",
                 {},
                 {},
                 {},
                 &append_jsonl,
                 {}},
    RecordWriter{"ris",
                 "RIS, for reference managers and VOSviewer",
                 "application/x-research-info-systems",
                 {},
                 {},
                 {},
                 &append_ris,
                 "ris"},
    RecordWriter{"bibtex",
                 "BibTeX, for LaTeX and JabRef",
                 "application/x-bibtex; charset=utf-8",
                 {},
                 {},
                 {},
                 &append_bibtex,
                 "bibtex"},
    RecordWriter{"csl-json", "CSL-JSON, for Zotero and pandoc",
                 "application/vnd.citationstyles.csl+json", "[\n", ",\n", "\n]\n", &append_csl_json,
                 "csl-json"},
    RecordWriter{"wos",
                 "Web of Science tagged text, for CiteSpace and HistCite",
                 "text/plain; charset=utf-8",
                 kWosHead,
                 {},
                 kWosTail,
                 &append_wos,
                 "wos"},
    RecordWriter{"csv",
                 "a table with one record a row",
                 "text/csv; charset=utf-8",
                 kCsvHead,
                 {},
                 {},
                 &append_csv,
                 "table"},
};

const Format* reader_of(const RecordWriter& writer) {
    for (const Format& format : formats())
        if (!writer.reader.empty() && format.name == writer.reader) return &format;
    return nullptr;
}

// What the reader makes of the record without what is carried; nothing where it reads none.
Record read_back(const RecordWriter& writer, const Record& record) {
    const Format* reader_format = reader_of(writer);
    if (reader_format == nullptr) return {};
    std::string text(writer.head);
    writer.append(text, record, {});
    text += writer.tail;
    try {
        const auto reader =
            reader_format->open(std::make_unique<TextFile>(std::move(text), record.id));
        std::optional<Entry> entry = reader->next();
        return entry && entry->record ? std::move(*entry->record) : Record{};
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

std::span<const RecordWriter> record_writers() {
    return kWriters;
}

const RecordWriter& record_writer(std::string_view name) {
    const auto row = std::find_if(kWriters.begin(), kWriters.end(),
                                  [&](const RecordWriter& writer) { return writer.name == name; });
    if (row != kWriters.end()) return *row;
    throw Error(ErrorCode::UnknownFormat,
                "Records are not written as \"" + std::string(name) + "\".", std::string(name));
}

std::string carried_by(const RecordWriter& writer, const Record& record) {
    if (writer.reader.empty()) return {};
    return carried_members(record, read_back(writer, record));
}

RecordStream::RecordStream(const RecordWriter& writer, ByteSink sink)
    : writer_(writer), sink_(std::move(sink)) {}

void RecordStream::begin() {
    text_ = begun_ ? writer_.between : writer_.head;
    begun_ = true;
}

void RecordStream::add(const Record& record) {
    begin();
    writer_.append(text_, record, carried_by(writer_, record));
    sink_(text_);
}

void RecordStream::finish() {
    text_ = begun_ ? "" : writer_.head;
    sink_(text_ += writer_.tail);
}

std::string write_records(const RecordWriter& writer, std::span<const Record> records) {
    std::string text;
    RecordStream stream(writer, [&](std::string_view bytes) { text += bytes; });
    for (const Record& record : records) stream.add(record);
    stream.finish();
    return text;
}

}  // namespace litchi::corpora

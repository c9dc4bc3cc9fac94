#include "corpora/base/error.h"
#include "corpora/writers/csv.h"
#include "server/identity.h"
#include "server/ooxml/xlsx.h"
#include "server/service_state.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxAnswerBytes = 256 << 20;
constexpr Algorithm kRecordsAlgorithm = {"records", 1};

constexpr std::string_view kXlsx = "xlsx";
constexpr std::string_view kXlsxType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The records that a request finds, by id.
template <typename Take>
void each_record(query::Searcher& searcher, const query::SearchRequest& request, const Take& take) {
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const indexer::DocSet wanted = searcher.matching(request);
    for (const auto& [id, doc] : snapshot.records_by_id())
        if (wanted.contains(doc)) take(snapshot.record(doc));
}

// The rows of the CSV as a spreadsheet; what is carried only where it fits into a cell.
void write_xlsx(query::Searcher& searcher, const query::SearchRequest& request,
                const corpora::ByteSink& sink) {
    const corpora::RecordWriter& table = corpora::record_writer("csv");
    XlsxWriter sheet("records", corpora::table_columns());
    each_record(searcher, request, [&](const corpora::Record& record) {
        std::string carried = corpora::carried_by(table, record);
        if (carried.size() > kMaxXlsxCell) carried.clear();
        sheet.add(corpora::table_cells(record, carried));
    });
    sink(sheet.finish());
}

void write_all(query::Searcher& searcher, const query::SearchRequest& request,
               std::string_view format, const corpora::ByteSink& sink) {
    if (format == kXlsx) return write_xlsx(searcher, request, sink);
    corpora::RecordStream stream(corpora::record_writer(format), sink);
    each_record(searcher, request, [&](const corpora::Record& record) { stream.add(record); });
    stream.finish();
}

// Throws Error(UnknownFormat).
std::string_view media_type(std::string_view format) {
    return format == kXlsx ? kXlsxType : corpora::record_writer(format).media_type;
}

}  // namespace

void Service::write_records(std::string_view name, const query::SearchRequest& request,
                            std::string_view format, const corpora::ByteSink& sink) {
    media_type(format);
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    write_all(*searcher, request, format, sink);
}

Answer Service::records(std::string_view name, const query::SearchRequest& request,
                        std::string_view format) {
    const std::string_view type = media_type(format);
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    Answer answer;
    answer.content_type = type;
    answer.identity =
        identity_of(searcher->snapshot().revision(),
                    fmt::format("{} {}", format, canonical_json(request)), kRecordsAlgorithm);
    write_all(*searcher, request, format, [&](std::string_view bytes) {
        if (answer.body.size() + bytes.size() > kMaxAnswerBytes)
            throw Error(ErrorCode::PayloadTooLarge,
                        "These records are more than an answer may hold; ask for fewer with q or "
                        "years, or use litchi export on the command line.",
                        fmt::format("{} bytes", kMaxAnswerBytes));
        answer.body += bytes;
    });
    return answer;
}

}  // namespace litchi::server

#include "corpora/base/error.h"
#include "server/identity.h"
#include "server/service_state.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxAnswerBytes = 256 << 20;
constexpr Algorithm kRecordsAlgorithm = {"records", 1};

void write_all(query::Searcher& searcher, const query::SearchRequest& request,
               const corpora::RecordWriter& writer, const corpora::ByteSink& sink) {
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const indexer::DocSet wanted = searcher.matching(request);
    corpora::RecordStream stream(writer, sink);
    for (const auto& [id, doc] : snapshot.records_by_id())
        if (wanted.contains(doc)) stream.add(snapshot.record(doc));
    stream.finish();
}

}  // namespace

void Service::write_records(std::string_view name, const query::SearchRequest& request,
                            std::string_view format, const corpora::ByteSink& sink) {
    const corpora::RecordWriter& writer = corpora::record_writer(format);
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    write_all(*searcher, request, writer, sink);
}

Answer Service::records(std::string_view name, const query::SearchRequest& request,
                        std::string_view format) {
    const corpora::RecordWriter& writer = corpora::record_writer(format);
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    Answer answer;
    answer.content_type = writer.media_type;
    answer.identity =
        identity_of(searcher->snapshot().revision(),
                    fmt::format("{} {}", format, canonical_json(request)), kRecordsAlgorithm);
    write_all(*searcher, request, writer, [&](std::string_view bytes) {
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

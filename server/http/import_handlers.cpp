#include "corpora/base/error.h"
#include "corpora/formats.h"
#include "indexer/collection.h"
#include "server/http/handlers.h"
#include "server/views/views.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace litchi::server {
namespace {

// The number of an import; nothing for the name of a job.
std::optional<std::uint64_t> import_number(const std::string& id) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
    return number;
}

HandlerResult started(const Call& call, const std::string& job) {
    return {json_answer(job_view(job, nullptr)),
            fmt::format("/api/v1/collections/{}/imports/{}", call.collection(), job)};
}

}  // namespace

HandlerResult post_import(const Call& call) {
    indexer::validate_collection_name(call.collection());
    indexer::ImportOptions options;
    options.format = call.values.text("format");
    options.dry_run = call.values.flag("dry_run");
    if (options.format != "auto") corpora::format_named(options.format);
    auto upload = call.uploads.receive(call.request);
    return started(
        call, call.jobs.start_import(call.collection(), std::move(upload), std::move(options)));
}

HandlerResult delete_import(const Call& call) {
    const std::string& id = call.values.text("id");
    const auto number = import_number(id);
    if (!number)
        throw Error(ErrorCode::UnknownImport, fmt::format("No import has the number '{}'.", id),
                    id);
    call.service.import_summary(call.collection(), *number);  // throws when there is none
    return started(call, call.jobs.start_undo(call.collection(), *number));
}

HandlerResult get_imports(const Call& call) {
    return call.service.imports(call.collection());
}

HandlerResult get_import(const Call& call) {
    const std::string& id = call.values.text("id");
    if (const auto number = import_number(id))
        return call.service.import_summary(call.collection(), *number);
    return call.jobs.state(call.collection(), id);
}

}  // namespace litchi::server

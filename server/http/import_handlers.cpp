#include "corpora/formats.h"
#include "indexer/collection.h"
#include "server/http/handlers.h"
#include "server/views/views.h"

#include <charconv>
#include <fmt/format.h>

namespace litchi::server {

HandlerResult post_import(const Call& call) {
    indexer::validate_collection_name(call.collection());
    indexer::ImportOptions options;
    options.format = call.values.text("format");
    options.dry_run = call.values.flag("dry_run");
    if (options.format != "auto") corpora::format_named(options.format);
    auto upload = call.uploads.receive(call.request);
    const std::string job =
        call.jobs.start(call.collection(), std::move(upload), std::move(options));
    const std::string path =
        fmt::format("/api/v1/collections/{}/imports/{}", call.collection(), job);
    return {json_answer(import_job_view(call.collection(), job, nullptr)), path};
}

HandlerResult get_imports(const Call& call) {
    return call.service.imports(call.collection());
}

HandlerResult get_import(const Call& call) {
    const std::string& id = call.values.text("id");
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error == std::errc{} && end == id.data() + id.size())
        return call.service.import_summary(call.collection(), number);
    return call.jobs.state(call.collection(), id);
}

}  // namespace litchi::server

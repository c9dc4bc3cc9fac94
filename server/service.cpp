#include "server/service.h"

#include "corpora/base/error.h"
#include "server/files.h"
#include "server/identity.h"
#include "server/service_state.h"
#include "server/version.h"
#include "server/views/views.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

CollectionRow row_of(const indexer::Collection& collection) {
    CollectionRow row;
    row.name = collection.name();
    row.revision = collection.snapshot().revision();
    row.imports = collection.imports().size();
    return row;
}

}  // namespace

std::string evidence_prefix(std::string_view collection, std::string_view filter) {
    return fmt::format("/api/v1/collections/{}/evidence?{}", collection, filter);
}

std::string revision_identity(const indexer::RevisionInfo& revision, std::string_view question,
                              std::string_view parameters) {
    const std::string with_revision = fmt::format("{} {}", revision.number, parameters);
    return identity_of(revision, with_revision, {question, 1});
}

Service::Service(ServiceOptions options) {
    make_folder(options.data);
    state_ = std::make_unique<State>(std::move(options));
}

Service::~Service() = default;

const std::filesystem::path& Service::data() const {
    return state_->options.data;
}

Answer Service::status() {
    return json_answer(status_view({std::string(kVersion), indexer::kSchemaNumber,
                                    indexer::analyzer_version(), state_->pool.names()}));
}

Answer Service::formats() const {
    return json_answer(formats_view());
}

Answer Service::collections() {
    std::vector<CollectionRow> rows;
    for (const std::string& name : state_->pool.names()) {
        CollectionPool::Opened opened = state_->pool.try_open(name);
        rows.push_back(opened.collection ? row_of(*opened.collection) : CollectionRow{});
        rows.back().name = name;
        rows.back().problem = std::move(opened.problem);
    }
    return json_answer(collections_view(rows));
}

Answer Service::collection(std::string_view name) {
    return json_answer(collection_view(row_of(*state_->pool.open(name))));
}

Answer Service::check(std::string_view name, bool repair) {
    return json_answer(check_view(name, state_->pool.open(name)->check(repair)));
}

Answer Service::imports(std::string_view name) {
    return json_answer(imports_view(state_->pool.open(name)->imports()));
}

Answer Service::import_summary(std::string_view name, std::uint64_t number) {
    for (const indexer::ImportSummary& import : state_->pool.open(name)->imports())
        if (import.number == number) return json_answer(import_summary_view(import));
    throw Error(ErrorCode::UnknownImport,
                fmt::format("Collection '{}' has no import {}.", name, number),
                std::to_string(number));
}

Answer Service::templates() const {
    return json_answer(templates_view(state_->templates.all()));
}

Answer Service::template_named(std::string_view id) const {
    const TemplateText& found = state_->templates.named(id);
    return json_answer(found.json, found.digest);
}

}  // namespace litchi::server

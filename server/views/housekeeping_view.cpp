#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

// `path` is the member's name for what was made.
Json copy_json(const indexer::CopyReport& report, const char* path) {
    return {{"collection", report.collection},
            {path, report.path.string()},
            {"revision", report.revision},
            {"records", report.records},
            {"records_digest", report.records_digest}};
}

}  // namespace

std::string removed_view(std::string_view collection) {
    return to_text({{"collection", collection}, {"deleted", true}});
}

std::string pack_view(const indexer::PackReport& report) {
    Json json = copy_json(report, "file");
    json["bytes"] = report.bytes;
    json["sha256"] = report.sha256;
    return to_text(json);
}

std::string unpack_view(const indexer::UnpackReport& report) {
    Json json = copy_json(report, "folder");
    json["packed_as"] = report.packed_as;
    json["rebuilt"] = report.rebuilt;
    return to_text(json);
}

std::string backup_view(const indexer::CopyReport& report) {
    return to_text(copy_json(report, "folder"));
}

}  // namespace litchi::server

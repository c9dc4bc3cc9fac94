#include "corpora/base/error.h"

#include <array>

namespace litchi {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

constexpr std::array kRows = {
    ErrorRow{ErrorCode::InvalidArgument, "invalid_argument", 400, kWrongUsage,
             "Correct the named parameter; --help and /api/v1/openapi.yaml list what it may be."},
    ErrorRow{ErrorCode::UnknownFormat, "unknown_format", 415, kFailed,
             "`litchi formats` lists what can be read; name one with --format."},
    ErrorRow{ErrorCode::UnknownCollection, "unknown_collection", 404, kFailed,
             "`litchi collections` or GET /api/v1/collections lists them."},
    ErrorRow{ErrorCode::UnknownRecord, "unknown_record", 404, kFailed,
             "Search for the record to see its id; ids are case-sensitive."},
    ErrorRow{ErrorCode::UnreadableFile, "unreadable_file", 422, kFailed,
             "Check that the file exists, may be read and is not damaged."},
    ErrorRow{ErrorCode::MalformedQuery, "malformed_query", 400, kWrongUsage,
             "Check quotes, brackets and field names near the named column."},
    ErrorRow{ErrorCode::CollectionBusy, "collection_busy", 409, kFailed,
             "Another import is writing this collection; try again when it is done."},
    ErrorRow{ErrorCode::IncompatibleCollection, "incompatible_collection", 409, kFailed,
             "Open it with the version that wrote it, or import its exports again."},
    ErrorRow{ErrorCode::CorruptCollection, "corrupt_collection", 500, kFailed,
             "`litchi check --repair` rebuilds what can be rebuilt."},
    ErrorRow{ErrorCode::PayloadTooLarge, "payload_too_large", 413, kFailed,
             "Send less at once: split the file or ask for fewer items."},
    ErrorRow{ErrorCode::Internal, "internal", 500, kFailed,
             "This is a defect of litchi; please report it with the message."},
    ErrorRow{ErrorCode::UnknownConcept, "unknown_concept", 404, kFailed,
             "Use an item of the collection's map, or a label that its records use."},
    ErrorRow{ErrorCode::UnknownTemplate, "unknown_template", 404, kFailed,
             "GET /api/v1/templates lists the roadmap templates."},
    ErrorRow{ErrorCode::UnknownExport, "unknown_export", 404, kFailed,
             "`litchi exports` lists the export formats."},
    ErrorRow{ErrorCode::UnknownRoute, "unknown_route", 404, kFailed,
             "`litchi routes` lists the routes of the API."},
    ErrorRow{ErrorCode::Forbidden, "forbidden", 403, kFailed,
             "Send the server's token, or use a route that is open."},
    ErrorRow{ErrorCode::StorageFailure, "storage_failure", 507, kFailed,
             "Check free space and permissions of the data folder, then repeat the command."},
    ErrorRow{ErrorCode::Unauthorized, "unauthorized", 401, kFailed,
             "Send a token of the server's token file: Authorization: Bearer TOKEN, or as the "
             "password of a browser's prompt."},
    ErrorRow{ErrorCode::UnknownImport, "unknown_import", 404, kFailed,
             "`litchi imports C` or GET .../imports lists the imports of a collection."},
    ErrorRow{ErrorCode::RemoteFailure, "remote_failure", 502, kFailed,
             "Repeat the same command later: it goes on where it stopped."},
    ErrorRow{ErrorCode::AlreadyExists, "already_exists", 409, kFailed,
             "Choose another name, or move away what has it."},
};

constexpr bool rows_follow_the_codes() {
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (kRows[i].code != static_cast<ErrorCode>(i)) return false;
    return true;
}
static_assert(rows_follow_the_codes());
static_assert(kRows.size() == static_cast<std::size_t>(ErrorCode::AlreadyExists) + 1);

}  // namespace

const ErrorRow& error_row(ErrorCode code) {
    return kRows[static_cast<std::size_t>(code)];
}

}  // namespace litchi

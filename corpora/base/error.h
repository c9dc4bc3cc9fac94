#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace litchi {

// Every way an operation can fail. Rows live in error.cpp; add at the end.
enum class ErrorCode {
    InvalidArgument,
    UnknownFormat,
    UnknownCollection,
    UnknownRecord,
    UnreadableFile,
    MalformedQuery,
    CollectionBusy,
    IncompatibleCollection,
    CorruptCollection,
    PayloadTooLarge,
    Internal,
    UnknownConcept,
    UnknownTemplate,
    UnknownExport,
    UnknownRoute,
    Forbidden,
    StorageFailure,
    Unauthorized,
    UnknownImport,
    RemoteFailure,
    AlreadyExists,
};

// One row of the error table: the only place that knows both HTTP and the shell.
struct ErrorRow {
    ErrorCode code;
    std::string_view name;  // stable, snake_case, part of the API
    int http_status;
    int exit_status;
    std::string_view help;  // what the user can do about it
};

const ErrorRow& error_row(ErrorCode code);

// The one exception type of the product. `detail` names the value at fault,
// for example "--min-occurrences=0" or "records.ris:118".
class Error : public std::runtime_error {
  public:
    Error(ErrorCode code, const std::string& message, std::string detail = {})
        : std::runtime_error(message), code_(code), detail_(std::move(detail)) {}

    ErrorCode code() const { return code_; }
    const std::string& detail() const { return detail_; }

  private:
    ErrorCode code_;
    std::string detail_;
};

}  // namespace litchi

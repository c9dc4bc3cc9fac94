#pragma once

#include "corpora/base/encoding.h"
#include "corpora/base/error.h"
#include "corpora/inspection.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace litchi::server {

// What one export file is and holds.
struct InspectedFile {
    std::string file;         // as named by the user
    std::uint64_t bytes = 0;  // as they lie on the disk
    std::string format;       // empty: none claims it
    std::string format_title;
    int confidence = 0;  // of that format, 0 to 100
    std::string container = "file";
    Encoding encoding = Encoding::Utf8;
    corpora::Inspection inspection;
    std::optional<Error> failure;  // why it was not read, or not to its end
};

// Reads a file through, in memory bounded by its largest entry; `format` is a name of the table or
// "auto". Throws Error(UnknownFormat) for a name that is in no row.
InspectedFile inspect_file(const std::filesystem::path& file, const std::string& format);

}  // namespace litchi::server

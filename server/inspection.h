#pragma once

#include "corpora/base/encoding.h"
#include "corpora/base/error.h"
#include "corpora/inspection.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace litchi::server {

// What one text of an export is and holds: a file, a member of an archive, a worksheet.
struct InspectedFile {
    std::string file;         // "savedrecs.txt", "export.zip/savedrecs.txt"
    std::uint64_t bytes = 0;  // of the file or archive, as they lie on the disk
    std::string format;       // empty: none claims it
    std::string format_title;
    int confidence = 0;  // of that format, 0 to 100
    Encoding encoding = Encoding::Utf8;
    corpora::Inspection inspection;
    std::optional<Error> failure;  // why it was not read, or not to its end
};

// Reads all that a file, an archive or a folder holds through, in memory bounded by the largest
// entry; `format` is a name of the table or "auto". Throws Error(UnknownFormat) for a name that is
// in no row.
std::vector<InspectedFile> inspect(const std::filesystem::path& given, const std::string& format);

}  // namespace litchi::server

#pragma once

#include "corpora/base/shared_strings.h"
#include "corpora/base/spreadsheet_values.h"
#include "corpora/base/zip_archive.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi {

// What the cells of an .xlsx refer to, and where its worksheets are.
struct XlsxWorkbook {
    struct Sheet {
        std::string name;
        std::string part;  // member of the archive
    };

    std::shared_ptr<ZipArchive> archive;
    std::vector<Sheet> sheets;      // in the order of the workbook
    bool from_1904 = false;         // Macintosh dates
    std::vector<DateShape> shapes;  // of each cell style
    SharedStrings strings;

    // A member's bytes. Throws Error(UnreadableFile) where there is none.
    std::unique_ptr<ByteSource> open(std::string_view part) const;
    std::string part_name(std::string_view part) const;  // for messages
};

// Throws Error(UnreadableFile).
std::shared_ptr<const XlsxWorkbook> read_xlsx_workbook(std::shared_ptr<ZipArchive> archive);

}  // namespace litchi

#include "corpora/base/error.h"
#include "corpora/base/expansion.h"
#include "corpora/base/spooled_file.h"
#include "corpora/base/spreadsheet.h"
#include "corpora/base/zip_archive.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using litchi::Worksheet;

namespace {

constexpr std::size_t kMaxRows = 5000;
constexpr std::size_t kMaxBytes = 16 * 1024 * 1024;

void read_rows(const std::vector<Worksheet>& sheets) {
    for (const Worksheet& sheet : sheets) {
        const auto rows = sheet.rows();
        std::vector<std::string> cells;
        for (std::size_t row = 0; row < kMaxRows && rows->next(cells); ++row)
            require(cells.empty() || !cells.back().empty(), "a row ends in a filled cell");
    }
}

void read_bytes(litchi::ByteSource& source) {
    std::string chunk(4096, '\0');
    for (std::size_t total = 0; total < kMaxBytes;) {
        const std::size_t size = source.read(chunk);
        require(size <= chunk.size(), "a source fills what it is given");
        if (size == 0) return;
        total += size;
    }
}

void read_archive(const std::string& bytes) {
    const litchi::SpooledFile file(*litchi::bytes_in_memory(bytes), "input");
    const auto archive = litchi::ZipArchive::open(file.path(), "input");
    if (archive->find("xl/workbook.xml") != nullptr) return read_rows(litchi::open_xlsx(archive));
    for (const litchi::ZipMember& member : archive->members())
        read_bytes(*archive->open_member(member));
}

void read_any(const std::string& bytes) {
    const litchi::Container kind = litchi::container_of(bytes);
    if (kind == litchi::Container::Gzip)
        read_bytes(*litchi::gunzip(litchi::bytes_in_memory(bytes), "input"));
    else if (kind == litchi::Container::Zip)
        read_archive(bytes);
    else if (litchi::is_compound_file(bytes))
        read_rows(litchi::open_xls(*litchi::bytes_in_memory(bytes), "input"));
    else
        read_rows({{"", [&bytes] {
                        return litchi::read_html_sheet(litchi::bytes_in_memory(bytes), "input");
                    }}});
}

}  // namespace

// Containers and spreadsheets of any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    try {
        read_any(bytes);
    } catch (const litchi::Error& error) {
        require(error.code() == litchi::ErrorCode::UnreadableFile, "the only error");
    }
    return 0;
}

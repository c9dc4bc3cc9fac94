#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/base/text_file.h"
#include "corpora/formats.h"
#include "corpora/record_json.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <memory>
#include <string>

namespace corpora = litchi::corpora;

namespace {

void check_entry(const corpora::Entry& entry) {
    require(entry.record || !entry.problems.empty(), "an entry without a record says why");
    if (!entry.record) return;
    const std::string json = corpora::to_json(*entry.record);
    require(litchi::is_utf8(json), "a record is UTF-8");
    require(!entry.record->id.empty(), "a record has an id");
    require(corpora::to_json(corpora::parse_stored_record(json)) == json,
            "a record equals its own JSON read back");
}

}  // namespace

// The reader of the format LITCHI_FUZZ_FORMAT, on any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    auto file = std::make_unique<litchi::TextFile>(std::move(bytes), "input");
    const auto reader = corpora::format_named(LITCHI_FUZZ_FORMAT).open(std::move(file));
    try {
        std::size_t entries = 0;
        while (const auto entry = reader->next()) {
            check_entry(*entry);
            require(++entries <= size + 1, "reading ends");
        }
    } catch (const litchi::Error& error) {
        require(error.code() == litchi::ErrorCode::UnreadableFile, "a reader's only error");
    }
    return 0;
}

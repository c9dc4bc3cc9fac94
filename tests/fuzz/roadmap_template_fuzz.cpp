#include "corpora/base/error.h"
#include "graph/roadmap/roadmap_template.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string_view>

// Any text is a template with a name or an invalid argument.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto roadmap_template =
            litchi::graph::parse_template({reinterpret_cast<const char*>(data), size});
        require(!roadmap_template.id.empty(), "a template has an id");
    } catch (const litchi::Error& error) {
        require(error.code() == litchi::ErrorCode::InvalidArgument, "a template's only error");
    }
    return 0;
}

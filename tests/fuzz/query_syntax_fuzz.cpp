#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "query/query_syntax.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

// Any text parses or is malformed; the normal form is a fixed point.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = litchi::repair_utf8({reinterpret_cast<const char*>(data), size});
    std::string normal;
    try {
        normal = litchi::query::to_string(litchi::query::parse_query(text));
    } catch (const litchi::Error& error) {
        require(error.code() == litchi::ErrorCode::MalformedQuery, "a query's only error");
        return 0;
    }
    require(litchi::is_utf8(normal), "the normal form is UTF-8");
    if (normal.size() <= 4096)
        require(litchi::query::to_string(litchi::query::parse_query(normal)) == normal,
                "the normal form is a fixed point");
    return 0;
}

#include "corpora/base/error.h"
#include "server/http/routes.h"
#include "server/http/target.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string_view>

namespace server = litchi::server;

// Any request line leads to a route with checked values, to no route, or to an error of the client.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const server::Method method = size % 2 == 0 ? server::Method::Get : server::Method::Post;
    try {
        const server::Target target = server::parse_target(text);
        require(target.segments.size() <= 16 && target.query.size() <= 64, "targets are bounded");
        if (const auto match = server::match_route(method, target.segments))
            server::read_values(*match, target);
    } catch (const litchi::Error& error) {
        const int status = litchi::error_row(error.code()).http_status;
        require(status >= 400 && status < 500, "a request's errors are the client's");
    }
    return 0;
}

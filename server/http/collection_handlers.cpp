#include "corpora/base/digest.h"
#include "server/http/handlers.h"
#include "server/openapi.h"

namespace litchi::server {

HandlerResult get_status(const Call& call) {
    return call.service.status();
}

HandlerResult get_collections(const Call& call) {
    return call.service.collections();
}

HandlerResult get_collection(const Call& call) {
    return call.service.collection(call.collection());
}

HandlerResult get_openapi(const Call&) {
    static const Answer document{std::string(openapi_text()), "application/yaml",
                                 sha256_hex(openapi_text())};
    return document;
}

}  // namespace litchi::server

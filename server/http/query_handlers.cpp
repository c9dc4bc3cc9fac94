#include "server/http/handlers.h"

#include <cstddef>

namespace litchi::server {

HandlerResult get_queries(const Call& call) {
    return call.service.saved_queries(call.collection());
}

HandlerResult post_query(const Call& call) {
    return call.service.save_query(call.collection(), call.values.text("query_name"), call.values);
}

HandlerResult get_query(const Call& call) {
    return call.service.run_saved_query(call.collection(), call.values.text("id"),
                                        static_cast<std::size_t>(call.values.integer("offset")),
                                        static_cast<std::size_t>(call.values.integer("limit")));
}

HandlerResult delete_query(const Call& call) {
    return call.service.remove_saved_query(call.collection(), call.values.text("id"));
}

}  // namespace litchi::server

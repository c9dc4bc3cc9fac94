#include "server/http/handlers.h"

#include <cstddef>

namespace litchi::server {

HandlerResult get_dictionaries(const Call& call) {
    return call.service.dictionaries(call.collection());
}

HandlerResult post_dictionary(const Call& call) {
    indexer::validate_collection_name(call.collection());
    const auto upload = call.uploads.receive(call.request);
    return call.service.add_dictionary(call.collection(), call.values.text("dictionary_name"),
                                       upload->file());
}

HandlerResult delete_dictionary(const Call& call) {
    return call.service.remove_dictionary(call.collection(), call.values.text("id"));
}

HandlerResult get_label_pairs(const Call& call) {
    return call.service.label_pairs(call.collection(),
                                    static_cast<std::size_t>(call.values.integer("offset")),
                                    static_cast<std::size_t>(call.values.integer("limit")));
}

}  // namespace litchi::server

#include "server/duplicates_question.h"
#include "server/http/handlers.h"

namespace litchi::server {

HandlerResult get_duplicates(const Call& call) {
    return call.service.duplicates(call.collection(), duplicates_question(call.values));
}

HandlerResult post_duplicates(const Call& call) {
    return decide(call.service, call.values);
}

}  // namespace litchi::server

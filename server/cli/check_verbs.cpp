#include "server/cli/text_output.h"
#include "server/cli/verbs.h"

#include <nlohmann/json.hpp>

namespace litchi::server {

int collections_verb(const VerbCall& call) {
    print_answer(service_of(call)->collections(), call.json, collections_text);
    return 0;
}

int info_verb(const VerbCall& call) {
    print_answer(service_of(call)->collection(call.collection()), call.json, info_text);
    return 0;
}

int check_verb(const VerbCall& call) {
    const Answer answer = service_of(call)->check(call.collection(), call.values.flag("repair"));
    print_answer(answer, call.json, check_text);
    return nlohmann::json::parse(answer.body).at("sound").get<bool>() ? 0 : 1;
}

}  // namespace litchi::server

#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/exports.h"
#include "server/http/routes.h"
#include "server/version.h"
#include "server/views/views.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

std::string version_text(const Answer&) {
    return fmt::format("litchi {}\n", kVersion);
}

}  // namespace

int formats_verb(const VerbCall& call) {
    print_answer(json_answer(formats_view()), call.json, formats_text);
    return 0;
}

int exports_verb(const VerbCall& call) {
    print_answer(exports_answer(), call.json, exports_text);
    return 0;
}

int routes_verb(const VerbCall& call) {
    print_answer(routes_answer(), call.json, routes_text);
    return 0;
}

int version_verb(const VerbCall& call) {
    const Answer answer =
        call.json ? service_of(call)->status() : json_answer(std::string(kVersion));
    print_answer(answer, call.json, version_text);
    return 0;
}

}  // namespace litchi::server

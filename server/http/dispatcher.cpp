#include "server/http/dispatcher.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "server/http/routes.h"
#include "server/http/target.h"
#include "server/views/views.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr int kAccepted = 202;
constexpr int kNotModified = 304;

std::string entity_tag(const std::string& identity) {
    return fmt::format("\"{}\"", identity);
}

// RFC 9110: "*", or a list of tags that holds this one, weak or strong.
bool knows_tag(const std::string& if_none_match, const std::string& tag) {
    return if_none_match == "*" || if_none_match.find(tag) != std::string::npos;
}

Response respond(const Request& request, std::string body, std::string_view content_type,
                 const std::string& identity) {
    Response response;
    response.content_type = content_type;
    response.headers.emplace_back("Cache-Control", "no-cache");
    if (!identity.empty()) {
        const std::string tag = entity_tag(identity);
        response.headers.emplace_back("ETag", tag);
        response.headers.emplace_back("Vary", "Accept-Encoding");
        if (knows_tag(request.if_none_match, tag)) {
            response.status = kNotModified;
            return response;
        }
    }
    response.body = std::move(body);
    return response;
}

[[noreturn]] void refuse_route(const Request& request) {
    const std::string path = repair_utf8(request.target.substr(0, 200));
    throw Error(ErrorCode::UnknownRoute,
                fmt::format("There is nothing at {} {}.", to_string(request.method), path), path);
}

}  // namespace

Dispatcher::Dispatcher(Service& service, RequestGuard guard, const std::filesystem::path& pages,
                       std::size_t max_upload_bytes)
    : service_(service),
      guard_(std::move(guard)),
      pages_(pages),
      uploads_(service.data(), max_upload_bytes),
      jobs_(service) {}

Response Dispatcher::answer(const Request& request) {
    guard_.check(request);
    return answer_route(request);
}

Response Dispatcher::answer_route(const Request& request) {
    const Target target = parse_target(request.target);
    const auto match = match_route(request.method, target.segments);
    if (match) {
        const ParameterValues values = read_values(*match, target);
        HandlerResult result = match->route->handler({service_, jobs_, uploads_, request, values});
        Answer& answer = result.answer;
        Response response =
            respond(request, std::move(answer.body), answer.content_type, answer.identity);
        if (result.watch.empty()) return response;
        response.status = kAccepted;
        response.headers.emplace_back("Location", result.watch);
        return response;
    }
    const PageFile* page = request.method == Method::Get && target.segments.size() == 1
                               ? pages_.find(target.segments.front())
                               : nullptr;
    if (page == nullptr) refuse_route(request);
    return respond(request, page->body, page->content_type, page->identity);
}

Response error_response(const Error& error) {
    Response response;
    response.status = error_row(error.code()).http_status;
    response.body = error_view(error);
    if (error.code() == ErrorCode::Unauthorized)
        response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"litchi\"");
    return response;
}

}  // namespace litchi::server

#pragma once

#include "server/http/import_jobs.h"
#include "server/http/message.h"
#include "server/http/target.h"
#include "server/http/uploads.h"
#include "server/parameters.h"
#include "server/service.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::server {

// What a handler may use.
struct Call {
    Service& service;
    ImportJobs& jobs;
    UploadFolder& uploads;
    const Request& request;
    const ParameterValues& values;  // of the path and of the query

    const std::string& collection() const { return values.text("collection"); }
};

// An answer that came at once, or one that names where the work can be watched (202).
struct HandlerResult {
    Answer answer;
    std::string watch;  // path of the job; empty: done
    HandlerResult(Answer given) : answer(std::move(given)) {}
    HandlerResult(Answer given, std::string path)
        : answer(std::move(given)), watch(std::move(path)) {}
};

// One row of the table of the HTTP API.
struct Route {
    Method method;
    std::string_view pattern;     // "/api/v1/collections/{collection}"; names are parameter keys
    std::string_view parameters;  // keys of the query's parameters, separated by spaces
    HandlerResult (*handler)(const Call&);
    std::string_view summary;
};

std::span<const Route> routes();

// The keys of a route's query parameters.
std::vector<std::string> query_keys(const Route& route);

// The route of a request and the values that its path holds. The method decides between routes of
// one path.
struct RouteMatch {
    const Route* route = nullptr;
    std::vector<std::pair<std::string, std::string>> path_values;  // key, value
};
std::optional<RouteMatch> match_route(Method method, const std::vector<std::string>& segments);

// Path and query as checked values. A parameter without a value counts as not given, a flag without
// one as true. Throws Error(InvalidArgument), also for a parameter that the route does not know.
ParameterValues read_values(const RouteMatch& match, const Target& target);

// {"routes":[{"method","path","parameters","summary"}]}
Answer routes_answer();

}  // namespace litchi::server

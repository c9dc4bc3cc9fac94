#pragma once

#include "corpora/base/error.h"
#include "server/http/import_jobs.h"
#include "server/http/message.h"
#include "server/http/page_files.h"
#include "server/http/request_guard.h"
#include "server/http/uploads.h"
#include "server/service.h"

#include <cstddef>
#include <filesystem>

namespace litchi::server {

// From a request to a response, without a socket: guard, pages, routes, handlers, entity tags.
// Throws what the service throws. Safe from many threads.
class Dispatcher {
  public:
    Dispatcher(Service& service, RequestGuard guard, const std::filesystem::path& pages,
               std::size_t max_upload_bytes);

    Response answer(const Request& request);

  private:
    Response answer_route(const Request& request);

    Service& service_;
    RequestGuard guard_;
    PageFiles pages_;
    UploadFolder uploads_;
    ImportJobs jobs_;  // ends before the uploads that it reads
};

// The response to an error: its row's status and the JSON body.
Response error_response(const Error& error);

}  // namespace litchi::server

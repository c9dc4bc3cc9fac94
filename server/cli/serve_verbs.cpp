#include "corpora/base/digest.h"
#include "corpora/demo.h"
#include "server/cli/progress_bar.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/files.h"
#include "server/http/http_server.h"
#include "server/http/page_files.h"
#include "server/views/views.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <pthread.h>
#include <signal.h>
#include <system_error>
#include <thread>

namespace litchi::server {
namespace {

constexpr std::string_view kDemo = "demo";
constexpr std::string_view kStampFile = ".demo-stamp";  // beside the collections
constexpr int kInterrupted = 130;
constexpr std::size_t kMaxFileBytes = 256 << 20;

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

// Serves until SIGINT or SIGTERM; a second one does not wait for running requests. The signals are
// blocked everywhere, and one thread waits for them.
void serve(Service& service, const HttpServerOptions& options) {
    const sigset_t signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    HttpServer server(service, options);
    fmt::print("Serving {}\n", server.url());
    std::fflush(stdout);
    std::atomic<bool> done = false;
    std::thread waiting([&server, &signals, &done] {
        int signal = 0;
        for (int count = 0; sigwait(&signals, &signal) == 0 && !done; ++count) {
            if (count > 0) std::_Exit(kInterrupted);
            server.stop();
        }
    });
    server.run();
    done = true;
    pthread_kill(waiting.native_handle(), SIGINT);
    waiting.join();
}

std::vector<Token> tokens_of(const VerbCall& call) {
    if (!call.values.has("token_file")) return {};
    return parse_tokens(read_bytes(call.values.text("token_file"), 1 << 20));
}

// Changes with the bundled corpus, the lexicon, the analyser and the schema of collections.
std::string demo_stamp() {
    Sha256 digest;
    digest.update_field(indexer::analyzer_version());
    digest.update_field(std::to_string(indexer::kSchemaNumber));
    for (const std::filesystem::path& file : corpora::demo_files())
        digest.update_field(read_bytes(file, kMaxFileBytes));
    digest.update_field(read_bytes(corpora::bundled_lexicon(), kMaxFileBytes));
    return digest.hex();
}

bool is_current(const std::filesystem::path& data, const std::string& stamp) {
    std::error_code error;
    const std::filesystem::path file = data / kStampFile;
    return std::filesystem::exists(data / kDemo, error) && std::filesystem::exists(file, error) &&
           read_bytes(file, 4096) == stamp;
}

// An older demo collection is kept under the first free name, in case somebody worked in it.
void set_aside(const std::filesystem::path& data) {
    std::error_code error;
    if (!std::filesystem::exists(data / kDemo, error)) return;
    int number = 1;
    while (std::filesystem::exists(data / fmt::format("{}-{}", kDemo, number), error)) ++number;
    const std::string name = fmt::format("{}-{}", kDemo, number);
    std::filesystem::rename(data / kDemo, data / name);
    fmt::print("The bundled corpus is newer than the collection 'demo', which is now '{}'.\n",
               name);
}

void import_demo(Service& service, const VerbCall& call, const std::string& stamp) {
    set_aside(service.data());
    indexer::ImportOptions options;
    options.threads = call.threads;
    const ProgressBar bar;
    options.progress = [&bar](const indexer::ImportProgress& progress) { bar.show(progress); };
    const indexer::ImportReport report = service.import(kDemo, corpora::demo_files(), options);
    bar.clear();
    fmt::print("{}", report_text(json_answer(import_report_view(kDemo, report))));
    write_bytes(service.data() / kStampFile, stamp);
}

}  // namespace

int serve_verb(const VerbCall& call) {
    HttpServerOptions options;
    options.host = call.values.text("host");
    options.port = static_cast<int>(call.values.integer("port"));
    options.allow_hosts = call.values.list("allow_host");
    options.tokens = tokens_of(call);
    options.pages = bundled_pages();
    const auto service = service_of(call);
    serve(*service, options);
    return 0;
}

int demo_verb(const VerbCall& call) {
    const auto service = service_of(call);
    const std::string stamp = demo_stamp();
    if (!is_current(service->data(), stamp)) import_demo(*service, call, stamp);
    HttpServerOptions options;
    options.port = static_cast<int>(call.values.integer("port"));
    options.pages = bundled_pages();
    serve(*service, options);
    return 0;
}

}  // namespace litchi::server

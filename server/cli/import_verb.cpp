#include "server/cli/progress_bar.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/views/views.h"

namespace litchi::server {

int import_verb(const VerbCall& call) {
    indexer::ImportOptions options;
    options.format = call.values.text("format");
    options.dry_run = call.values.flag("dry_run");
    options.threads = call.threads;
    if (call.values.has("lexicon")) options.lexicon = call.values.text("lexicon");
    if (call.values.flag("lexicon_only")) options.lexicon_use = indexer::LexiconUse::Instead;
    if (call.values.has("rejects")) options.rejects = call.values.text("rejects");
    options.rejects_all = call.values.flag("rejects_all");
    const ProgressBar bar;
    options.progress = [&bar](const indexer::ImportProgress& progress) { bar.show(progress); };
    const std::vector<std::filesystem::path> files(call.files.begin(), call.files.end());
    const indexer::ImportReport report =
        service_of(call)->import(call.collection(), files, options);
    bar.clear();
    print_answer(json_answer(import_report_view(call.collection(), report)), call.json,
                 report_text);
    return report.read > 0 && report.rejected == report.read ? 1 : 0;
}

}  // namespace litchi::server

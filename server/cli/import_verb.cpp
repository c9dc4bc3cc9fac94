#include "indexer/user_dictionary.h"
#include "server/cli/progress_bar.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/views/views.h"

#include <filesystem>
#include <optional>

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
    std::optional<indexer::DictionaryFile> dictionary;  // read first: a bad one imports nothing
    const std::filesystem::path words(call.values.text("user_dictionary"));
    if (!words.empty()) dictionary = indexer::read_dictionary(words);
    const ProgressBar bar;
    options.progress = [&bar](const indexer::ImportProgress& progress) { bar.show(progress); };
    const std::vector<std::filesystem::path> files(call.files.begin(), call.files.end());
    const auto service = service_of(call);
    const indexer::ImportReport report = service->import(call.collection(), files, options);
    bar.clear();
    if (dictionary && report.revision != 0)
        service->add_dictionary(call.collection(), dictionary_name(words), *dictionary);
    print_answer(json_answer(import_report_view(call.collection(), report)), call.json,
                 report_text);
    return report.read > 0 && report.rejected == report.read ? 1 : 0;
}

}  // namespace litchi::server

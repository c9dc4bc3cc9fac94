#include "server/cli/progress_bar.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/views/views.h"

namespace litchi::server {

int imports_verb(const VerbCall& call) {
    print_answer(service_of(call)->imports(call.collection()), call.json, imports_text);
    return 0;
}

int undo_verb(const VerbCall& call) {
    indexer::UndoOptions options;
    options.threads = call.threads;
    const ProgressBar bar;
    options.progress = [&bar](const indexer::ImportProgress& progress) { bar.show(progress); };
    const auto number = static_cast<std::uint64_t>(call.values.integer("import"));
    const indexer::UndoReport report = service_of(call)->undo(call.collection(), number, options);
    bar.clear();
    print_answer(json_answer(undo_report_view(call.collection(), report)), call.json, undo_text);
    return 0;
}

int delete_verb(const VerbCall& call) {
    print_answer(service_of(call)->remove(call.collection(), call.values.flag("yes")), call.json,
                 removed_text);
    return 0;
}

int pack_verb(const VerbCall& call) {
    print_answer(service_of(call)->pack(call.collection(), call.values.text("pack_file")),
                 call.json, pack_text);
    return 0;
}

int unpack_verb(const VerbCall& call) {
    print_answer(service_of(call)->unpack(call.values.text("pack_file"), call.values.text("as")),
                 call.json, unpack_text);
    return 0;
}

int backup_verb(const VerbCall& call) {
    print_answer(service_of(call)->backup(call.collection(), call.values.text("folder")), call.json,
                 backup_text);
    return 0;
}

}  // namespace litchi::server

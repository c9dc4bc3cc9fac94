#include "server/cli/verbs.h"
#include "server/files.h"
#include "server/idea_input.h"
#include "server/report/report_question.h"

namespace litchi::server {

int report_verb(const VerbCall& call) {
    ReportQuestion question = report_question(call.values);
    if (call.values.has("idea_file"))
        question.idea.scope.query = idea_in(call.values.text("idea_file"));
    const Answer answer = service_of(call)->report(call.collection(), question);
    OutputFile file(call.values.text("output"));
    file.write(answer.body);
    file.finish();
    return 0;
}

}  // namespace litchi::server

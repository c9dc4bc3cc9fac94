#pragma once

#include "indexer/collection.h"
#include "query/search.h"
#include "server/answer.h"
#include "server/report/report_question.h"

#include <vector>

namespace litchi::server {

// The draft of a novelty search report (科技查新) on an idea, in the form that the question names,
// without an identity. The same records and question give the same bytes: no clock.
Answer write_report(query::Searcher& searcher, const std::vector<indexer::ImportSummary>& imports,
                    const ReportQuestion& question);

}  // namespace litchi::server

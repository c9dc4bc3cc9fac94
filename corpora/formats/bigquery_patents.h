#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Rows of Google Patents Public Data (patents.publications) as BigQuery writes them in JSON.
int bigquery_patents_confidence(std::string_view head);

std::unique_ptr<RecordReader> open_bigquery_patents(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

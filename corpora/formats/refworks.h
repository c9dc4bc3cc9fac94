#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// RefWorks tagged text: "RT Journal Article", "T1 …", as CNKI writes it (also for CiteSpace).
int refworks_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_refworks(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Works of the Crossref REST API: "message" of an answer, the "items" of the yearly public data
// file, a list, or a work a line.
int crossref_confidence(std::string_view head);

std::unique_ptr<RecordReader> open_crossref(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

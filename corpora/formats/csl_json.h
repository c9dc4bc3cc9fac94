#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// CSL-JSON, the input of citation processors: a list of items, one item, or the "items" of an
// answer (https://github.com/citation-style-language/schema).
int csl_json_confidence(std::string_view head);

std::unique_ptr<RecordReader> open_csl_json(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

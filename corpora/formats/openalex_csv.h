#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// OpenAlex works: CSV with the API's dotted names and lists between |, and with the names in plain
// words of 2026.
int openalex_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_openalex_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

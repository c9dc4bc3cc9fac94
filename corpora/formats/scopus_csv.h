#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Scopus CSV, with the heads from before and after 2023.
int scopus_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_scopus_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

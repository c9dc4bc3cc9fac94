#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// WIPO PATENTSCOPE result lists.
int patentscope_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_patentscope_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

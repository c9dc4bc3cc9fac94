#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Dimensions publications: CSV and Excel, with the notice line above the header.
int dimensions_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_dimensions_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Espacenet result lists, with the heads of the classic pages and of today.
int espacenet_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_espacenet_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

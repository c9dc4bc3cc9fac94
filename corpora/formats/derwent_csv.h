#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Derwent Innovation (Thomson Innovation): CSV and Excel with the heads in English or Chinese.
int derwent_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_derwent_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

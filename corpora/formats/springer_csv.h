#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Springer Link search results. The names of the authors stand there without separators.
int springer_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_springer_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

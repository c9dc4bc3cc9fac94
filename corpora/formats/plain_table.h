#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// A table made by hand or by some program whose columns are recognised by their names in English
// or Chinese: a title or an abstract and something else that describes a paper or patent.
int plain_table_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_plain_table(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

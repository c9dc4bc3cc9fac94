#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// CSSCI's fields as the columns of a table, as converters and spreadsheets write them:
// 【来源篇名】, 【来源作者】 … References in one cell are not told apart and kept under their name.
int cssci_table_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_cssci_table(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

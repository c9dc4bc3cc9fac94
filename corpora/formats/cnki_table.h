#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// CNKI's table with heads in both languages, "Title-题名": an HTML page called .xls, .xlsx, or CSV.
int cnki_table_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_cnki_table(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Web of Science's "Excel" export: a table whose heads are names, "Publication Type, Authors, …,
// UT (Unique WOS ID)", .xls or saved from it as .xlsx or CSV.
int wos_xls_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_wos_xls(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// The table of patents that incoPat saves as .xls, .xlsx or .csv: heads with wide brackets,
// "公开（公告）号", and translations in columns of their own, "标题(翻译)".
int incopat_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_incopat(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// The table of patents that PatSnap (智慧芽) saves as .xls, .xlsx or .csv: heads with narrow
// brackets, "公开(公告)号", lists between " | ", "-" for an empty cell.
int patsnap_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_patsnap(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

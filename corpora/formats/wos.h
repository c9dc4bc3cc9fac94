#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Tagged text of Web of Science, .txt, .ciw or .isi: "PT J" opens an entry, "ER" ends it; a line
// that starts with three spaces continues the field above it.
int wos_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_wos(std::unique_ptr<TextFile> file);

// The same fields as a table with columns named by the tags.
int wos_tab_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_wos_tab(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// US grants of 2001 to 2004: WIPO ST.32 SGML with a PATDOC element a document.
int uspto_sgml_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_uspto_sgml(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// RIS, in the dialects of Scopus, Zotero, EndNote, Ovid, Lens, VOSviewer, CNKI and others: one or
// two spaces before the dash, untagged continuation lines, entries without ER.
int ris_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_ris(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

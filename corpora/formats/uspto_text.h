#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// US grants as tagged text: the Green Book (APS) of 1976 to 2001 and the search systems' BRS files.
int uspto_text_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_uspto_text(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

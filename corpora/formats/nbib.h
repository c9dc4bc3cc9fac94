#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// MEDLINE/PubMed tagged text, .nbib: tags padded to four characters and a dash, "TI  - …"; a line
// indented by six spaces continues the field above it.
int nbib_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_nbib(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// EndNote tagged text (Refer/BibIX): "%0 Journal Article", "%T …". CNKI's "EndNote" download writes
// it, as do EndNote itself and many catalogues.
int endnote_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_endnote(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// CSSCI's text download: 【来源篇名】… with numbered references, entries ended by a line of
// hyphens.
int cssci_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_cssci(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

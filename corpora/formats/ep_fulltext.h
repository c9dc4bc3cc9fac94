#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// EP-A and EP-B documents of the European Patent Office (ep-patent-document, DTD 1.0 to 1.5.1).
int ep_fulltext_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_ep_fulltext(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

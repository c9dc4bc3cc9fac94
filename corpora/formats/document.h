#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// A policy, standard, report or news text as a file of its own: a web page, or Markdown or plain
// text that starts with front matter or with a heading "# …" and a blank line. One record a file.
// Its text is the record's summary, in blocks parted by blank lines: searched and matched like an
// abstract, but never shown as its author's abstract.
int document_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_document(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

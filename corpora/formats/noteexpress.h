#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// NoteExpress text: "{Reference Type}: Journal Article", "{Title}: …", as CNKI and Wanfang write
// it.
int noteexpress_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_noteexpress(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

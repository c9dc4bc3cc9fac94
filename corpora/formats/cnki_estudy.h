#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// CNKI's own tagged text (E-Study and 自定义 downloads): "Title-题名: …". The Chinese halves of the
// tags differ between downloads and are not looked at.
int cnki_estudy_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_cnki_estudy(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

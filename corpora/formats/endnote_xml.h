#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// EndNote XML, also as Zotero, Mendeley and others write it.
int endnote_xml_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_endnote_xml(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

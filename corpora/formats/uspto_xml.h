#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// US grants and published applications in XML: Red Book since 2002 (us-patent-grant,
// us-patent-application) and PAP of 2001 to 2004 (patent-application-publication). Weekly files
// hold many documents.
int uspto_xml_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_uspto_xml(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

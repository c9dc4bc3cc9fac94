#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// PubMed XML: articles and books of the NLM's PubmedArticleSet.
int pubmed_xml_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_pubmed_xml(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

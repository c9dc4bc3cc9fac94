#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// BibTeX and biblatex, with the fields that Scopus, Web of Science, Mendeley and Zotero add.
int bibtex_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_bibtex(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

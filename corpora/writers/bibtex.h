#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// An entry of BibTeX in UTF-8, with biblatex's entry types for what BibTeX has none for. Titles and
// abstracts in further languages have fields of their own (title_en); what is carried is under
// `litchi`.
void append_bibtex(std::string& out, const Record& record, std::string_view carried);

}  // namespace litchi::corpora

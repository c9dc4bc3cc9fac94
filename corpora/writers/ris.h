#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// An entry of RIS: the title in the record's main language under TI, the others under TT; abstracts
// under AB and N2; inventors under AU and applicants under A2; citations and references as Scopus
// notes them; what is carried under C8.
void append_ris(std::string& out, const Record& record, std::string_view carried);

}  // namespace litchi::corpora

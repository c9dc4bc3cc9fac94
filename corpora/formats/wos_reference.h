#pragma once

#include "corpora/record_draft.h"

#include <string_view>

namespace litchi::corpora {

// A cited reference as Web of Science writes it: "Smith J, 2001, NATURE, V414, P12, DOI 10.1038/…",
// "[吴才聪 Wu Caicong], 2013, [农业机械学报, Transactions], V44, P1",
// "Renaud P., 2006, US Patent, Patent No. 7128577". The DOI is all that follows its mark, the
// number of a patent is given an office where the reference names it.
void add_wos_reference(RecordDraft& draft, std::string_view text);

}  // namespace litchi::corpora

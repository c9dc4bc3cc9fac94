#pragma once

#include "corpora/formats/bibtex_entries.h"
#include "corpora/record_draft.h"

namespace litchi::corpora {

// Fills the draft from an entry; fields without a place are kept under their own name.
void take_bibtex_entry(RecordDraft& draft, const BibtexEntry& entry);

}  // namespace litchi::corpora

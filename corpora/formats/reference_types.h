#pragma once

#include "corpora/record_draft.h"

#include <string_view>

namespace litchi::corpora {

// The kind behind a reference manager's name of a type, as EndNote, NoteExpress and RefWorks write
// them: "Journal Article", "Dissertation/Thesis", "学位论文". Other for unknown names.
RecordKind kind_of_reference_type(std::string_view name);

// For a patent: its authors are the inventors.
void authors_to_inventors(RecordDraft& draft);

}  // namespace litchi::corpora

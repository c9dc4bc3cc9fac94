#pragma once

#include "corpora/formats/source_field.h"

#include <span>

namespace litchi::corpora {

// Fills the draft from what a document says about itself: front matter, <meta> names of Highwire
// Press, Dublin Core, Open Graph and of Chinese government pages. Names are compared without case.
// Of several names for one member the table's order counts; what has no member is kept.
void take_document_fields(RecordDraft& draft, std::span<const SourceField> fields);

}  // namespace litchi::corpora

#pragma once

#include "corpora/formats/source_field.h"

namespace litchi::corpora {

// A field that holds ISSNs and ISBNs in any number and order, "00219746 (ISSN); 978-3-16-148410-0
// (ISBN)". Told apart by the number of their digits; a text that is neither is kept.
void take_serial_numbers(RecordDraft& draft, const SourceField& field);

}  // namespace litchi::corpora

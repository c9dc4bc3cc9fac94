#pragma once

#include "corpora/formats/source_field.h"

#include <string_view>

namespace litchi::corpora {

// For sources that have one field for both: parts between ; or , that are an ISSN (eight digits,
// the last may be X) or an ISBN (ten or thirteen); a note behind a number ("0123456789 (pbk)") is
// passed over. A text with anything else is kept whole under the field's name.
void take_serial_numbers(RecordDraft& draft, const SourceField& field);

}  // namespace litchi::corpora

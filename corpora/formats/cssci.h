#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/source_field.h"
#include "corpora/record_reader.h"

#include <memory>
#include <span>
#include <string_view>

namespace litchi::corpora {

// CSSCI's text download: 【来源篇名】… with numbered references, entries ended by a line of
// hyphens.
int cssci_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_cssci(std::unique_ptr<TextFile> file);

// The fields by their names without brackets, and what every record of CSSCI is.
std::span<const FieldRow> cssci_rows();
void complete_cssci(RecordDraft& draft);

}  // namespace litchi::corpora

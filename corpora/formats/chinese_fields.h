#pragma once

#include "corpora/formats/source_field.h"
#include "corpora/formats/tagged_lines.h"

namespace litchi::corpora {

// Takes that the exports of CNKI and Wanfang share.

// Without what CNKI's converter leaves in an abstract: "<正>", "Abstract(#br)".
void take_chinese_abstract(RecordDraft& draft, const SourceField& field);
// "中国农业大学;浙江大学" or "1.中国农业大学；2.浙江大学": numbers in front are left out.
void take_chinese_affiliations(RecordDraft& draft, const SourceField& field);
// The reference manager's type of the entry.
void take_reference_type(RecordDraft& draft, const SourceField& field);

// Ends a draft of CNKI or Wanfang: authors of a patent are its inventors, the publisher of a thesis
// is its venue.
void complete_chinese(RecordDraft& draft, const TaggedEntry& entry);

}  // namespace litchi::corpora

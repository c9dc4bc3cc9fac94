#pragma once

#include "corpora/formats/source_field.h"

#include <string_view>

namespace litchi::corpora {

// Takes that tables of patents share. Parts of lists stand between ; ；or |.

void take_publication_number(RecordDraft& draft, const SourceField& field);
void take_application_number(RecordDraft& draft, const SourceField& field);
void take_kind_code(RecordDraft& draft, const SourceField& field);
void take_family(RecordDraft& draft, const SourceField& field);
void take_filing_date(RecordDraft& draft, const SourceField& field);
// "2003-11-24", or several of which the earliest counts.
void take_priority_date(RecordDraft& draft, const SourceField& field);
// "US 201161550506 P 20111024;;KR20000059376 20001004" or
// "[200402236U 2004-10-01T23:59:59.000Z ES]": kept whole, its dates are priority dates.
void take_priority_numbers(RecordDraft& draft, const SourceField& field);
void take_inventors(RecordDraft& draft, const SourceField& field);
void take_applicants(RecordDraft& draft, const SourceField& field);
void take_ipc(RecordDraft& draft, const SourceField& field);
void take_cpc(RecordDraft& draft, const SourceField& field);
// Claims, each on its own or all in one text.
void take_claims(RecordDraft& draft, const SourceField& field);
// Numbers of cited patents.
void take_cited_patents(RecordDraft& draft, const SourceField& field);
// Citation strings of other literature between ;; or |.
void take_cited_literature(RecordDraft& draft, const SourceField& field);

// A patent whatever its columns say.
void make_patent(RecordDraft& draft);

}  // namespace litchi::corpora

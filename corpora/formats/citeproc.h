#pragma once

#include "corpora/formats/json_reader.h"

#include <string>
#include <string_view>

// Values that CSL-JSON and Crossref's JSON write alike.
namespace litchi::corpora {

// "article-journal" or "journal-article" → the kind; any other name is kept.
void take_citeproc_type(RecordDraft& draft, const JsonField& field);

// {"family", "given", "suffix", "non-dropping-particle", …}, {"literal"} or {"name"}, with the
// names of "affiliation".
Person citeproc_person(const JsonValue& name);
void take_citeproc_authors(RecordDraft& draft, const JsonField& field);
// People who are no authors stay under their own name: "Berg, Astrid".
void keep_citeproc_people(RecordDraft& draft, const JsonField& field);

// {"date-parts": [[2019, 5, 3]]} → "2019-5-3", of a range the start; parts may be texts, null or
// missing. {"raw"}, {"literal"} or a plain text as they are. Empty for no date.
std::string citeproc_date(const JsonValue& date);

// The date of publication, of rank `Rank` among the others.
template <int Rank>
void take_citeproc_date(RecordDraft& draft, const JsonField& field) {
    draft.offer_date(citeproc_date(field.value), Rank, field.name, field.line);
    if (field.value.at("date-parts").items().size() > 1) keep_json(draft, field);
}

// Of several titles of the container the first is the venue.
void take_citeproc_container(RecordDraft& draft, const JsonField& field);

}  // namespace litchi::corpora

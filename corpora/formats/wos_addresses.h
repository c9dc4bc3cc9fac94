#pragma once

#include "corpora/formats/source_field.h"
#include "corpora/record_draft.h"

namespace litchi::corpora {

// Authors of a record of Web of Science with their affiliations. `names` has their names, a line
// each; `short_names` the same people with initials, for addresses that name them so; `addresses`
// has lines "[Berg, Astrid; Lind, Bo] Univ Riga, Dept Ships, Riga, Latvia." Any may be null.
struct WosPeople {
    const SourceField* names = nullptr;
    const SourceField* short_names = nullptr;
    const SourceField* addresses = nullptr;
};

// Fills authors, affiliations and countries. An address without names belongs to an author only
// when there is just one.
void take_wos_people(RecordDraft& draft, const WosPeople& people);

// The country at the end of an address: "Peoples R China"; "USA" also where state and postcode
// stand before it.
std::string_view wos_country(std::string_view address);

}  // namespace litchi::corpora

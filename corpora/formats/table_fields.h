#pragma once

#include "corpora/formats/kind_rows.h"
#include "corpora/formats/table_reader.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// Takes and helpers that tables of several sources share.

// The kind behind a document type, compared folded and whole; an unknown type is kept.
void take_kind(RecordDraft& draft, const SourceField& field, std::span<const KindRow> kinds);

// The parts between whole separators of several characters (";;"), trimmed, without empty ones.
std::vector<std::string> split_text(std::string_view text, std::string_view separator);

// "15590267; 10800549" with the hyphens that belong into them; others as they are.
void take_compact_issn(RecordDraft& draft, const SourceField& field);

// A stable name that is kept under the source's name as well: prefix + text.
void take_accession(RecordDraft& draft, const SourceField& field, std::string_view prefix);

// Names between ; with the given name first or behind a comma.
void take_authors(RecordDraft& draft, const SourceField& field);

void take_countries(RecordDraft& draft, const SourceField& field);  // parts between ; or |

// A date that says less about the publication than the first one.
void take_second_date(RecordDraft& draft, const SourceField& field);
// A web address beside a better one; kept when it is not used.
void take_second_url(RecordDraft& draft, const SourceField& field);

// Pages from the columns of first and last page.
void set_pages_from(RecordDraft& draft, std::span<const SourceField> cells, std::string_view first,
                    std::string_view last);

// One affiliation an author in the same order; anything else belongs to the record.
void add_affiliations_in_order(RecordDraft& draft, const std::vector<std::string>& affiliations);

}  // namespace litchi::corpora

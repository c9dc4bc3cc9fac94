#pragma once

#include "corpora/formats/source_field.h"
#include "corpora/record_draft.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The fields of Web of Science under their tags of two letters, one table for all forms of its
// export, so that the same records give the same Records. In tagged text a list (people, addresses,
// references) has one part a line and anything else is wrapped; in a table a list is one cell, its
// parts joined by "; ".
struct WosField {
    FieldRow tagged;
    FieldRow cell;
};
std::span<const WosField> wos_fields();

// The two columns of that table.
std::span<const FieldRow> wos_tagged_rows();
std::span<const FieldRow> wos_cell_rows();

// What takes several fields: people with their addresses, kind, dates, pages, times cited.
void complete_wos(RecordDraft& draft, std::span<const SourceField> fields);
// The same for cells named by tags.
void complete_wos_cells(RecordDraft& draft, std::span<const SourceField> cells);

// The parts of a cell: between "; ", but not those inside square brackets.
std::vector<std::string> wos_cell_parts(std::string_view cell);

}  // namespace litchi::corpora

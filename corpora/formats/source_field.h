#pragma once

#include "corpora/record_draft.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// One field of an entry under the source's own name: a tag with its lines, or a cell of a table.
struct SourceField {
    std::string name;
    std::vector<std::string> lines;  // at least one; a cell has exactly one
    std::uint64_t line = 0;

    // All lines joined by spaces, trimmed.
    std::string text() const;
};

// One row of a format's table: which member of a record a field fills.
struct FieldRow {
    std::string_view name;
    void (*take)(RecordDraft& draft, const SourceField& field);
};

// Fills the draft by the table; fields without a row are kept as extra.
void take_fields(RecordDraft& draft, std::span<const SourceField> fields,
                 std::span<const FieldRow> rows);

// Takes that many formats share.
void ignore_field(RecordDraft& draft, const SourceField& field);
void keep_field(RecordDraft& draft, const SourceField& field);
void take_title(RecordDraft& draft, const SourceField& field);
void take_abstract(RecordDraft& draft, const SourceField& field);
void take_url(RecordDraft& draft, const SourceField& field);
void take_doi(RecordDraft& draft, const SourceField& field);
void take_language(RecordDraft& draft, const SourceField& field);
void take_affiliations(RecordDraft& draft, const SourceField& field);  // parts between ; or ；
void take_date(RecordDraft& draft, const SourceField& field);
void take_venue(RecordDraft& draft, const SourceField& field);
void take_volume(RecordDraft& draft, const SourceField& field);
void take_issue(RecordDraft& draft, const SourceField& field);
void take_pages(RecordDraft& draft, const SourceField& field);
void take_publisher(RecordDraft& draft, const SourceField& field);
void take_issn(RecordDraft& draft, const SourceField& field);      // parts between ; , or spaces
void take_isbn(RecordDraft& draft, const SourceField& field);      // parts between ; or ,
void take_subjects(RecordDraft& draft, const SourceField& field);  // parts between ; or ；
void take_times_cited(RecordDraft& draft, const SourceField& field);
// What Litchi itself wrote (carried_members.h); anything else is kept.
void take_carried(RecordDraft& draft, const SourceField& field);

// Names between ; or ；, and parts of Han characters also between , ， or 、.
void take_chinese_authors(RecordDraft& draft, const SourceField& field);
// Keywords a line, and between ; or ； on it.
void take_keywords(RecordDraft& draft, const SourceField& field);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/source_field.h"
#include "corpora/formats/table_reader.h"
#include "corpora/record_reader.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace litchi::corpora {

// Takes that the tables of Chinese patent services share. The parts of a list stand between ";",
// "；", "，" or "|".

// "-" stands for an empty cell.
bool is_dash(const SourceField& field);

// A take that passes over empty cells.
template <void (*kTake)(RecordDraft& draft, const SourceField& field)>
void unless_dash(RecordDraft& draft, const SourceField& field) {
    if (!is_dash(field)) kTake(draft, field);
}

void take_patent_number(RecordDraft& draft, const SourceField& field);
void take_patent_application(RecordDraft& draft, const SourceField& field);
void take_patent_family(RecordDraft& draft, const SourceField& field);
void take_patent_kind(RecordDraft& draft, const SourceField& field);
void take_patent_filing(RecordDraft& draft, const SourceField& field);
void take_patent_priorities(RecordDraft& draft, const SourceField& field);
void take_inventor_list(RecordDraft& draft, const SourceField& field);
void take_applicant_list(RecordDraft& draft, const SourceField& field);
void take_ipc_list(RecordDraft& draft, const SourceField& field);
void take_cpc_list(RecordDraft& draft, const SourceField& field);
void take_first_claim(RecordDraft& draft, const SourceField& field);
void take_cited_patent_list(RecordDraft& draft, const SourceField& field);
void take_cited_text_list(RecordDraft& draft, const SourceField& field);
// Texts whose head says that they are Chinese or English.
void take_chinese_title_text(RecordDraft& draft, const SourceField& field);
void take_english_title_text(RecordDraft& draft, const SourceField& field);
void take_chinese_abstract_text(RecordDraft& draft, const SourceField& field);
void take_english_abstract_text(RecordDraft& draft, const SourceField& field);

// Reads a table of patents, whose heads may be spelled in several ways (spelled_rows.h). The format
// must outlive the reader.
std::unique_ptr<RecordReader> open_patent_table(std::unique_ptr<TextFile> file,
                                                const TableFormat& format);

// How sure it is that `head` starts a table of one service: the publication number must be among
// its heads; `signs` are plain heads that only the service has, `spelling` is how it writes
// "(公告)号", `number_alone` is what the number says without any of them.
int patent_table_confidence(std::string_view head, std::span<const std::string_view> signs,
                            std::string_view spelling, int number_alone);

}  // namespace litchi::corpora

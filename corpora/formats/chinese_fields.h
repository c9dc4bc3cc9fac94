#pragma once

#include "corpora/formats/source_field.h"
#include "corpora/formats/tagged_lines.h"

#include <span>
#include <string>
#include <string_view>

namespace litchi::corpora {

// Takes that the exports of CNKI, Wanfang and reference managers share. Titles, abstracts and
// keywords are read with CNKI's chemical notation (cnki_notation.h).

// All lines joined: without a space where a line was broken between Han characters or before
// punctuation.
std::string chinese_text(const SourceField& field);

void take_chinese_title(RecordDraft& draft, const SourceField& field);
// Without what CNKI's converter leaves in an abstract: "<正>", "Abstract(#br)".
void take_chinese_abstract(RecordDraft& draft, const SourceField& field);
// Keywords a line, and between ; or ；, in Chinese text also ，; without a semicolon also between
// commas before Han characters.
void take_chinese_keywords(RecordDraft& draft, const SourceField& field);
// "中国农业大学;浙江大学", "1.中国农业大学；2.浙江大学", "学院!长春130024,学院!长春130024" or
// "附属医院|JG001257": numbers in front and codes behind are left out.
void take_chinese_affiliations(RecordDraft& draft, const SourceField& field);
// The reference manager's type of the entry.
void take_reference_type(RecordDraft& draft, const SourceField& field);
// The database of CNKI that an entry comes from says its kind: "中国专利", "统计年鉴".
void take_database(RecordDraft& draft, const SourceField& field);
// A second language, venue or address is kept under the field's name.
void take_only_language(RecordDraft& draft, const SourceField& field);
void take_only_venue(RecordDraft& draft, const SourceField& field);
void take_only_url(RecordDraft& draft, const SourceField& field);
// Of a number of pages and a range the range counts; the other is kept.
void take_page_range(RecordDraft& draft, const SourceField& field);

// Ends a draft: authors of a patent are its inventors and its publisher the applicant; university
// and venue of a thesis are the same; one affiliation for each author is that author's.
void complete_chinese(RecordDraft& draft, const TaggedEntry& entry);

// Offers a day ("Feb", "12/25", "2021-05-16") that may need the year of another field.
void offer_day(RecordDraft& draft, const TaggedEntry& entry, std::string_view day_field,
               std::string_view year_field);

// A field of the entry by name; null if there is none.
const SourceField* find_field(std::span<const SourceField> fields, std::string_view name);

}  // namespace litchi::corpora

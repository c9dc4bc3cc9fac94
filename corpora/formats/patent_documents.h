#pragma once

#include "corpora/formats/xml_tree.h"
#include "corpora/record_draft.h"

#include <cstdint>
#include <string>
#include <string_view>

// What the patent formats of several offices share.
namespace litchi::corpora {

// A symbol of the IPC or CPC as "A01G 22/00", from the spellings of the offices: "A01G022/00",
// "A01G  22/    00", " 7A 01G  22/00   A" (edition before), "A01G 2200" (group in three columns).
// Version, position and level behind it are left out. "A01G" for a subclass alone; empty for
// anything else.
std::string standard_symbol(std::string_view text);

// Takes a symbol, or keeps what is none under `field`.
void take_ipc_symbol(RecordDraft& draft, std::string_view text, std::string_view field);
void take_cpc_symbol(RecordDraft& draft, std::string_view text, std::string_view field);
// From <section>, <class>, <subclass>, <main-group> and <subgroup>.
void take_ipc_parts(RecordDraft& draft, const XmlNode& node);
void take_cpc_parts(RecordDraft& draft, const XmlNode& node);

// A document as WIPO ST.36 names it; what is not given is empty.
struct DocumentId {
    std::string office;  // ST.3
    std::string number;
    std::string kind;  // ST.16
    std::string date;  // as written, "20101100"
    std::string name;  // of a cited document's first applicant or inventor
};
DocumentId document_id(const XmlNode& node);

// "US8930553B2"; the zeros with which the USPTO fills its numbers ("08930553", "D0435854") are left
// out. The parts joined by spaces where they do not form a number.
std::string publication_number(const DocumentId& document);

// Publication number, kind and date of the record itself.
void take_document(RecordDraft& draft, const DocumentId& document, std::uint64_t line);

// Adds the document to the references; name and year are the citation's text.
void cite_document(RecordDraft& draft, const DocumentId& document);

// Someone's name and place.
struct Party {
    Person person;
    std::string city;
    std::string state;
    std::string country;
};
// The place is the person's affiliation, "Rehovot, IL", and counts as a country of the record.
// Values that say nothing ("unknown", "N/A") are left out.
void add_inventor(RecordDraft& draft, Party party);
void add_applicant(RecordDraft& draft, const Party& party);

}  // namespace litchi::corpora

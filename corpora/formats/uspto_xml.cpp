#include "corpora/formats/uspto_xml.h"

#include "corpora/formats/patent_documents.h"
#include "corpora/formats/uspto_pap.h"
#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_fields.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 3> kEntries = {"us-patent-grant", "us-patent-application",
                                                      "patent-application-publication"};
constexpr std::array<std::string_view, 4> kLeftOut = {"description", "drawings",
                                                      "subdoc-description", "subdoc-drawings"};

void take_publication(RecordDraft& draft, const XmlNode& node) {
    take_document(draft, document_id(node), node.line);
}

void take_application(RecordDraft& draft, const XmlNode& node) {
    const DocumentId document = document_id(node);
    draft.set_application_number(document.office + document.number, node.name);
    draft.offer_filing_date(document.date, "date", node.line);
}

// A priority claim, or an earlier application whose benefit is claimed.
void take_priority(RecordDraft& draft, const XmlNode& node) {
    const DocumentId document = document_id(node);
    draft.offer_priority_date(document.date, "date", node.line);
    draft.keep(node.name, flat_text(node));
}

void take_provisional(RecordDraft& draft, const XmlNode& node) {
    draft.offer_priority_date(flat_text(node, "document-id/date"), "date", node.line);
    draft.keep(node.name, flat_text(node));
}

void take_continuation(RecordDraft& draft, const XmlNode& node) {
    const std::string date = flat_text(node, "relation/parent-doc/document-id/date");
    draft.offer_priority_date(date, "date", node.line);
    draft.keep(node.name, flat_text(node));
}

void take_related_publication(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode* document : node.children_named("document-id"))
        draft.keep(node.name, publication_number(document_id(*document)));
}

void take_old_ipc(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, flat_text(node), node.name);
}

void take_us_class(RecordDraft& draft, const XmlNode& node) {
    draft.keep("classification-national", flat_text(node));
}

void take_citation(RecordDraft& draft, const XmlNode& node) {
    if (const XmlNode* document = node.child("patcit/document-id"))
        cite_document(draft, document_id(*document));
    draft.add_reference(flat_text(node, "nplcit"));
}

// The name stands in an address book, or in older files beside it.
Party party_of(const XmlNode& node) {
    const XmlNode* const inside = node.child("addressbook");
    const XmlNode& book = inside ? *inside : node;
    Party party;
    party.person.family = flat_text(book, "last-name");
    party.person.given = flat_text(book, "first-name");
    for (const std::string_view more : {"middle-name", "suffix"})
        if (const std::string text = flat_text(book, more); !text.empty())
            party.person.given += " " + text;
    if (party.person.family.empty()) party.person.literal = flat_text(book, "orgname");
    if (display_name(party.person).empty()) party.person.literal = flat_text(book, "name");
    party.city = flat_text(book, "address/city");
    party.state = flat_text(book, "address/state");
    party.country = flat_text(book, "address/country");
    return party;
}

void take_inventor(RecordDraft& draft, const XmlNode& node) {
    add_inventor(draft, party_of(node));
}

// Until 2012 the inventors stood here.
void take_applicant(RecordDraft& draft, const XmlNode& node) {
    if (node.attribute("app-type") == "applicant-inventor")
        add_inventor(draft, party_of(node));
    else
        add_applicant(draft, party_of(node));
}

void take_assignee(RecordDraft& draft, const XmlNode& node) {
    add_applicant(draft, party_of(node));
}

constexpr std::array kBiblioRows = {
    XmlRow{"publication-reference/document-id", &take_publication},
    XmlRow{"application-reference/document-id", &take_application},
    XmlRow{"priority-claims/priority-claim", &take_priority},
    XmlRow{"us-related-documents/us-provisional-application", &take_provisional},
    XmlRow{"us-related-documents/continuation", &take_continuation},
    XmlRow{"us-related-documents/continuation-in-part", &take_continuation},
    XmlRow{"us-related-documents/division", &take_continuation},
    XmlRow{"us-related-documents/related-publication", &take_related_publication},
    XmlRow{"classification-ipc/edition", &keep_node},
    XmlRow{"classification-ipc/main-classification", &take_old_ipc},
    XmlRow{"classification-ipc/further-classification", &take_old_ipc},
    XmlRow{"classifications-ipcr/classification-ipcr", &take_ipc_parts},
    XmlRow{"classifications-cpc/main-cpc/classification-cpc", &take_cpc_parts},
    XmlRow{"classifications-cpc/further-cpc/classification-cpc", &take_cpc_parts},
    XmlRow{"classifications-cpc/further-cpc/combination-set/combination-rank/classification-cpc",
           &take_cpc_parts},
    XmlRow{"classification-national/country", &ignore_node},
    XmlRow{"classification-national/main-classification", &take_us_class},
    XmlRow{"classification-national/further-classification", &take_us_class},
    XmlRow{"invention-title", &take_as_field<&take_title>},
    XmlRow{"references-cited/citation", &take_citation},
    XmlRow{"us-references-cited/us-citation", &take_citation},
    XmlRow{"parties/applicants/applicant", &take_applicant},
    XmlRow{"parties/inventors/inventor", &take_inventor},
    XmlRow{"parties/agents/agent", &keep_node},
    XmlRow{"us-parties/us-applicants/us-applicant", &take_assignee},
    XmlRow{"us-parties/inventors/inventor", &take_inventor},
    XmlRow{"us-parties/agents/agent", &keep_node},
    XmlRow{"assignees/assignee", &take_assignee},
    XmlRow{"examiners/primary-examiner", &keep_node},
    XmlRow{"examiners/assistant-examiner", &keep_node},
};

void take_biblio(RecordDraft& draft, const XmlNode& node) {
    take_xml(draft, node, kBiblioRows);
}

void take_claim(RecordDraft& draft, const XmlNode& node) {
    draft.add_claim(flat_text(node));
}

constexpr std::array kRows = {
    XmlRow{"us-bibliographic-data-grant", &take_biblio},
    XmlRow{"us-bibliographic-data-application", &take_biblio},
    XmlRow{"abstract", &take_as_field<&take_abstract>},
    XmlRow{"description", &ignore_node},
    XmlRow{"drawings", &ignore_node},
    XmlRow{"claims/claim", &take_claim},
};

void take_entry(RecordDraft& draft, const XmlNode& entry) {
    draft.record.kind = RecordKind::Patent;
    if (entry.name == "patent-application-publication") return take_pap(draft, entry);
    draft.set_language(entry.attribute("lang"), "lang");
    take_xml(draft, entry, kRows);
}

constexpr XmlFormat kUspto{kEntries, kLeftOut, {}, &take_entry};

}  // namespace

int uspto_xml_confidence(std::string_view head) {
    return has_element(head, kEntries) ? 97 : 0;
}

std::unique_ptr<RecordReader> open_uspto_xml(std::unique_ptr<TextFile> file) {
    return open_xml(std::move(file), kUspto);
}

}  // namespace litchi::corpora

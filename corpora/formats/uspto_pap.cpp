#include "corpora/formats/uspto_pap.h"

#include "corpora/formats/patent_documents.h"
#include "corpora/formats/xml_fields.h"

#include <array>

namespace litchi::corpora {
namespace {

void take_publication(RecordDraft& draft, const XmlNode& node) {
    DocumentId document;
    document.office = "US";
    document.number = flat_text(node, "doc-number");
    document.kind = flat_text(node, "kind-code");
    document.date = flat_text(node, "document-date");
    take_document(draft, document, node.line);
}

void take_application_number(RecordDraft& draft, const XmlNode& node) {
    draft.set_application_number("US" + flat_text(node), node.name);
}

void take_filing_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_filing_date(flat_text(node), node.name, node.line);
}

void take_foreign_priority(RecordDraft& draft, const XmlNode& node) {
    draft.offer_priority_date(flat_text(node, "filing-date"), node.name, node.line);
    keep_node(draft, node);
}

// Earlier applications, each with its parent or alone; continuations stand one level deeper.
void take_continuity(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode& relation : node.children) {
        if (relation.name == "continuations") take_continuity(draft, relation);
        if (relation.is_text() || relation.name == "continuations") continue;
        for (const std::string_view path :
             {"parent-child/parent/document-id/document-date", "document-id/document-date"})
            draft.offer_priority_date(flat_text(relation, path), relation.name, relation.line);
        keep_node(draft, relation);
    }
}

void take_ipc(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, flat_text(node), node.name);
}

void take_us_class(RecordDraft& draft, const XmlNode& node) {
    draft.keep("uspc", flat_text(node, "class") + "/" + flat_text(node, "subclass"));
}

Party party_of(const XmlNode& node) {
    Party party;
    party.person.family = flat_text(node, "name/family-name");
    party.person.given = flat_text(node, "name/given-name");
    for (const std::string_view more : {"name/middle-name", "name/name-suffix"})
        if (const std::string text = flat_text(node, more); !text.empty())
            party.person.given += " " + text;
    if (party.person.family.empty()) party.person.literal = flat_text(node, "organization-name");
    for (const std::string_view place : {"residence/residence-us", "residence/residence-non-us"}) {
        const XmlNode* const residence = node.child(place);
        if (!residence) continue;
        party.city = flat_text(*residence, "city");
        party.state = flat_text(*residence, "state");
        party.country = flat_text(*residence, "country-code");
    }
    if (party.country.empty()) party.country = flat_text(node, "address/country/country-code");
    return party;
}

void take_inventor(RecordDraft& draft, const XmlNode& node) {
    add_inventor(draft, party_of(node));
}

void take_assignee(RecordDraft& draft, const XmlNode& node) {
    add_applicant(draft, party_of(node));
}

void take_claim(RecordDraft& draft, const XmlNode& node) {
    draft.add_claim(flat_text(node));
}

// Without its heading, "Abstract of Disclosure".
void take_paragraphs(RecordDraft& draft, const XmlNode& node) {
    std::string abstract;
    for (const XmlNode* paragraph : node.children_named("paragraph"))
        abstract += flat_text(*paragraph) + " ";
    draft.add_abstract(abstract.empty() ? flat_text(node) : abstract);
}

constexpr std::array kBiblioRows = {
    XmlRow{"document-id", &take_publication},
    XmlRow{"domestic-filing-data/application-number/doc-number", &take_application_number},
    XmlRow{"domestic-filing-data/filing-date", &take_filing_date},
    XmlRow{"foreign-priority-data", &take_foreign_priority},
    XmlRow{"continuity-data", &take_continuity},
    XmlRow{"technical-information/classification-ipc/classification-ipc-primary/ipc", &take_ipc},
    XmlRow{"technical-information/classification-ipc/classification-ipc-secondary/ipc", &take_ipc},
    XmlRow{"technical-information/classification-ipc/classification-ipc-edition", &keep_node},
    XmlRow{"technical-information/classification-us/classification-us-primary/uspc",
           &take_us_class},
    XmlRow{"technical-information/classification-us/classification-us-secondary/uspc",
           &take_us_class},
    XmlRow{"technical-information/title-of-invention", &take_as_field<&take_title>},
    XmlRow{"inventors/first-named-inventor", &take_inventor},
    XmlRow{"inventors/inventor", &take_inventor},
    XmlRow{"assignee", &take_assignee},
};

void take_biblio(RecordDraft& draft, const XmlNode& node) {
    take_xml(draft, node, kBiblioRows);
}

constexpr std::array kRows = {
    XmlRow{"subdoc-bibliographic-information", &take_biblio},
    XmlRow{"subdoc-abstract", &take_paragraphs},
    XmlRow{"subdoc-description", &ignore_node},
    XmlRow{"subdoc-drawings", &ignore_node},
    XmlRow{"subdoc-claims/heading", &ignore_node},
    XmlRow{"subdoc-claims/claim", &take_claim},
};

}  // namespace

void take_pap(RecordDraft& draft, const XmlNode& entry) {
    take_xml(draft, entry, kRows);
}

}  // namespace litchi::corpora

#include "corpora/formats/uspto_sgml.h"

#include "corpora/formats/patent_documents.h"
#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_fields.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::string_view kEntry = "PATDOC";
constexpr std::array<std::string_view, 2> kLeftOut = {"SDODE", "SDODR"};
constexpr std::array<std::string_view, 8> kEmpty = {
    "B221US",         "B473US",  "B597US", "CITED-BY-EXAMINER",
    "CITED-BY-OTHER", "COLSPEC", "EMI",    "SPANSPEC"};

void take_document_data(RecordDraft& draft, const XmlNode& node) {
    take_document(draft,
                  {flat_text(node, "B190"),
                   flat_text(node, "B110"),
                   flat_text(node, "B130"),
                   flat_text(node, "B140"),
                   {}},
                  node.line);
}

void take_application_number(RecordDraft& draft, const XmlNode& node) {
    draft.set_application_number("US" + flat_text(node), node.name);
}

void take_filing_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_filing_date(flat_text(node), node.name, node.line);
}

void take_priority(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode* date : node.children_named("B320"))
        draft.offer_priority_date(flat_text(*date), date->name, date->line);
    keep_node(draft, node);
}

// Offers the dates of earlier applications: of parents, and of provisional applications.
void offer_parents(RecordDraft& draft, const XmlNode& node, bool parent) {
    for (const XmlNode& child : node.children) {
        if (parent && child.name == "DOC")
            draft.offer_priority_date(flat_text(child, "DATE"), node.name, child.line);
        offer_parents(draft, child, child.name == "PDOC" || child.name == "B680US");
    }
}

void take_related(RecordDraft& draft, const XmlNode& node) {
    offer_parents(draft, node, false);
    for (const XmlNode& child : node.children)
        if (!child.is_text()) keep_node(draft, child);
}

void take_ipc(RecordDraft& draft, const XmlNode& node) {
    std::string symbol;  // in columns, where spaces count
    for (const XmlNode* text : node.children_named("PDAT"))
        for (const XmlNode& run : text->children) symbol += run.text;
    take_ipc_symbol(draft, symbol, node.name);
}

DocumentId cited_document(const XmlNode& node) {
    DocumentId document{flat_text(node, "DOC/CTRY"), flat_text(node, "DOC/DNUM"),
                        flat_text(node, "DOC/KIND"), flat_text(node, "DOC/DATE"),
                        flat_text(node, "PARTY-US/NAM")};
    if (document.office.empty()) document.office = "US";
    return document;
}

void take_patent_citation(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode* cited : node.children_named("PCIT"))
        cite_document(draft, cited_document(*cited));
}

void take_other_citation(RecordDraft& draft, const XmlNode& node) {
    draft.add_reference(flat_text(node, "NCIT"));
}

Party party_of(const XmlNode& node) {
    Party party;
    party.person.family = flat_text(node, "NAM/SNM");
    party.person.given = flat_text(node, "NAM/FNM");
    if (party.person.family.empty()) party.person.literal = flat_text(node, "NAM/ONM");
    party.city = flat_text(node, "ADR/CITY");
    party.state = flat_text(node, "ADR/STATE");
    party.country = flat_text(node, "ADR/CTRY");
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

constexpr std::array kRows = {
    XmlRow{"SDOBI/B100", &take_document_data},
    XmlRow{"SDOBI/B200/B210", &take_application_number},
    XmlRow{"SDOBI/B200/B211US", &keep_node},
    XmlRow{"SDOBI/B200/B220", &take_filing_date},
    XmlRow{"SDOBI/B300", &take_priority},
    XmlRow{"SDOBI/B500/B510/B511", &take_ipc},
    XmlRow{"SDOBI/B500/B510/B512", &take_ipc},
    XmlRow{"SDOBI/B500/B510/B513", &take_ipc},
    XmlRow{"SDOBI/B500/B510/B516", &keep_node},
    XmlRow{"SDOBI/B500/B520/B521", &keep_node},
    XmlRow{"SDOBI/B500/B520/B522", &keep_node},
    XmlRow{"SDOBI/B500/B540", &take_as_field<&take_title>},
    XmlRow{"SDOBI/B500/B560/B561", &take_patent_citation},
    XmlRow{"SDOBI/B500/B560/B562", &take_other_citation},
    XmlRow{"SDOBI/B500/B570/B577", &keep_node},
    XmlRow{"SDOBI/B500/B570/B578US", &keep_node},
    XmlRow{"SDOBI/B500/B580/B582", &keep_node},
    XmlRow{"SDOBI/B500/B580/B583US", &keep_node},
    XmlRow{"SDOBI/B600", &take_related},
    XmlRow{"SDOBI/B700/B720/B721/PARTY-US", &take_inventor},
    XmlRow{"SDOBI/B700/B730/B731/PARTY-US", &take_assignee},
    XmlRow{"SDOBI/B700/B730/B732US", &keep_node},
    XmlRow{"SDOBI/B700/B740/B741", &keep_node},
    XmlRow{"SDOBI/B700/B745/B746", &keep_node},
    XmlRow{"SDOBI/B700/B745/B747", &keep_node},
    XmlRow{"SDOAB", &take_as_field<&take_abstract>},
    XmlRow{"SDODE", &ignore_node},
    XmlRow{"SDOCL/H", &ignore_node},
    XmlRow{"SDOCL/CL/CLM", &take_claim},
    XmlRow{"SDODR", &ignore_node},
};

void take_entry(RecordDraft& draft, const XmlNode& entry) {
    draft.record.kind = RecordKind::Patent;
    take_xml(draft, entry, kRows);
}

constexpr XmlFormat kPatdoc{std::span(&kEntry, 1), kLeftOut, kEmpty, &take_entry};

}  // namespace

int uspto_sgml_confidence(std::string_view head) {
    return has_element(head, kEntry) && has_element(head, "SDOBI") ? 95 : 0;
}

std::unique_ptr<RecordReader> open_uspto_sgml(std::unique_ptr<TextFile> file) {
    return open_xml(std::move(file), kPatdoc);
}

}  // namespace litchi::corpora

#include "corpora/formats/patent_documents.h"
#include "corpora/formats/uspto_text_parts.h"
#include "corpora/formats/xml_fields.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::string_view kLastTag = "DSRC";

void take_number(RecordDraft& draft, const XmlNode& node) {
    draft.set_publication_number(compact_publication_number(flat_text(node)), node.name);
}

void take_kind(RecordDraft& draft, const XmlNode& node) {
    draft.set_kind_code(flat_text(node), node.name);
}

void take_issue_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_date(flat_text(node), 0, node.name, node.line);
}

void take_application_number(RecordDraft& draft, const XmlNode& node) {
    draft.set_application_number("US" + flat_text(node), node.name);
}

void take_filing_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_filing_date(flat_text(node), node.name, node.line);
}

void take_priority_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_priority_date(flat_text(node), node.name, node.line);
    keep_node(draft, node);
}

void take_ipc(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, flat_text(node), node.name);
}

void take_cpc(RecordDraft& draft, const XmlNode& node) {
    take_cpc_symbol(draft, flat_text(node), node.name);
}

Party party_of(const XmlNode& node) {
    const std::string& group = node.name;
    Party party;
    party.person = person_of_uspto_name(flat_text(node, group + "NM"));
    party.city = flat_text(node, group + "CI");
    party.state = flat_text(node, group + "ST");
    party.country = flat_text(node, group + "CO");
    return party;
}

void take_inventor(RecordDraft& draft, const XmlNode& node) {
    add_inventor(draft, party_of(node));
}

void take_applicant(RecordDraft& draft, const XmlNode& node) {
    add_applicant(draft, party_of(node));
}

// Office and kind stand only in the line that repeats all: "US 4922253 A 19900500 Nathanson …".
void take_cited_patent(RecordDraft& draft, const XmlNode& node) {
    const std::string& group = node.name;
    const std::vector<std::string> parts = split_list(flat_text(node, group + "GP"), " ");
    DocumentId document;
    document.office = group == "FR" ? flat_text(node, "FRCO") : "US";
    document.number = flat_text(node, group + "PN");
    document.date = flat_text(node, group + "PD");
    document.name = flat_text(node, group + "NM");
    if (parts.size() > 3 && parts[2].size() <= 2) document.kind = parts[2];
    cite_document(draft, document);
}

void take_cited_text(RecordDraft& draft, const XmlNode& node) {
    draft.add_reference(flat_text(node));
}

// A claim's later paragraphs have no number.
void take_claim(RecordDraft& draft, const XmlNode& node) {
    const std::string text = flat_text(node);
    std::vector<std::string>& claims = draft.record.patent.claims;
    const std::size_t end = text.find_first_not_of("0123456789");
    const bool numbered = end != std::string::npos && end > 0 && text[end] == '.';
    if (numbered || claims.empty())
        draft.add_claim(text);
    else
        claims.back() += " " + text;
}

constexpr std::array kRows = {
    XmlRow{"***", &ignore_node},
    XmlRow{"WKU", &ignore_node},
    XmlRow{"DWKU", &ignore_node},
    XmlRow{"DID", &take_number},
    XmlRow{"APT", &take_kind},
    XmlRow{"GISD", &take_issue_date},
    XmlRow{"APNR", &take_application_number},
    XmlRow{"AFD", &take_filing_date},
    XmlRow{"PRAD", &take_priority_date},
    XmlRow{"RLFD", &take_priority_date},
    XmlRow{"TTL", &take_as_field<&take_title>},
    XmlRow{"IPCP", &take_ipc},
    XmlRow{"IPCS", &take_ipc},
    XmlRow{"IPCC", &ignore_node},
    XmlRow{"IPCG", &ignore_node},
    XmlRow{"CPOI", &take_cpc},
    XmlRow{"CPOA", &take_cpc},
    XmlRow{"CLOI", &ignore_node},
    XmlRow{"CLOA", &ignore_node},
    XmlRow{"CPOG", &ignore_node},
    XmlRow{"UR", &take_cited_patent},
    XmlRow{"FR", &take_cited_patent},
    XmlRow{"ORPL", &take_cited_text},
    XmlRow{"AA", &take_applicant},
    XmlRow{"AS", &take_applicant},
    XmlRow{"IN", &take_inventor},
    XmlRow{"ABPR", &ignore_node},
    XmlRow{"CRTX", &ignore_node},
    XmlRow{"BSTX", &ignore_node},
    XmlRow{"DETX", &ignore_node},
    XmlRow{"CLST", &ignore_node},
    XmlRow{"CLPR", &take_claim},
    XmlRow{kLastTag, &ignore_node},
};

// A first tag of a group and the two letters that its tags share: people and cited patents.
bool starts_group(std::string_view tag) {
    static constexpr std::array<std::string_view, 5> kFirst = {"AANM", "ASNM", "FRCO", "INNM",
                                                               "URPN"};
    return std::find(kFirst.begin(), kFirst.end(), tag) != kFirst.end();
}

// Lines behind the last tag are the summary of the next document.
XmlNode tree_of(const TaggedEntry& entry) {
    XmlNode document;
    XmlNode* group = nullptr;
    for (const SourceField& field : entry.fields) {
        if (field.name == kLastTag) break;
        if (starts_group(field.name)) {
            group = &document.children.emplace_back();
            group->name = field.name.substr(0, 2);
            group->line = field.line;
        }
        const bool inside = group && field.name.starts_with(group->name);
        if (!inside) group = nullptr;
        (inside ? *group : document).children.push_back(element_of(field));
    }
    return document;
}

}  // namespace

void take_brs(RecordDraft& draft, const TaggedEntry& entry) {
    const XmlNode document = tree_of(entry);
    std::string abstract;
    for (const XmlNode* paragraph : document.children_named("ABPR"))
        abstract += flat_text(*paragraph) + " ";
    draft.add_abstract(abstract);
    take_xml(draft, document, kRows);
}

}  // namespace litchi::corpora

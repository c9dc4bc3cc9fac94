#include "corpora/formats/ep_fulltext.h"

#include "corpora/base/text.h"
#include "corpora/citation.h"
#include "corpora/formats/patent_documents.h"
#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_fields.h"
#include "corpora/language.h"
#include "corpora/person_name.h"

#include <array>
#include <set>

namespace litchi::corpora {
namespace {

constexpr std::string_view kEntry = "ep-patent-document";
constexpr std::array<std::string_view, 3> kLeftOut = {"description", "drawings",
                                                      "search-report-data"};

void take_document_data(RecordDraft& draft, const XmlNode& node) {
    take_document(draft,
                  {flat_text(node, "B190"),
                   flat_text(node, "B110"),
                   flat_text(node, "B130"),
                   flat_text(node, "B140/date"),
                   {}},
                  node.line);
    draft.keep("B120", flat_text(node, "B120"));
}

void take_application_number(RecordDraft& draft, const XmlNode& node) {
    draft.set_application_number("EP" + flat_text(node), node.name);
}

void take_filing_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_filing_date(flat_text(node, "date"), node.name, node.line);
}

// Number, date and country of each claim follow one another.
void take_priorities(RecordDraft& draft, const XmlNode& node) {
    std::string number;
    for (const XmlNode& child : node.children) {
        if (child.name == "B310") number = flat_text(child);
        if (child.name == "B320")
            draft.offer_priority_date(flat_text(child, "date"), child.name, child.line);
        if (child.name == "B330") draft.keep("B310", flat_text(child, "ctry") + " " + number);
    }
}

void take_ipc(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, flat_text(node), node.name);
}

void take_cpc(RecordDraft& draft, const XmlNode& node) {
    take_cpc_symbol(draft, flat_text(node), node.name);
}

void take_titles(RecordDraft& draft, const XmlNode& node) {
    std::string language;
    for (const XmlNode& child : node.children) {
        if (child.name == "B541") language = language_tag(flat_text(child));
        if (child.name == "B542") draft.add_title(flat_text(child), language);
    }
}

// "WO-A1-2014/114885", "US-A1- 2007 204 872": office, kind, number.
DocumentId cited_document(std::string_view text) {
    DocumentId document;
    const std::size_t first = text.find('-');
    const std::size_t second = text.find('-', first + 1);
    if (first != 2 || second == std::string_view::npos || second > 6) return document;
    document.office = text.substr(0, first);
    document.kind = text.substr(first + 1, second - first - 1);
    document.number = text.substr(second + 1);
    return document;
}

void take_patent_citation(RecordDraft& draft, const XmlNode& node) {
    const std::string text = flat_text(node);
    const DocumentId document = cited_document(text);
    if (document.number.empty()) return draft.add_reference(text);
    cite_document(draft, document);
}

void take_other_citation(RecordDraft& draft, const XmlNode& node) {
    draft.add_reference(flat_text(node));
}

std::string cited_work(const XmlNode& article) {
    const XmlNode* const book = article.child("book");
    CitedWork work;
    work.author = flat_text(article, "author/name");
    if (work.author.empty()) work.author = flat_text(article, "book/author/name");
    work.title = flat_text(article, "atl");
    work.source = flat_text(article, book ? "book/book-title" : "serial/sertitle");
    const std::string date =
        flat_text(article, book ? "book/imprint/pubdate" : "serial/pubdate/sdate");
    work.year = date.substr(0, 4);
    work.year.resize(whole_characters(work.year));
    work.volume = flat_text(article, book ? "book/vid" : "serial/vid");
    work.page = flat_text(article, book ? "book/location/pp/ppf" : "location/pp/ppf");
    return citation_text(work);
}

using Numbers = std::set<std::string, std::less<>>;

void take_described(RecordDraft& draft, const XmlNode& node, Numbers& known) {
    for (const XmlNode& child : node.children) {
        if (child.name == "patcit") {
            const XmlNode* const id = child.child("document-id");
            if (id && known.insert(publication_number(document_id(*id))).second)
                cite_document(draft, document_id(*id));
        } else if (child.name == "nplcit") {
            const XmlNode* const article = child.child("article");
            const std::string work = article ? cited_work(*article) : std::string{};
            draft.add_reference(work.empty() ? flat_text(child) : work);
        } else {
            take_described(draft, child, known);
        }
    }
}

// Works that the description cites, but for those that the search has found.
void take_described_references(RecordDraft& draft, const XmlNode& node) {
    Numbers known;
    for (const Reference& reference : draft.record.references)
        known.insert(reference.publication_number);
    take_described(draft, node, known);
}

// "TOHMA, Toshihiko", or the name of a company.
Party party_of(const XmlNode& node) {
    Party party;
    party.person = parse_person(flat_text(node, "snm"));
    party.city = flat_text(node, "adr/city");
    party.country = flat_text(node, "adr/ctry");
    return party;
}

void take_inventor(RecordDraft& draft, const XmlNode& node) {
    add_inventor(draft, party_of(node));
}

void take_applicant(RecordDraft& draft, const XmlNode& node) {
    Party party = party_of(node);
    party.person = {};
    party.person.literal = flat_text(node, "snm");
    add_applicant(draft, party);
}

void take_abstract_node(RecordDraft& draft, const XmlNode& node) {
    draft.add_abstract(flat_text(node), language_tag(node.attribute("lang")));
}

// The claims in the language of the document; translations of them are kept.
void take_claims(RecordDraft& draft, const XmlNode& node) {
    const std::string language = language_tag(node.attribute("lang"));
    const bool main = language.empty() || language == draft.record.language;
    for (const XmlNode* claim : node.children_named("claim")) {
        if (main)
            draft.add_claim(flat_text(*claim));
        else
            draft.keep("claims@" + language, flat_text(*claim));
    }
}

constexpr std::array kRows = {
    XmlRow{"SDOBI/B000", &ignore_node},
    XmlRow{"SDOBI/B100", &take_document_data},
    XmlRow{"SDOBI/B200/B210", &take_application_number},
    XmlRow{"SDOBI/B200/B220", &take_filing_date},
    XmlRow{"SDOBI/B300", &take_priorities},
    XmlRow{"SDOBI/B400/B405", &keep_node},
    XmlRow{"SDOBI/B500/B510/B511", &take_ipc},
    XmlRow{"SDOBI/B500/B510/B512", &take_ipc},
    XmlRow{"SDOBI/B500/B510/B513", &take_ipc},
    XmlRow{"SDOBI/B500/B510/B516", &keep_node},
    XmlRow{"SDOBI/B500/B510EP/classification-ipcr", &take_ipc},
    XmlRow{"SDOBI/B500/B520EP/classifications-cpc/classification-cpc", &take_cpc},
    XmlRow{"SDOBI/B500/B540", &take_titles},
    XmlRow{"SDOBI/B500/B560/B561", &take_patent_citation},
    XmlRow{"SDOBI/B500/B560/B562", &take_other_citation},
    XmlRow{"SDOBI/B600/B620", &keep_node},
    XmlRow{"SDOBI/B700/B710/B711", &take_applicant},
    XmlRow{"SDOBI/B700/B720/B721", &take_inventor},
    XmlRow{"SDOBI/B700/B730/B731", &take_applicant},
    XmlRow{"SDOBI/B700/B740/B741", &keep_node},
    XmlRow{"SDOBI/B700/B780/B781", &keep_node},
    XmlRow{"SDOBI/B800/B840", &keep_node},
    XmlRow{"SDOBI/B800/B860/B861", &keep_node},
    XmlRow{"SDOBI/B800/B870/B871", &keep_node},
    XmlRow{"abstract", &take_abstract_node},
    XmlRow{"description", &ignore_node},
    XmlRow{"claims", &take_claims},
    XmlRow{"drawings", &ignore_node},
    XmlRow{"search-report-data", &ignore_node},
    XmlRow{"ep-reference-list", &take_described_references},
};

void take_entry(RecordDraft& draft, const XmlNode& entry) {
    draft.record.kind = RecordKind::Patent;
    draft.set_language(entry.attribute("lang"), "lang");
    take_xml(draft, entry, kRows);
}

constexpr XmlFormat kFulltext{std::span(&kEntry, 1), kLeftOut, {}, &take_entry};

}  // namespace

int ep_fulltext_confidence(std::string_view head) {
    return has_element(head, kEntry) ? 97 : 0;
}

std::unique_ptr<RecordReader> open_ep_fulltext(std::unique_ptr<TextFile> file) {
    return open_xml(std::move(file), kFulltext);
}

}  // namespace litchi::corpora

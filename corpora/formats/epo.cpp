#include "corpora/formats/epo.h"

#include "corpora/formats/patent_documents.h"
#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_fields.h"
#include "corpora/language.h"
#include "corpora/person_name.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 2> kEntries = {"exchange-document", "fulltext-document"};
constexpr std::array<std::string_view, 1> kLeftOut = {"description"};

using Nodes = std::vector<const XmlNode*>;

// The format in which a number or a name is written: docdb, docdba, epodoc, original. OPS says it
// on the number, DOCDB on the element around it; docdb where nobody says it.
std::string_view format_of(const XmlNode& outer, const XmlNode& inner) {
    std::string_view format = inner.attribute("document-id-type");
    if (format.empty()) format = outer.attribute("data-format");
    return format.empty() ? "docdb" : format;
}

// A document that is written in several formats: the one of docdb, else epodoc, else original. The
// date may stand in any of them.
DocumentId document_of(const Nodes& references) {
    static constexpr std::array<std::string_view, 3> kOrder = {"docdb", "epodoc", "original"};
    DocumentId best;
    std::size_t best_rank = kOrder.size();
    std::string date;
    for (const XmlNode* reference : references) {
        for (const XmlNode* id : reference->children_named("document-id")) {
            const auto place = std::find(kOrder.begin(), kOrder.end(), format_of(*reference, *id));
            const auto rank = static_cast<std::size_t>(place - kOrder.begin());
            DocumentId document = document_id(*id);
            if (date.empty()) date = document.date;
            if (rank < best_rank) best = std::move(document);
            best_rank = std::min(rank, best_rank);
        }
    }
    if (best.date.empty()) best.date = date;
    return best;
}

void take_application(RecordDraft& draft, const DocumentId& document, std::uint64_t line) {
    draft.set_application_number(document.office + document.number, "application-reference");
    draft.offer_filing_date(document.date, "application-reference", line);
}

void take_priority(RecordDraft& draft, const XmlNode& node) {
    const DocumentId document = document_of({&node});
    draft.offer_priority_date(document.date, node.name, node.line);
    draft.keep(node.name, document.office + document.number + " " + document.date);
}

// "BOER BEHEER NIJMEGEN BV DE [NL]" is a name and a country.
std::string cut_country(std::string& name) {
    while (name.ends_with(',') || name.ends_with(';') || name.ends_with(' ')) name.pop_back();
    const std::size_t size = name.size();
    if (size < 5 || !name.ends_with(']') || name[size - 4] != '[') return {};
    std::string country = name.substr(size - 3, 2);
    name.resize(size - 4);
    while (name.ends_with(' ')) name.pop_back();
    return country;
}

struct PartyNames {
    std::map<std::string, std::vector<std::pair<std::string, std::string>>, std::less<>>
        by_format;                                              // format → sequence and name
    std::map<std::string, std::string, std::less<>> countries;  // sequence → country
};

PartyNames names_in(const XmlNode& list, std::string_view element) {
    PartyNames names;
    for (const XmlNode* party : list.children_named(element)) {
        std::string name = flat_text(*party, std::string(element) + "-name");
        std::string country = cut_country(name);
        if (country.empty()) country = flat_text(*party, "residence/country");
        const std::string sequence(party->attribute("sequence"));
        if (!country.empty()) names.countries.try_emplace(sequence, country);
        if (!name.empty())
            names.by_format[std::string(format_of(*party, *party))].emplace_back(sequence, name);
    }
    return names;
}

// Names come in up to four formats: those as the applicant wrote them count, the others are kept.
void take_parties(RecordDraft& draft, const XmlNode& list, std::string_view element,
                  void (*add)(RecordDraft&, Party)) {
    static constexpr std::array<std::string_view, 4> kOrder = {"original", "docdba", "docdb",
                                                               "epodoc"};
    const PartyNames names = names_in(list, element);
    const auto chosen = std::find_if(kOrder.begin(), kOrder.end(), [&](std::string_view format) {
        return names.by_format.count(format) > 0;
    });
    for (const auto& [format, people] : names.by_format) {
        for (const auto& [sequence, name] : people) {
            if (chosen == kOrder.end() || format != *chosen) {
                draft.keep(std::string(element) + "@" + format, name);
                continue;
            }
            Party party;
            party.person = parse_person(name);
            const auto country = names.countries.find(sequence);
            if (country != names.countries.end()) party.country = country->second;
            add(draft, std::move(party));
        }
    }
}

void take_inventors(RecordDraft& draft, const XmlNode& node) {
    take_parties(draft, node, "inventor", &add_inventor);
}

void take_applicants(RecordDraft& draft, const XmlNode& node) {
    take_parties(draft, node, "applicant",
                 [](RecordDraft& record, Party party) { add_applicant(record, party); });
}

void take_title_node(RecordDraft& draft, const XmlNode& node) {
    draft.add_title(flat_text(node), language_tag(node.attribute("lang")));
}

void take_abstract_node(RecordDraft& draft, const XmlNode& node) {
    draft.add_abstract(flat_text(node), language_tag(node.attribute("lang")));
}

void take_ipc(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, flat_text(node), node.name);
}

// CPC, or another scheme: ECLA, FI, F-terms, US classes.
void take_classification(RecordDraft& draft, const XmlNode& node) {
    const XmlNode* const scheme_node = node.child("classification-scheme");
    const std::string scheme(scheme_node ? scheme_node->attribute("scheme") : "CPC");
    const std::string symbol = flat_text(node, "classification-symbol");
    if (!scheme.starts_with("CPC"))
        draft.keep(scheme, symbol);
    else if (symbol.empty())
        take_cpc_parts(draft, node);
    else
        take_cpc_symbol(draft, symbol, node.name);
}

void take_citation(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode* cited : node.children_named("patcit"))
        cite_document(draft, document_of({cited}));
    for (const XmlNode* cited : node.children_named("nplcit"))
        draft.add_reference(flat_text(*cited));
}

constexpr std::array kBiblioRows = {
    XmlRow{"publication-reference", &ignore_node},
    XmlRow{"application-reference", &ignore_node},
    XmlRow{"priority-claims/priority-claim", &take_priority},
    XmlRow{"classification-ipc/text", &take_ipc},
    XmlRow{"classification-ipc/main-classification", &take_ipc},
    XmlRow{"classification-ipc/further-classification", &take_ipc},
    XmlRow{"classifications-ipcr/classification-ipcr", &take_ipc},
    XmlRow{"patent-classifications/patent-classification", &take_classification},
    XmlRow{"patent-classifications/combination-set/combination-rank/patent-classification",
           &take_classification},
    XmlRow{"parties/applicants", &take_applicants},
    XmlRow{"parties/inventors", &take_inventors},
    XmlRow{"invention-title", &take_title_node},
    XmlRow{"references-cited/citation", &take_citation},
};

// The number of the element itself says more than its bibliographic data.
void take_biblio(RecordDraft& draft, const XmlNode& node) {
    const DocumentId published = document_of(node.children_named("publication-reference"));
    if (draft.record.patent.publication_number.empty())
        take_document(draft, published, node.line);
    else
        draft.offer_date(published.date, 0, "publication-reference", node.line);
    take_application(draft, document_of(node.children_named("application-reference")), node.line);
    take_xml(draft, node, kBiblioRows);
}

// The full-text service writes all claims into one <claim>, a <claim-text> each.
void take_claims(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode* claim : node.children_named("claim"))
        for (const XmlNode* text : claim->children_named("claim-text"))
            draft.add_claim(flat_text(*text));
}

constexpr std::array kRows = {
    XmlRow{"bibliographic-data", &take_biblio},
    XmlRow{"abstract", &take_abstract_node},
    XmlRow{"claims", &take_claims},
    XmlRow{"description", &ignore_node},
};

void take_entry(RecordDraft& draft, const XmlNode& entry) {
    draft.record.kind = RecordKind::Patent;
    const DocumentId document{std::string(entry.attribute("country")),
                              std::string(entry.attribute("doc-number")),
                              std::string(entry.attribute("kind")),
                              std::string(entry.attribute("date-publ")),
                              {}};
    if (!document.number.empty()) take_document(draft, document, entry.line);
    draft.set_family(entry.attribute("family-id"), "family-id");
    take_xml(draft, entry, kRows);
}

constexpr XmlFormat kExchange{kEntries, kLeftOut, {}, &take_entry};

}  // namespace

int epo_confidence(std::string_view head) {
    return has_element(head, kEntries) ? 97 : 0;
}

std::unique_ptr<RecordReader> open_epo(std::unique_ptr<TextFile> file) {
    return open_xml(std::move(file), kExchange);
}

}  // namespace litchi::corpora

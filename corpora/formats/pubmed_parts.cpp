#include "corpora/formats/pubmed_parts.h"

#include "corpora/formats/xml_fields.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxArticleNumber = 10;

Person person_of(const XmlNode& node) {
    Person person;
    person.family = flat_text(node, "LastName");
    person.given = flat_text(node, "ForeName");
    if (person.given.empty()) person.given = flat_text(node, "Initials");
    if (const std::string suffix = flat_text(node, "Suffix"); !suffix.empty())
        person.given += " " + suffix;
    if (person.family.empty()) person.literal = flat_text(node, "CollectiveName");
    for (const XmlNode* info : node.children_named("AffiliationInfo"))
        person.affiliations.push_back(flat_text(*info, "Affiliation"));
    for (const XmlNode* plain : node.children_named("Affiliation"))
        person.affiliations.push_back(flat_text(*plain));
    return person;
}

void take_author(RecordDraft& draft, const XmlNode& node) {
    Person person = person_of(node);
    for (const std::string& affiliation : person.affiliations)
        draft.add_affiliations(affiliation, "");
    for (const XmlNode* identifier : node.children_named("Identifier"))
        draft.keep(identifier->attribute("Source"), flat_text(*identifier));
    draft.add_author(std::move(person));
}

std::string date_text(const XmlNode& node) {
    std::string date;
    for (const std::string_view part : {"Year", "Month", "Day"}) {
        const std::string text = flat_text(node, part);
        if (text.empty()) break;
        date += (date.empty() ? "" : "-") + text;
    }
    return date;
}

// "e42692" stands for the pages that an electronic article has not; a publisher's long identifiers
// do not.
bool is_article_number(std::string_view text) {
    return text.size() <= kMaxArticleNumber && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
}

}  // namespace

// Authors, or the editors of a book.
void take_pubmed_people(RecordDraft& draft, const XmlNode& node) {
    const bool editors = node.attribute("Type") == "editors";
    for (const XmlNode* author : node.children_named("Author")) {
        if (editors)
            draft.keep("editors", display_name(person_of(*author)));
        else
            take_author(draft, *author);
    }
}

// A season or a span of years is kept beside its first year.
void take_pubmed_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_date(date_text(node), 0, node.name, node.line);
    draft.keep("Season", flat_text(node, "Season"));
    const std::string medline = flat_text(node, "MedlineDate");
    if (medline.empty()) return;
    const std::string year = medline.substr(0, 4);
    const bool span = !parse_date(medline) && parse_date(year);
    draft.offer_date(span ? year : medline, 0, "MedlineDate", node.line);
    if (span) draft.keep("MedlineDate", medline);
}

void take_pubmed_article_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_date(date_text(node), 1, node.name, node.line);
    draft.keep(node.name, date_text(node));
}

void keep_pubmed_date(RecordDraft& draft, const XmlNode& node) {
    const std::string_view status = node.attribute("PubStatus");
    draft.keep(node.name, std::string(status) + " " + date_text(node));
}

void take_pubmed_pages(RecordDraft& draft, const XmlNode& node) {
    draft.set_pages(flat_text(node, "MedlinePgn"), "MedlinePgn");
    draft.set_page_range(flat_text(node, "StartPage"), flat_text(node, "EndPage"));
}

void take_pubmed_identifier(RecordDraft& draft, const XmlNode& node) {
    const bool location = node.name == "ELocationID";
    const std::string_view type = node.attribute(location ? "EIdType" : "IdType");
    const std::string text = flat_text(node);
    if (type == "doi") return draft.offer_doi(text, location ? 0 : 1);
    if (location && draft.record.pages.empty() && is_article_number(text))
        return draft.set_pages(text, type);
    if (type != "pubmed") draft.keep(type, text);
}

void take_pmid(RecordDraft& draft, const XmlNode& node) {
    draft.set_accession("pmid:" + flat_text(node));
    keep_node(draft, node);
}

}  // namespace litchi::corpora

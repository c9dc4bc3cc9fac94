#include "corpora/formats/pubmed_xml.h"

#include "corpora/base/text.h"
#include "corpora/formats/kind_rows.h"
#include "corpora/formats/pubmed_parts.h"
#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_fields.h"
#include "corpora/language.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 2> kEntries = {"PubmedArticle", "PubmedBookArticle"};

bool is_major(const XmlNode& node) {
    return node.attribute("MajorTopicYN") == "Y";
}

// "[Not Available]." stands where nobody has translated the title.
void take_article_title(RecordDraft& draft, const XmlNode& node) {
    const std::string title = flat_text(node);
    if (title == "[Not Available]." || title == "Not Available") return;
    const std::string& language = draft.record.language;
    draft.add_title(title, title.starts_with('[') || language.empty() ? "en" : language);
}

void take_vernacular_title(RecordDraft& draft, const XmlNode& node) {
    draft.add_title(flat_text(node), draft.record.language == "en" ? "" : draft.record.language);
}

// "BACKGROUND: … METHODS: …"; the rest of the element, a notice of copyright, is kept.
std::string abstract_of(RecordDraft& draft, const XmlNode& node) {
    std::string abstract;
    for (const XmlNode& child : node.children) {
        if (child.name == "AbstractText") {
            const std::string_view label = child.attribute("Label");
            if (!abstract.empty()) abstract += ' ';
            if (!label.empty() && label != "UNLABELLED") abstract.append(label) += ": ";
            abstract += flat_text(child);
        } else if (!child.is_text()) {
            keep_node(draft, child);
        }
    }
    return abstract;
}

void take_abstract_node(RecordDraft& draft, const XmlNode& node) {
    draft.add_abstract(abstract_of(draft, node), "en");
}

void take_other_abstract(RecordDraft& draft, const XmlNode& node) {
    draft.add_abstract(abstract_of(draft, node), language_tag(node.attribute("Language")));
}

void take_publication_type(RecordDraft& draft, const XmlNode& node) {
    static constexpr std::array kTypes = {
        KindRow{"journal article", RecordKind::Article},
        KindRow{"review", RecordKind::Review},
        KindRow{"systematic review", RecordKind::Review},
        KindRow{"preprint", RecordKind::Paper},
        KindRow{"news", RecordKind::News},
        KindRow{"newspaper article", RecordKind::News},
        KindRow{"technical report", RecordKind::Report},
        KindRow{"academic dissertation", RecordKind::Thesis},
    };
    const std::string type = fold(flat_text(node));
    const KindRow* const row = find_kind(kTypes, type);
    RecordKind& kind = draft.record.kind;
    const bool plain = kind == RecordKind::Other || kind == RecordKind::Article;
    if (!row || !plain) return keep_node(draft, node);
    kind = row->kind;
}

// MEDLINE's "*Heading/qualifier/*qualifier"; "*" marks a major topic.
void take_mesh_heading(RecordDraft& draft, const XmlNode& node) {
    std::string heading;
    for (const XmlNode& part : node.children) {
        if (part.is_text()) continue;
        if (!heading.empty()) heading += '/';
        if (is_major(part)) heading += '*';
        heading += flat_text(part);
    }
    draft.add_subjects(heading, "");
}

void take_subject(RecordDraft& draft, const XmlNode& node) {
    draft.add_subjects(flat_text(node), "");
}

// The authors' own words have the owner NOTNLM; other owners index.
void take_keyword_list(RecordDraft& draft, const XmlNode& node) {
    const std::string_view owner = node.attribute("Owner");
    for (const XmlNode* keyword : node.children_named("Keyword")) {
        if (owner.empty() || owner == "NOTNLM")
            draft.add_keywords(flat_text(*keyword), "");
        else
            draft.add_subjects(flat_text(*keyword), "");
    }
}

void take_chemical(RecordDraft& draft, const XmlNode& node) {
    const std::string number = flat_text(node, "RegistryNumber");
    const bool numbered = !number.empty() && number != "0";
    draft.keep(node.name,
               flat_text(node, "NameOfSubstance") + (numbered ? " (" + number + ")" : ""));
}

void add_reference_with(RecordDraft& draft, std::string text, std::string doi, std::string pmid) {
    Reference reference;
    reference.text = std::move(text);
    reference.doi = std::move(doi);
    if (!pmid.empty() && reference.doi.empty()) reference.id = "pmid:" + pmid;
    draft.add_reference(std::move(reference));
}

void take_references(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode& child : node.children) {
        if (child.name == "ReferenceList") take_references(draft, child);
        if (child.name != "Reference") continue;
        std::string doi;
        std::string pmid;
        if (const XmlNode* list = child.child("ArticleIdList"))
            for (const XmlNode* id : list->children_named("ArticleId")) {
                const std::string_view type = id->attribute("IdType");
                if (type == "doi") doi = flat_text(*id);
                if (type == "pubmed") pmid = flat_text(*id);
            }
        add_reference_with(draft, flat_text(child, "Citation"), doi, pmid);
    }
}

// Older files list the cited works among comments and corrections.
void take_comment(RecordDraft& draft, const XmlNode& node) {
    const std::string_view type = node.attribute("RefType");
    if (type == "Cites")
        return add_reference_with(draft, flat_text(node, "RefSource"), {}, flat_text(node, "PMID"));
    draft.keep(type.empty() ? node.name : type, flat_text(node));
}

constexpr std::array kArticleRows = {
    XmlRow{"MedlineCitation/PMID", &take_pmid},
    XmlRow{"MedlineCitation/DateCompleted", &keep_pubmed_date},
    XmlRow{"MedlineCitation/DateCreated", &keep_pubmed_date},
    XmlRow{"MedlineCitation/DateRevised", &keep_pubmed_date},
    XmlRow{"MedlineCitation/Article/ArticleTitle", &take_article_title},
    XmlRow{"MedlineCitation/Article/VernacularTitle", &take_vernacular_title},
    XmlRow{"MedlineCitation/Article/Abstract", &take_abstract_node},
    XmlRow{"MedlineCitation/Article/AuthorList", &take_pubmed_people},
    XmlRow{"MedlineCitation/Article/Affiliation", &take_as_field<&take_affiliations>},
    XmlRow{"MedlineCitation/Article/Language", &ignore_node},
    XmlRow{"MedlineCitation/Article/Journal/ISSN", &take_as_field<&take_issn>},
    XmlRow{"MedlineCitation/Article/Journal/Title", &take_as_field<&take_venue>},
    XmlRow{"MedlineCitation/Article/Journal/JournalIssue/Volume", &take_as_field<&take_volume>},
    XmlRow{"MedlineCitation/Article/Journal/JournalIssue/Issue", &take_as_field<&take_issue>},
    XmlRow{"MedlineCitation/Article/Journal/JournalIssue/PubDate", &take_pubmed_date},
    XmlRow{"MedlineCitation/Article/Pagination", &take_pubmed_pages},
    XmlRow{"MedlineCitation/Article/ELocationID", &take_pubmed_identifier},
    XmlRow{"MedlineCitation/Article/ArticleDate", &take_pubmed_article_date},
    XmlRow{"MedlineCitation/Article/PublicationTypeList/PublicationType", &take_publication_type},
    XmlRow{"MedlineCitation/Article/GrantList/Grant", &keep_node},
    XmlRow{"MedlineCitation/MedlineJournalInfo/ISSNLinking", &take_as_field<&take_issn>},
    XmlRow{"MedlineCitation/ChemicalList/Chemical", &take_chemical},
    XmlRow{"MedlineCitation/SupplMeshList/SupplMeshName", &take_subject},
    XmlRow{"MedlineCitation/MeshHeadingList/MeshHeading", &take_mesh_heading},
    XmlRow{"MedlineCitation/KeywordList", &take_keyword_list},
    XmlRow{"MedlineCitation/OtherAbstract", &take_other_abstract},
    XmlRow{"MedlineCitation/CommentsCorrectionsList/CommentsCorrections", &take_comment},
    XmlRow{"PubmedData/History/PubMedPubDate", &keep_pubmed_date},
    XmlRow{"PubmedData/ArticleIdList/ArticleId", &take_pubmed_identifier},
    XmlRow{"PubmedData/ReferenceList", &take_references},
};

void take_book_title(RecordDraft& draft, const XmlNode& node) {
    if (draft.record.kind == RecordKind::Chapter)
        draft.offer_venue(flat_text(node), 0);
    else
        draft.add_title(flat_text(node), draft.record.language);
}

constexpr std::array kBookRows = {
    XmlRow{"BookDocument/PMID", &take_pmid},
    XmlRow{"BookDocument/ArticleTitle", &take_article_title},
    XmlRow{"BookDocument/VernacularTitle", &take_vernacular_title},
    XmlRow{"BookDocument/Abstract", &take_abstract_node},
    XmlRow{"BookDocument/AuthorList", &take_pubmed_people},
    XmlRow{"BookDocument/Language", &ignore_node},
    XmlRow{"BookDocument/Pagination", &take_pubmed_pages},
    XmlRow{"BookDocument/KeywordList", &take_keyword_list},
    XmlRow{"BookDocument/ContributionDate", &keep_pubmed_date},
    XmlRow{"BookDocument/DateRevised", &keep_pubmed_date},
    XmlRow{"BookDocument/Book/BookTitle", &take_book_title},
    XmlRow{"BookDocument/Book/PubDate", &take_pubmed_date},
    XmlRow{"BookDocument/Book/AuthorList", &take_pubmed_people},
    XmlRow{"BookDocument/Book/Publisher/PublisherName", &take_as_field<&take_publisher>},
    XmlRow{"BookDocument/Book/Volume", &take_as_field<&take_volume>},
    XmlRow{"BookDocument/Book/Isbn", &take_as_field<&take_isbn>},
    XmlRow{"BookDocument/Book/ELocationID", &take_pubmed_identifier},
    XmlRow{"BookDocument/ArticleIdList/ArticleId", &take_pubmed_identifier},
    XmlRow{"BookDocument/ReferenceList", &take_references},
    XmlRow{"PubmedBookData/History/PubMedPubDate", &keep_pubmed_date},
    XmlRow{"PubmedBookData/ArticleIdList/ArticleId", &take_pubmed_identifier},
};

void take_languages(RecordDraft& draft, const XmlNode* document) {
    std::string languages;
    if (!document) return;
    for (const XmlNode* language : document->children_named("Language"))
        languages += flat_text(*language) + ";";
    draft.set_language(languages, "Language");
}

void take_entry(RecordDraft& draft, const XmlNode& entry) {
    const bool book = entry.name == "PubmedBookArticle";
    take_languages(draft, entry.child(book ? "BookDocument" : "MedlineCitation/Article"));
    if (!book) {
        take_xml(draft, entry, kArticleRows);
        if (draft.record.kind == RecordKind::Other) draft.record.kind = RecordKind::Article;
        return;
    }
    draft.record.kind =
        entry.child("BookDocument/ArticleTitle") ? RecordKind::Chapter : RecordKind::Book;
    take_xml(draft, entry, kBookRows);
}

constexpr XmlFormat kPubmed{kEntries, {}, {}, &take_entry};

}  // namespace

int pubmed_xml_confidence(std::string_view head) {
    return has_element(head, kEntries) ? 97 : 0;
}

std::unique_ptr<RecordReader> open_pubmed_xml(std::unique_ptr<TextFile> file) {
    return open_xml(std::move(file), kPubmed);
}

}  // namespace litchi::corpora

#pragma once

#include "corpora/formats/xml_tree.h"
#include "corpora/record_draft.h"

// Takes for the elements that articles and books of PubMed XML share.
namespace litchi::corpora {

// AuthorList: authors with their affiliations, or the editors of a book, which are kept.
void take_pubmed_people(RecordDraft& draft, const XmlNode& node);
// PubDate: year, month and day, or a MedlineDate, which may be a season or a span of years.
void take_pubmed_date(RecordDraft& draft, const XmlNode& node);
// ArticleDate: when it was published electronically.
void take_pubmed_article_date(RecordDraft& draft, const XmlNode& node);
// Keeps one of the dates of the entry itself or of its history.
void keep_pubmed_date(RecordDraft& draft, const XmlNode& node);
void take_pubmed_pages(RecordDraft& draft, const XmlNode& node);
// ELocationID or ArticleId.
void take_pubmed_identifier(RecordDraft& draft, const XmlNode& node);
void take_pmid(RecordDraft& draft, const XmlNode& node);

}  // namespace litchi::corpora

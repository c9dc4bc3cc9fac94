#include "corpora/formats/document_fields.h"

#include "corpora/base/text.h"
#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/serial_numbers.h"
#include "corpora/identifiers.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

std::string lower(std::string_view name) {
    std::string folded(name);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return folded;
}

// title_en, title-zh …: the language is in the name.
void take_local_title(RecordDraft& draft, const SourceField& field) {
    draft.add_title(chinese_text(field), field.name.ends_with("en") ? "en" : "");
}

// The page's own title, where nothing else names the document.
void take_page_title(RecordDraft& draft, const SourceField& field) {
    const std::string title = plain_text(field.text());
    if (draft.record.title.empty()) return draft.add_title(title);
    const bool known = std::any_of(draft.record.title.begin(), draft.record.title.end(),
                                   [&](const LocalText& other) { return other.text == title; });
    if (!known) draft.keep(field.name, title);
}

void take_tags(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) draft.add_keywords(line, ";；,，");
}

void take_people(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines)
        take_chinese_authors(draft, {field.name, {line}, field.line});
}

// A later name for the same date, venue or address is kept only when it says something else.
void take_published(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 0, field.name, field.line);
}

void take_source(RecordDraft& draft, const SourceField& field) {
    take_only_venue(draft, field);
}

// og:locale and lang write zh_CN and zh-CN.
void take_locale(RecordDraft& draft, const SourceField& field) {
    std::string locale = field.text();
    std::replace(locale.begin(), locale.end(), '_', '-');
    take_only_language(draft, {field.name, {locale}, field.line});
}

void take_kind(RecordDraft& draft, const SourceField& field) {
    static constexpr std::array<std::pair<std::string_view, RecordKind>, 4> kWords = {
        {{"政策", RecordKind::Policy},
         {"标准", RecordKind::Standard},
         {"新闻", RecordKind::News},
         {"报告", RecordKind::Report}}};
    const std::string word = lower(field.text());
    for (const auto& [chinese, kind] : kWords)
        if (word == chinese) draft.record.kind = kind;
    if (const auto kind = parse_record_kind(word)) draft.record.kind = *kind;
    if (draft.record.kind == RecordKind::Other) draft.keep(field.name, field.text());
}

template <RecordKind Kind>
void take_container(RecordDraft& draft, const SourceField& field) {
    if (draft.record.kind == RecordKind::Other) draft.record.kind = Kind;
    take_only_venue(draft, field);
}

template <RecordKind Kind>
void take_institution(RecordDraft& draft, const SourceField& field) {
    if (draft.record.kind == RecordKind::Other) draft.record.kind = Kind;
    draft.set_publisher(field.text(), field.name);
}

void take_identifier(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (normalise_doi(text)) return draft.offer_doi(text, 1);
    draft.keep(field.name, text);
}

// The first and last page come apart; take_first_page finds the other one by its name only.
void take_first_page(RecordDraft& draft, const SourceField& field) {
    draft.set_page_range(field.text(), "");
}

void take_last_page(RecordDraft& draft, const SourceField& field) {
    const std::string first = draft.record.pages;
    draft.record.pages.clear();
    draft.set_page_range(first, field.text());
}

void take_cited(RecordDraft& draft, const SourceField& field) {
    draft.add_reference(field.text());
}

constexpr std::array kRows = {
    FieldRow{"citation_title", &take_chinese_title},
    FieldRow{"title", &take_chinese_title},
    FieldRow{"title_zh", &take_local_title},
    FieldRow{"title_en", &take_local_title},
    FieldRow{"标题", &take_chinese_title},
    FieldRow{"dc.title", &take_page_title},
    FieldRow{"articletitle", &take_page_title},
    FieldRow{"og:title", &take_page_title},
    FieldRow{"twitter:title", &take_page_title},
    FieldRow{"heading", &take_page_title},
    FieldRow{"html:title", &take_page_title},
    FieldRow{"language", &take_only_language},
    FieldRow{"lang", &take_locale},
    FieldRow{"citation_language", &take_only_language},
    FieldRow{"dc.language", &take_only_language},
    FieldRow{"html:lang", &take_locale},
    FieldRow{"og:locale", &take_locale},
    FieldRow{"kind", &take_kind},
    FieldRow{"type", &take_kind},
    FieldRow{"类型", &take_kind},
    FieldRow{"date", &take_published},
    FieldRow{"日期", &take_published},
    FieldRow{"published", &take_published},
    FieldRow{"citation_publication_date", &take_published},
    FieldRow{"citation_date", &take_published},
    FieldRow{"article:published_time", &take_published},
    FieldRow{"datepublished", &take_published},
    FieldRow{"dc.date", &take_published},
    FieldRow{"dc.date.issued", &take_published},
    FieldRow{"dcterms.issued", &take_published},
    FieldRow{"pubdate", &take_published},
    FieldRow{"publishdate", &take_published},
    FieldRow{"发布日期", &take_published},
    FieldRow{"html:time", &take_published},
    FieldRow{"citation_journal_title", &take_container<RecordKind::Article>},
    FieldRow{"citation_conference_title", &take_container<RecordKind::Conference>},
    FieldRow{"citation_dissertation_institution", &take_institution<RecordKind::Thesis>},
    FieldRow{"citation_technical_report_institution", &take_institution<RecordKind::Report>},
    FieldRow{"source", &take_source},
    FieldRow{"来源", &take_source},
    FieldRow{"venue", &take_source},
    FieldRow{"contentsource", &take_source},
    FieldRow{"dc.source", &take_source},
    FieldRow{"og:site_name", &take_source},
    FieldRow{"sitename", &take_source},
    FieldRow{"publisher", &take_publisher},
    FieldRow{"发布机构", &take_publisher},
    FieldRow{"citation_publisher", &take_publisher},
    FieldRow{"dc.publisher", &take_publisher},
    FieldRow{"url", &take_only_url},
    FieldRow{"link", &take_only_url},
    FieldRow{"html:canonical", &take_only_url},
    FieldRow{"og:url", &take_only_url},
    FieldRow{"citation_abstract_html_url", &take_only_url},
    FieldRow{"doi", &take_doi},
    FieldRow{"citation_doi", &take_doi},
    FieldRow{"dc.identifier", &take_identifier},
    FieldRow{"author", &take_people},
    FieldRow{"authors", &take_people},
    FieldRow{"作者", &take_people},
    FieldRow{"citation_author", &take_people},
    FieldRow{"dc.creator", &take_people},
    FieldRow{"citation_author_institution", &take_chinese_affiliations},
    FieldRow{"keywords", &take_tags},
    FieldRow{"tags", &take_tags},
    FieldRow{"关键词", &take_tags},
    FieldRow{"citation_keywords", &take_tags},
    FieldRow{"dc.subject", &take_tags},
    FieldRow{"article:tag", &take_tags},
    FieldRow{"abstract", &take_chinese_abstract},
    FieldRow{"citation_abstract", &take_chinese_abstract},
    FieldRow{"summary", &take_chinese_abstract},
    FieldRow{"description", &take_chinese_abstract},
    FieldRow{"摘要", &take_chinese_abstract},
    FieldRow{"dc.description", &take_chinese_abstract},
    FieldRow{"og:description", &take_chinese_abstract},
    FieldRow{"twitter:description", &take_chinese_abstract},
    FieldRow{"volume", &take_volume},
    FieldRow{"issue", &take_issue},
    FieldRow{"pages", &take_pages},
    FieldRow{"citation_volume", &take_volume},
    FieldRow{"citation_issue", &take_issue},
    FieldRow{"citation_firstpage", &take_first_page},
    FieldRow{"citation_lastpage", &take_last_page},
    FieldRow{"citation_issn", &take_serial_numbers},
    FieldRow{"citation_isbn", &take_serial_numbers},
    FieldRow{"citation_reference", &take_cited},
    // What tells a browser or a robot how to show the page.
    FieldRow{"viewport", &ignore_field},
    FieldRow{"robots", &ignore_field},
    FieldRow{"renderer", &ignore_field},
    FieldRow{"referrer", &ignore_field},
    FieldRow{"generator", &ignore_field},
    FieldRow{"theme-color", &ignore_field},
    FieldRow{"format-detection", &ignore_field},
    FieldRow{"twitter:card", &ignore_field},
};

// citation_author_institution names where the author before it works.
void share_institutions(RecordDraft& draft, std::span<const SourceField> fields) {
    std::size_t author = 0;
    for (const SourceField& field : fields) {
        const std::string name = lower(field.name);
        author += name == "citation_author";
        if (name == "citation_author_institution" && author > 0 &&
            author <= draft.record.authors.size())
            draft.record.authors[author - 1].affiliations.push_back(plain_text(field.text()));
    }
}

}  // namespace

void take_document_fields(RecordDraft& draft, std::span<const SourceField> fields) {
    std::vector<std::string> names;
    for (const SourceField& field : fields) names.push_back(lower(field.name));
    for (const FieldRow& row : kRows)
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (names[i] == row.name) row.take(draft, fields[i]);
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (std::none_of(kRows.begin(), kRows.end(),
                         [&](const FieldRow& row) { return row.name == names[i]; }))
            keep_field(draft, fields[i]);
    share_institutions(draft, fields);
}

}  // namespace litchi::corpora

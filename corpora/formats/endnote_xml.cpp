#include "corpora/formats/endnote_xml.h"

#include "corpora/formats/reference_types.h"
#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_fields.h"
#include "corpora/identifiers.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::string_view kEntry = "record";

void take_type(RecordDraft& draft, const XmlNode& node) {
    const std::string_view name = node.attribute("name");
    draft.record.kind = kind_of_reference_type(name);
    if (draft.record.kind == RecordKind::Other) draft.keep(node.name, name);
}

void take_author(RecordDraft& draft, const XmlNode& node) {
    draft.add_authors(flat_text(node), "");
}

// Editors, translators …: each person under the name of the list.
void keep_people(RecordDraft& draft, const XmlNode& node) {
    for (const XmlNode* author : node.children_named("author"))
        draft.keep(node.name, flat_text(*author));
}

void keep_abbreviation(RecordDraft& draft, const XmlNode& node) {
    const std::string title = flat_text(node);
    draft.offer_venue(title, 2);
    if (draft.record.venue != title) draft.keep(node.name, title);
}

void take_full_title(RecordDraft& draft, const XmlNode& node) {
    const std::string before = draft.record.venue;
    draft.offer_venue(flat_text(node), 0);
    if (draft.record.venue != before) draft.keep("secondary-title", before);
}

// The title of a book that holds a chapter, or of a series.
void take_second_title(RecordDraft& draft, const XmlNode& node) {
    const std::string title = flat_text(node);
    draft.offer_venue(title, 1);
    if (draft.record.venue != title) draft.keep(node.name, title);
}

// The date often lacks the year that stands beside it.
void take_dates(RecordDraft& draft, const XmlNode& node) {
    const std::string year = flat_text(node, "year");
    draft.offer_date(year, 0, "year", node.line);
    for (const XmlNode& child : node.children) {
        if (child.name != "pub-dates" && child.name != "copyright-dates") continue;
        for (const XmlNode* date : child.children_named("date")) {
            const std::string text = flat_text(*date);
            const bool whole = year.empty() || parse_date(text);
            draft.offer_date(whole ? text : year + " " + text, 1, "date", date->line);
        }
    }
}

// EndNote may put all keywords into one element, one a line.
void append_words(const XmlNode& node, std::string& out) {
    out += node.text;
    for (const XmlNode& child : node.children) append_words(child, out);
}

void take_keyword(RecordDraft& draft, const XmlNode& node) {
    std::string words;
    append_words(node, words);
    for (const std::string& line : split_list(words, "\r\n")) draft.add_keywords(line, ";；");
}

bool is_number_character(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == 'X' || c == 'x';
}

bool is_issn(std::string_view number) {
    return number.size() == 9 && number[4] == '-' &&
           std::count(number.begin(), number.end(), '-') == 1;
}

// "1532-1827 (Electronic)0007-0920 (Linking)"; ISBNs and the numbers of patents and reports stand
// in the same element.
void take_number(RecordDraft& draft, const XmlNode& node) {
    const std::string text = flat_text(node);
    if (draft.record.kind == RecordKind::Patent && parse_publication_number(text))
        return draft.set_publication_number(text, node.name);
    bool known = false;
    for (auto at = text.begin(); at != text.end();) {
        at = std::find_if(at, text.end(), &is_number_character);
        const auto end = std::find_if_not(at, text.end(), &is_number_character);
        const std::string number(at, end);
        const auto hyphens = static_cast<std::size_t>(std::count(at, end, '-'));
        const std::size_t digits = number.size() - hyphens;
        if (is_issn(number)) draft.add_issn(number, "");
        if (digits == 10 || digits == 13) draft.add_isbn(number, "");
        known = known || is_issn(number) || digits == 10 || digits == 13;
        at = end;
    }
    if (!known) draft.keep(node.name, text);
}

void take_resource_number(RecordDraft& draft, const XmlNode& node) {
    const std::string text = flat_text(node);
    if (const auto doi = find_doi(text))
        draft.offer_doi(*doi, 0);
    else
        draft.keep(node.name, text);
}

void take_url_node(RecordDraft& draft, const XmlNode& node) {
    const std::string url = flat_text(node);
    const bool link = url.starts_with("http");
    if (link) draft.offer_url(url);
    if (link && url.find("doi.org/") != std::string::npos) draft.offer_doi(url, 1);
    if (draft.record.url != url) draft.keep(node.name, url);
}

constexpr std::array kRows = {
    XmlRow{"database", &ignore_node},
    XmlRow{"source-app", &ignore_node},
    XmlRow{"foreign-keys", &ignore_node},
    XmlRow{"ref-type", &take_type},
    XmlRow{"contributors/authors/author", &take_author},
    XmlRow{"contributors/secondary-authors", &keep_people},
    XmlRow{"contributors/tertiary-authors", &keep_people},
    XmlRow{"contributors/subsidiary-authors", &keep_people},
    XmlRow{"contributors/translated-authors", &keep_people},
    XmlRow{"auth-address", &take_as_field<&take_affiliations>},
    XmlRow{"titles/title", &take_as_field<&take_title>},
    XmlRow{"titles/translated-title", &take_as_field<&take_title>},
    XmlRow{"titles/secondary-title", &take_second_title},
    XmlRow{"periodical/full-title", &take_full_title},
    XmlRow{"periodical/abbr-1", &keep_abbreviation},
    XmlRow{"pages", &take_as_field<&take_pages>},
    XmlRow{"volume", &take_as_field<&take_volume>},
    XmlRow{"number", &take_as_field<&take_issue>},
    XmlRow{"issue", &take_as_field<&take_issue>},
    XmlRow{"keywords/keyword", &take_keyword},
    XmlRow{"dates", &take_dates},
    XmlRow{"publisher", &take_as_field<&take_publisher>},
    XmlRow{"isbn", &take_number},
    XmlRow{"electronic-resource-num", &take_resource_number},
    XmlRow{"abstract", &take_as_field<&take_abstract>},
    XmlRow{"language", &take_as_field<&take_language>},
    XmlRow{"urls/web-urls/url", &take_url_node},
    XmlRow{"urls/related-urls/url", &take_url_node},
};

// A patent's publisher is its assignee.
void complete_patent(RecordDraft& draft) {
    authors_to_inventors(draft);
    draft.add_applicants(draft.record.publisher, ";");
    draft.record.publisher.clear();
}

void take_entry(RecordDraft& draft, const XmlNode& entry) {
    take_xml(draft, entry, kRows);
    if (draft.record.kind == RecordKind::Patent) complete_patent(draft);
}

constexpr XmlFormat kEndnote{std::span(&kEntry, 1), {}, {}, &take_entry};

}  // namespace

int endnote_xml_confidence(std::string_view head) {
    if (!has_element(head, kEntry) || !has_element(head, "records")) return 0;
    if (has_element(head, "ref-type")) return 96;
    return has_element(head, "titles") && has_element(head, "contributors") ? 80 : 0;
}

std::unique_ptr<RecordReader> open_endnote_xml(std::unique_ptr<TextFile> file) {
    return open_xml(std::move(file), kEndnote);
}

}  // namespace litchi::corpora

#include "corpora/formats/bibtex_fields.h"

#include "corpora/base/text.h"
#include "corpora/formats/bibtex_complete.h"
#include "corpora/formats/bibtex_names.h"
#include "corpora/formats/latex_text.h"
#include "corpora/formats/scopus.h"
#include "corpora/formats/scopus_references.h"
#include "corpora/formats/wos_reference.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// Small letters, "-" and spaces as "_": "Author-Keywords" → "author_keywords".
std::string plain_name(std::string_view name) {
    std::string plain(name);
    for (char& c : plain) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        if (c == '-' || c == ' ') c = '_';
    }
    return plain;
}

std::string joined(const SourceField& field) {
    std::string text;
    for (const std::string& line : field.lines) (text += line) += ' ';
    return text;
}

void take_authors(RecordDraft& draft, const SourceField& field) {
    const std::string list = joined(field);
    for (const std::string_view name : bibtex_names(list)) {
        if (name == "others")
            draft.keep(field.name, name);
        else
            draft.add_author(bibtex_person(name));
    }
}

void keep_names(RecordDraft& draft, const SourceField& field) {
    const std::string list = joined(field);
    for (const std::string_view name : bibtex_names(list))
        draft.keep(field.name, display_name(bibtex_person(name)));
}

void take_holder(RecordDraft& draft, const SourceField& field) {
    const std::string list = joined(field);
    for (const std::string_view name : bibtex_names(list))
        draft.add_applicants(latex_text(name), {});
}

void take_bibtex_doi(RecordDraft& draft, const SourceField& field) {
    const std::string doi = latex_address(field.text());
    draft.offer_doi(doi, 0);
    if (doi.empty() || !draft.record.doi.empty()) return;
    draft.keep(field.name, doi);
    draft.complain(field.name, "\"" + excerpt(doi) + "\" is not a DOI.", field.line);
}

void take_bibtex_url(RecordDraft& draft, const SourceField& field) {
    const std::string url = latex_address(field.text());
    draft.offer_url(url);
    if (url.find("doi.org/") != std::string::npos) draft.offer_doi(url, 1);
    if (const std::string eid = scopus_eid(url); !eid.empty()) draft.set_accession("eid:" + eid);
    if (draft.record.url != url) draft.keep(field.name, url);
}

void keep_address(RecordDraft& draft, const SourceField& field) {
    draft.keep(field.name, latex_address(field.text()));
}

void keep_source(RecordDraft& draft, const SourceField& field) {
    draft.keep(field.name, field.text());
}

template <int Rank>
void take_venue_of_rank(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), Rank);
}

// "986--1005", "79 – 88"
void take_page_range(RecordDraft& draft, const SourceField& field) {
    static constexpr std::string_view kDash = "–";
    std::string pages = field.text();
    for (std::size_t at = pages.find(kDash); at != std::string::npos; at = pages.find(kDash, at)) {
        std::size_t from = at;
        std::size_t to = at + kDash.size();
        while (from > 0 && pages[from - 1] == ' ') --from;
        while (to < pages.size() && pages[to] == ' ') ++to;
        pages.replace(from, to - from, "-");
        at = from + 1;
    }
    draft.set_pages(pages, field.name);
}

void take_terms(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    draft.add_keywords(text, text.find(';') != std::string::npos ? ";" : ",");
}

void take_index_terms(RecordDraft& draft, const SourceField& field) {
    draft.add_subjects(field.text(), ";");
}

// "cited By 12", "Cited by: 43; All Open Access, Green Open Access"
void take_note(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (fold(text).starts_with("cited by")) {
        const std::size_t digits = text.find_first_of("0123456789");
        const std::size_t end = std::min(text.find_first_not_of("0123456789", digits), text.size());
        if (digits != std::string::npos)
            draft.set_times_cited(std::string_view(text).substr(digits, end - digits));
        const std::size_t more = text.find(';');
        return draft.keep(field.name,
                          more == std::string::npos ? std::string() : text.substr(more + 1));
    }
    draft.keep(field.name, text);
}

void take_wos_id(RecordDraft& draft, const SourceField& field) {
    const std::string number = field.text();
    if (number.find(':') != std::string::npos) draft.set_accession("wos:" + number);
    draft.keep(field.name, number);
}

void take_pmid(RecordDraft& draft, const SourceField& field) {
    const std::string number = field.text();
    const bool digits = !number.empty() && std::all_of(number.begin(), number.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    if (digits) draft.set_accession("pmid:" + number);
    draft.keep(field.name, number);
}

void take_scopus_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& reference : scopus_references(field.text()))
        draft.add_reference(reference);
}

// One reference a line.
void take_wos_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) {
        std::string reference = collapse_spaces(line);
        if (reference.ends_with('.')) reference.pop_back();
        add_wos_reference(draft, reference);
    }
}

void keep_list(RecordDraft& draft, const SourceField& field) {
    for (const std::string& part : split_list(field.text(), ";")) draft.keep(field.name, part);
}

enum class Source : std::uint8_t { Latex, Text };

struct BibtexRow {
    std::string_view name;
    void (*take)(RecordDraft& draft, const SourceField& field);
    Source source = Source::Text;  // what `take` is given
};

// Sorted. Names that are missing here are kept.
constexpr std::array kRows = {
    BibtexRow{"abstract", &take_abstract},
    BibtexRow{"affiliation", &ignore_field},
    BibtexRow{"affiliations", &ignore_field},
    BibtexRow{"article_number", &ignore_field},
    BibtexRow{"author", &take_authors, Source::Latex},
    BibtexRow{"author_keywords", &take_terms},
    BibtexRow{"bdsk_url_1", &keep_address, Source::Latex},
    BibtexRow{"biburl", &keep_address, Source::Latex},
    BibtexRow{"booktitle", &take_venue_of_rank<1>},
    BibtexRow{"cited_references", &take_wos_references},
    BibtexRow{"date", &ignore_field},
    BibtexRow{"day", &ignore_field},
    BibtexRow{"doi", &take_bibtex_doi, Source::Latex},
    BibtexRow{"early_access_date", &keep_field},
    BibtexRow{"editor", &keep_names, Source::Latex},
    BibtexRow{"eid", &ignore_field},
    BibtexRow{"eisbn", &take_isbn},
    BibtexRow{"eissn", &take_issn},
    BibtexRow{"file", &keep_source, Source::Latex},
    BibtexRow{"fjournal", &take_venue_of_rank<0>},
    BibtexRow{"holder", &take_holder, Source::Latex},
    BibtexRow{"institution", &take_publisher},
    BibtexRow{"isbn", &take_isbn},
    BibtexRow{"issn", &take_issn},
    BibtexRow{"issue", &take_issue},
    BibtexRow{"journal", &take_venue_of_rank<1>},
    BibtexRow{"journaltitle", &take_venue_of_rank<0>},
    BibtexRow{"keyword", &take_terms},
    BibtexRow{"keywords", &ignore_field},
    BibtexRow{"keywords_plus", &take_index_terms},
    BibtexRow{"langid", &take_language},
    BibtexRow{"language", &take_language},
    BibtexRow{"litchi", &take_carried},
    BibtexRow{"mendeley_tags", &keep_source},
    BibtexRow{"month", &ignore_field},
    BibtexRow{"note", &take_note},
    BibtexRow{"number", &ignore_field},
    BibtexRow{"numpages", &keep_field},
    BibtexRow{"organization", &take_publisher},
    BibtexRow{"pages", &take_page_range},
    BibtexRow{"pmid", &take_pmid},
    BibtexRow{"publisher", &take_publisher},
    BibtexRow{"references", &take_scopus_references},
    BibtexRow{"research_areas", &keep_list},
    BibtexRow{"school", &take_publisher},
    BibtexRow{"times_cited", &take_times_cited},
    BibtexRow{"title", &take_title},
    BibtexRow{"type", &ignore_field},
    BibtexRow{"unique_id", &take_wos_id},
    BibtexRow{"url", &take_bibtex_url, Source::Latex},
    BibtexRow{"volume", &take_volume},
    BibtexRow{"web_of_science_categories", &keep_list},
    BibtexRow{"year", &ignore_field},
};

const BibtexRow* row_named(std::string_view name) {
    const auto row = std::lower_bound(kRows.begin(), kRows.end(), name,
                                      [](const BibtexRow& a, auto key) { return a.name < key; });
    return row != kRows.end() && row->name == name ? &*row : nullptr;
}

SourceField as_text(const SourceField& field) {
    SourceField text{field.name, {}, field.line};
    for (const std::string& line : field.lines) text.lines.push_back(latex_text(line));
    return text;
}

}  // namespace

void take_bibtex_entry(RecordDraft& draft, const BibtexEntry& entry) {
    BibtexFields fields;
    for (const SourceField& field : entry.fields) {
        const std::string name = plain_name(field.name);
        const BibtexRow* row = row_named(name);
        const bool latex = row && row->source == Source::Latex;
        fields.add(name, latex ? field : as_text(field));
        (row ? row->take : &keep_field)(draft, fields.back());
    }
    draft.keep("citation_key", entry.key);
    complete_bibtex(draft, entry.type, fields);
}

}  // namespace litchi::corpora

#include "corpora/formats/nbib.h"

#include "corpora/base/date.h"
#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/formats/kind_rows.h"
#include "corpora/formats/tagged_lines.h"
#include "corpora/identifiers.h"
#include "corpora/person_name.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kTagWidth = 4;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// "PMID- 1", "TI  - …"; "ISBN - …" as ERIC writes it.
std::optional<TagAndValue> split(std::string_view line) {
    const auto first = std::find_if_not(line.begin(), line.end(), is_capital);
    const auto size = static_cast<std::size_t>(first - line.begin());
    if (size < 2 || size > kTagWidth) return std::nullopt;
    const std::size_t dash = line.find_first_not_of(' ', size);
    if (dash == std::string_view::npos || line[dash] != '-') return std::nullopt;
    if (dash != kTagWidth && dash != kTagWidth + 1) return std::nullopt;
    std::string_view value = line.substr(dash + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    return TagAndValue{line.substr(0, size), value};
}

// "10.1000/x [doi]" → {"10.1000/x", "doi"}
struct MarkedValue {
    std::string value;
    std::string mark;
};

MarkedValue marked(const std::string& text) {
    const std::size_t open = text.rfind(" [");
    if (open == std::string::npos || !text.ends_with(']')) return {text, {}};
    return {text.substr(0, open), text.substr(open + 2, text.size() - open - 3)};
}

// PubMed marks its identifiers; ERIC writes "http://dx.doi.org/10.1000/x", others "doi:10.1000/x".
void take_location(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const auto [value, mark] = marked(text);
    const bool doi = mark == "doi" || (mark.empty() && normalise_doi(value));
    if (doi)
        draft.offer_doi(value, field.name == "LID" ? 0 : 1);
    else if (mark.empty() && value.starts_with("http"))
        draft.offer_url(value);
    if (!doi || draft.record.doi.empty()) draft.keep(field.name, text);
}

// Headings of MeSH with their qualifiers; the star of a major topic is no part of the name.
void take_heading(RecordDraft& draft, const SourceField& field) {
    std::string heading = field.text();
    std::erase(heading, '*');
    draft.add_subjects(heading, {});
}

void take_other_term(RecordDraft& draft, const SourceField& field) {
    std::string term = field.text();
    if (term.starts_with('*')) term.erase(0, 1);
    draft.add_keywords(term, {});
}

// "1234-5678 (Electronic)", "EISSN-1234-5678"
void take_serial_number(RecordDraft& draft, const SourceField& field) {
    std::string number = field.text();
    number = collapse_spaces(std::string_view(number).substr(0, number.find(" (")));
    for (const std::string_view label : {"EISSN-", "ISSN-", "ISBN-"})
        if (number.starts_with(label)) number.erase(0, label.size());
    if (field.name == "ISBN")
        draft.add_isbn(number, {});
    else
        draft.add_issn(number, {});
}

void take_first_language(RecordDraft& draft, const SourceField& field) {
    if (draft.record.language.empty()) return draft.set_language(field.text(), field.name);
    draft.keep(field.name, field.text());
}

// "2020 Jan-Feb", "2017 Winter", "1998 Dec-1999 Jan": the year stands first.
void take_publication_date(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const bool year_first = text.size() > 5 && text[4] == ' ';
    if (parse_date(text) || !year_first || !parse_date(text.substr(0, 4)))
        return draft.offer_date(text, 0, field.name, field.line);
    draft.offer_date(text.substr(0, 4), 0, field.name, field.line);
    draft.keep(field.name, text);
}

template <int Rank>
void take_venue_of_rank(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), Rank);
    if (Rank > 0) draft.keep(field.name, field.text());
}

// What stands behind the number ("1234 SO- a broken line") is no part of it.
void take_pmid(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits > 0 && !text.empty()) draft.set_accession("pmid:" + text.substr(0, digits));
    draft.keep(field.name, text);
}

// Types folded. The first row that the entry names decides: a review is also a journal article.
constexpr std::array kKinds = {
    KindRow{"review", RecordKind::Review},
    KindRow{"systematic review", RecordKind::Review},
    KindRow{"book chapter", RecordKind::Chapter},
    KindRow{"preprint", RecordKind::Paper},
    KindRow{"book", RecordKind::Book},
    KindRow{"books", RecordKind::Book},
    KindRow{"academic dissertation", RecordKind::Thesis},
    KindRow{"dissertations/theses", RecordKind::Thesis},
    KindRow{"dissertations/theses - doctoral dissertations", RecordKind::Thesis},
    KindRow{"dissertations/theses - masters theses", RecordKind::Thesis},
    KindRow{"congress", RecordKind::Conference},
    KindRow{"congresses", RecordKind::Conference},
    KindRow{"technical report", RecordKind::Report},
    KindRow{"news", RecordKind::News},
    KindRow{"newspaper article", RecordKind::News},
    KindRow{"journal article", RecordKind::Article},
    KindRow{"journal articles", RecordKind::Article},
    KindRow{"case reports", RecordKind::Article},
    KindRow{"reports - descriptive", RecordKind::Report},
    KindRow{"reports - evaluative", RecordKind::Report},
    KindRow{"reports - general", RecordKind::Report},
    KindRow{"reports - research", RecordKind::Report},
};

void take_kind(RecordDraft& draft, const TaggedEntry& entry) {
    std::size_t best = kKinds.size();
    for (const SourceField& field : entry.fields) {
        if (field.name != "PT") continue;
        const std::string type = fold(field.text());
        for (std::size_t i = 0; i < best; ++i)
            if (kKinds[i].type == type) best = i;
        draft.keep(field.name, field.text());
    }
    if (best < kKinds.size()) draft.record.kind = kKinds[best].kind;
}

bool is_translated(std::string_view title) {
    return title.starts_with('[') && title.find(']') + 2 >= title.size();
}

// A title in square brackets is the English translation of the vernacular one.
void take_titles(RecordDraft& draft, const TaggedEntry& entry) {
    const std::string& language = draft.record.language;
    for (const SourceField& field : entry.fields) {
        if (field.name == "TI") {
            const std::string title = field.text();
            draft.add_title(title, is_translated(title) ? "en" : "");
        } else if (field.name == "TT") {
            const std::string title = field.text();
            draft.add_title(title, language == "en" ? std::string() : language);
        }
    }
    if (!draft.record.title.empty()) return;
    for (const SourceField& field : entry.fields)
        if (field.name == "BTI") draft.add_title(field.text());
}

// A person is FAU, AU with the short form, then an AD for each affiliation.
class People {
  public:
    explicit People(RecordDraft& draft) : draft_(draft) {}

    void take(const SourceField& field) {
        if (field.name == "FAU") return open(parse_person(field.text()));
        if (field.name == "CN") return open({{}, {}, field.text(), {}});
        if (field.name == "AU" && field.text().starts_with("et al"))
            return draft_.keep(field.name, field.text());
        if (field.name == "AU" && last_ != "FAU") open(parse_person(field.text()));
        if (field.name == "AD") add_affiliation(field.text());
        last_ = field.name;
    }

    void close() {
        if (!display_name(person_).empty()) draft_.add_author(std::move(person_));
        person_ = {};
    }

  private:
    void open(Person person) {
        close();
        person_ = std::move(person);
        last_ = "FAU";
    }

    // Without its full stop, as the same address may stand with and without.
    void add_affiliation(std::string text) {
        if (text.ends_with('.')) text.pop_back();
        draft_.add_affiliations(text, {});
        if (person_.affiliations.size() < limits::kMaxListItems)
            person_.affiliations.push_back(std::move(text));
    }

    RecordDraft& draft_;
    Person person_;
    std::string last_;
};

void complete(RecordDraft& draft, const TaggedEntry& entry) {
    People people(draft);
    for (const SourceField& field : entry.fields) people.take(field);
    people.close();
    take_kind(draft, entry);
    take_titles(draft, entry);
    const auto is_date = [](const SourceField& field) { return field.name == "DP"; };
    if (std::any_of(entry.fields.begin(), entry.fields.end(), is_date)) return;
    for (const SourceField& field : entry.fields)
        if (field.name == "DEP") draft.offer_date(field.text(), 1, field.name, field.line);
}

// Tags that are missing here are kept under their own name.
constexpr std::array kRows = {
    FieldRow{"PMID", &take_pmid},
    FieldRow{"TI", &ignore_field},
    FieldRow{"TT", &ignore_field},
    FieldRow{"AB", &take_abstract},
    FieldRow{"OAB", &take_abstract},
    FieldRow{"FAU", &ignore_field},
    FieldRow{"AU", &ignore_field},
    FieldRow{"CN", &ignore_field},
    FieldRow{"AD", &ignore_field},
    FieldRow{"JT", &take_venue_of_rank<0>},
    FieldRow{"BTI", &take_venue_of_rank<1>},
    FieldRow{"TA", &take_venue_of_rank<2>},
    FieldRow{"DP", &take_publication_date},
    FieldRow{"DEP", &keep_field},
    FieldRow{"VI", &take_volume},
    FieldRow{"IP", &take_issue},
    FieldRow{"PG", &take_pages},
    FieldRow{"IS", &take_serial_number},
    FieldRow{"ISSN", &take_serial_number},
    FieldRow{"ISBN", &take_serial_number},
    FieldRow{"PB", &take_publisher},
    FieldRow{"LA", &take_first_language},
    FieldRow{"LID", &take_location},
    FieldRow{"AID", &take_location},
    FieldRow{"MH", &take_heading},
    FieldRow{"OT", &take_other_term},
    FieldRow{"PT", &ignore_field},
};

constexpr TaggedFormat kNbib{{&split, "", ""}, kRows, &complete};

}  // namespace

int nbib_confidence(std::string_view head) {
    const TagStyle& style = kNbib.style;
    if (count_tags(head, style, "TI") + count_tags(head, style, "BTI") == 0) return 0;
    if (count_tags(head, style, "PMID") > 0) return 95;
    std::size_t others = 0;
    for (const char* const tag : {"OWN", "STAT", "FAU", "LID", "AID"})
        others += count_tags(head, style, tag);
    return others > 0 ? 88 : 0;
}

std::unique_ptr<RecordReader> open_nbib(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kNbib);
}

}  // namespace litchi::corpora

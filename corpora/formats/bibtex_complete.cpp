#include "corpora/formats/bibtex_complete.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/formats/kind_rows.h"
#include "corpora/formats/reference_types.h"
#include "corpora/formats/wos_addresses.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kKinds = {
    KindRow{"article", RecordKind::Article},
    KindRow{"book", RecordKind::Book},
    KindRow{"booklet", RecordKind::Book},
    KindRow{"collection", RecordKind::Book},
    KindRow{"conference", RecordKind::Conference},
    KindRow{"dissertation", RecordKind::Thesis},
    KindRow{"inbook", RecordKind::Chapter},
    KindRow{"incollection", RecordKind::Chapter},
    KindRow{"inproceedings", RecordKind::Conference},
    KindRow{"jurisdiction", RecordKind::Policy},
    KindRow{"legislation", RecordKind::Policy},
    KindRow{"manual", RecordKind::Report},
    KindRow{"mastersthesis", RecordKind::Thesis},
    KindRow{"mvbook", RecordKind::Book},
    KindRow{"newspaper", RecordKind::News},
    KindRow{"patent", RecordKind::Patent},
    KindRow{"phdthesis", RecordKind::Thesis},
    KindRow{"proceedings", RecordKind::Conference},
    KindRow{"report", RecordKind::Report},
    KindRow{"review", RecordKind::Review},
    KindRow{"standard", RecordKind::Standard},
    KindRow{"techreport", RecordKind::Report},
    KindRow{"thesis", RecordKind::Thesis},
    KindRow{"unpublished", RecordKind::Paper},
};

// What Scopus and Web of Science say more than the type of the entry does.
constexpr std::array kDocumentTypes = {
    KindRow{"article", RecordKind::Article},
    KindRow{"review", RecordKind::Review},
    KindRow{"conference paper", RecordKind::Conference},
    KindRow{"proceedings paper", RecordKind::Conference},
    KindRow{"book chapter", RecordKind::Chapter},
    KindRow{"book", RecordKind::Book},
};

void take_kind(RecordDraft& draft, std::string_view type, const BibtexFields& fields) {
    const KindRow* row = find_kind(kKinds, type);
    if (row) draft.record.kind = row->kind;
    if (!row) draft.keep("entry_type", type);
    const std::string word = fields.text("type");
    if (word.empty()) return;
    const bool open =
        draft.record.kind == RecordKind::Article || draft.record.kind == RecordKind::Other;
    const KindRow* document = open ? find_kind(kDocumentTypes, fold(word)) : nullptr;
    if (document) draft.record.kind = document->kind;
    if (!document) draft.keep("type", word);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "2020-03-01", "2020-03/2020-05" (its start), "2020~"
std::string first_date(std::string text) {
    const std::size_t slash = text.find('/');
    if (slash != std::string::npos && slash >= 4 && text.find('/', slash + 1) == std::string::npos)
        text.resize(slash);
    return text;
}

// The month is a name, "MAR 16", "jan-feb" or a number.
void take_month(RecordDraft& draft, const BibtexFields& fields, const std::string& year) {
    const SourceField* field = fields.find("month");
    if (!field) return;
    const std::string month = field->text();
    const std::string day = fields.text("day");
    std::string date = month + (day.empty() ? "" : " " + day) + " " + year;
    if (is_number(month)) {
        date = year + "-" + (month.size() < 2 ? "0" : "") + month;
        if (is_number(day)) date += (day.size() < 2 ? "-0" : "-") + day;
    }
    if (parse_date(date))
        draft.offer_date(date, 1, field->name, field->line);
    else
        draft.keep(field->name, month);
}

void take_dates(RecordDraft& draft, const BibtexFields& fields) {
    if (const SourceField* field = fields.find("date"))
        draft.offer_date(first_date(field->text()), 0, field->name, field->line);
    const std::string year = fields.text("year");
    if (const SourceField* field = fields.find("year"))
        draft.offer_date(year, 1, field->name, field->line);
    take_month(draft, fields, year);
    const SourceField* early = fields.find("early_access_date");
    if (early && year.empty() && !fields.find("date"))
        draft.offer_date(early->text(), 2, early->name, early->line);
}

// The number of an article is its issue; that of a patent may have its office as a word before it.
void take_number(RecordDraft& draft, const BibtexFields& fields) {
    const SourceField* field = fields.find("number");
    if (!field) return;
    const std::string number = field->text();
    switch (draft.record.kind) {
        case RecordKind::Patent:
            if (parse_publication_number(number))
                return draft.set_publication_number(number, field->name);
            return draft.keep(field->name, number);
        case RecordKind::Book:
        case RecordKind::Report:
        case RecordKind::Standard:
        case RecordKind::Thesis:
        case RecordKind::Policy:
            return draft.keep(field->name, number);
        default:
            return draft.set_issue(number, field->name);
    }
}

void take_article_number(RecordDraft& draft, const BibtexFields& fields) {
    for (const std::string_view name : {"article_number", "eid"})
        if (const SourceField* field = fields.find(name))
            draft.set_pages(field->text(), field->name);
}

// In Scopus' dialect "keywords" are those of its index.
void take_plain_keywords(RecordDraft& draft, const BibtexFields& fields) {
    const SourceField* field = fields.find("keywords");
    if (!field) return;
    const std::string text = field->text();
    const std::string_view separators = text.find(';') != std::string::npos ? ";" : ",";
    const bool indexed = fields.find("author_keywords") || fields.text("source") == "Scopus";
    if (indexed)
        draft.add_subjects(text, ";");
    else
        draft.add_keywords(text, separators);
}

// "Berg, Astrid; Lind, Bo, Univ Riga, Latvia." as "[Berg, Astrid; Lind, Bo] Univ Riga, Latvia.".
// A name ends at "; " or at its second ", ".
std::string with_brackets(const std::string& line, const std::vector<std::string>& names) {
    std::size_t at = 0;
    std::string found;
    for (;;) {
        const std::size_t comma = line.find(", ", at);
        const std::size_t end =
            std::min(line.find("; ", at),
                     comma == std::string::npos ? std::string::npos : line.find(", ", comma + 2));
        if (end == std::string::npos) break;
        const std::string name = line.substr(at, end - at);
        if (!std::binary_search(names.begin(), names.end(), name)) break;
        found += (found.empty() ? "" : "; ") + name;
        at = end + 2;
        if (line[end] == ',') break;
    }
    return found.empty() ? line : "[" + found + "] " + line.substr(at);
}

// Web of Science writes an address a line behind the names of its people.
void take_wos_addresses(RecordDraft& draft, const SourceField& field) {
    SourceField names{"author", {}, field.line};
    for (const Person& author : draft.record.authors) names.lines.push_back(display_name(author));
    std::vector<std::string> sorted = names.lines;
    std::sort(sorted.begin(), sorted.end());
    SourceField addresses{field.name, {}, field.line};
    for (const std::string& line : field.lines) {
        const std::string plain = collapse_spaces(line);
        if (plain.find("(Corresponding Author)") != std::string::npos)
            draft.keep(field.name, plain);
        else
            addresses.lines.push_back(with_brackets(plain, sorted));
    }
    draft.record.authors.clear();
    take_wos_people(draft, {&names, nullptr, &addresses});
}

void take_affiliation_fields(RecordDraft& draft, const BibtexFields& fields) {
    const bool wos = fields.find("unique_id") != nullptr;
    for (const std::string_view name : {"affiliation", "affiliations"}) {
        const SourceField* field = fields.find(name);
        if (!field) continue;
        if (wos && name == "affiliation")
            take_wos_addresses(draft, *field);
        else if (wos)
            draft.keep(field->name, field->text());
        else
            draft.add_affiliations(field->text(), ";");
    }
}

void take_eprint(RecordDraft& draft, const BibtexFields& fields) {
    const std::string number = fields.text("eprint");
    const std::string archive = fold(fields.text("archiveprefix") + fields.text("eprinttype"));
    if (archive == "arxiv" && !number.empty()) draft.set_accession("arxiv:" + number);
}

}  // namespace

void complete_bibtex(RecordDraft& draft, std::string_view type, const BibtexFields& fields) {
    take_kind(draft, type, fields);
    take_dates(draft, fields);
    take_number(draft, fields);
    take_article_number(draft, fields);
    take_plain_keywords(draft, fields);
    take_affiliation_fields(draft, fields);
    take_eprint(draft, fields);
    authors_to_inventors(draft);
}

}  // namespace litchi::corpora

#include "corpora/formats/citeproc.h"

#include "corpora/base/text.h"
#include "corpora/formats/kind_rows.h"

#include <array>

namespace litchi::corpora {
namespace {

// Types of CSL 1.0.2 and of Crossref, sorted.
constexpr std::array kTypes = {
    KindRow{"article", RecordKind::Paper},
    KindRow{"article-journal", RecordKind::Article},
    KindRow{"article-magazine", RecordKind::News},
    KindRow{"article-newspaper", RecordKind::News},
    KindRow{"bill", RecordKind::Policy},
    KindRow{"book", RecordKind::Book},
    KindRow{"book-chapter", RecordKind::Chapter},
    KindRow{"book-part", RecordKind::Chapter},
    KindRow{"book-section", RecordKind::Chapter},
    KindRow{"chapter", RecordKind::Chapter},
    KindRow{"classic", RecordKind::Book},
    KindRow{"dissertation", RecordKind::Thesis},
    KindRow{"edited-book", RecordKind::Book},
    KindRow{"entry", RecordKind::Chapter},
    KindRow{"entry-dictionary", RecordKind::Chapter},
    KindRow{"entry-encyclopedia", RecordKind::Chapter},
    KindRow{"journal-article", RecordKind::Article},
    KindRow{"legislation", RecordKind::Policy},
    KindRow{"manuscript", RecordKind::Paper},
    KindRow{"monograph", RecordKind::Book},
    KindRow{"paper-conference", RecordKind::Conference},
    KindRow{"patent", RecordKind::Patent},
    KindRow{"posted-content", RecordKind::Paper},
    KindRow{"proceedings", RecordKind::Book},
    KindRow{"proceedings-article", RecordKind::Conference},
    KindRow{"reference-book", RecordKind::Book},
    KindRow{"reference-entry", RecordKind::Chapter},
    KindRow{"regulation", RecordKind::Policy},
    KindRow{"report", RecordKind::Report},
    KindRow{"report-component", RecordKind::Report},
    KindRow{"review", RecordKind::Review},
    KindRow{"standard", RecordKind::Standard},
    KindRow{"thesis", RecordKind::Thesis},
    KindRow{"treaty", RecordKind::Policy},
};

std::string joined(const std::string& first, const std::string& second, std::string_view between) {
    if (first.empty() || second.empty()) return first + second;
    return first + std::string(between) + second;
}

}  // namespace

void take_citeproc_type(RecordDraft& draft, const JsonField& field) {
    const std::string type = field.value.text();
    const KindRow* const row = find_kind(kTypes, type);
    if (!row) return keep_json(draft, field);
    draft.record.kind = row->kind;
}

Person citeproc_person(const JsonValue& name) {
    Person person;
    person.family = joined(name.at("non-dropping-particle").text(), name.at("family").text(), " ");
    person.given = joined(name.at("given").text(), name.at("dropping-particle").text(), " ");
    person.given = joined(person.given, name.at("suffix").text(), ", ");
    if (person.family.empty()) person.literal = name.at("literal").text();
    if (person.family.empty() && person.literal.empty()) person.literal = name.at("name").text();
    if (!name.is_object()) person.literal = name.text();
    for (const JsonValue& affiliation : name.at("affiliation").items())
        person.affiliations.push_back(affiliation.is_object() ? affiliation.at("name").text()
                                                              : affiliation.text());
    return person;
}

void take_citeproc_authors(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& author : field.value.items()) {
        Person person = citeproc_person(author);
        for (const std::string& affiliation : person.affiliations)
            draft.add_affiliations(affiliation, "");
        if (const std::string orcid = author.at("ORCID").text(); !orcid.empty())
            draft.keep(field.name + ".ORCID", display_name(person) + " = " + orcid);
        draft.add_author(std::move(person));
    }
}

void keep_citeproc_people(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& person : field.value.items())
        draft.keep(field.name, display_name(citeproc_person(person)));
}

std::string citeproc_date(const JsonValue& date) {
    std::string text;
    const std::vector<JsonValue> ends = date.at("date-parts").items();
    const JsonValue start = ends.empty() ? JsonValue{} : ends.front();
    for (const JsonValue& part : start.items()) {
        const std::string number = part.text();
        if (number.empty() || number == "0") break;
        text = joined(text, number, "-");
    }
    if (text.empty()) text = date.at("raw").text();
    if (text.empty()) text = date.at("literal").text();
    return text.empty() ? date.text() : text;
}

void take_citeproc_container(RecordDraft& draft, const JsonField& field) {
    bool first = true;
    for (const SourceField& title : text_fields(draft, field)) {
        if (first)
            draft.offer_venue(title.text(), 0);
        else
            draft.keep(field.name, title.text());
        first = false;
    }
}

}  // namespace litchi::corpora

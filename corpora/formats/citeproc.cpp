#include "corpora/formats/citeproc.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

struct TypeRow {
    std::string_view type;
    RecordKind kind;
};

// Types of CSL 1.0.2 and of Crossref, sorted.
constexpr std::array kTypes = {
    TypeRow{"article", RecordKind::Paper},
    TypeRow{"article-journal", RecordKind::Article},
    TypeRow{"article-magazine", RecordKind::News},
    TypeRow{"article-newspaper", RecordKind::News},
    TypeRow{"bill", RecordKind::Policy},
    TypeRow{"book", RecordKind::Book},
    TypeRow{"book-chapter", RecordKind::Chapter},
    TypeRow{"book-part", RecordKind::Chapter},
    TypeRow{"book-section", RecordKind::Chapter},
    TypeRow{"chapter", RecordKind::Chapter},
    TypeRow{"classic", RecordKind::Book},
    TypeRow{"dissertation", RecordKind::Thesis},
    TypeRow{"edited-book", RecordKind::Book},
    TypeRow{"entry", RecordKind::Chapter},
    TypeRow{"entry-dictionary", RecordKind::Chapter},
    TypeRow{"entry-encyclopedia", RecordKind::Chapter},
    TypeRow{"journal-article", RecordKind::Article},
    TypeRow{"legislation", RecordKind::Policy},
    TypeRow{"manuscript", RecordKind::Paper},
    TypeRow{"monograph", RecordKind::Book},
    TypeRow{"paper-conference", RecordKind::Conference},
    TypeRow{"patent", RecordKind::Patent},
    TypeRow{"posted-content", RecordKind::Paper},
    TypeRow{"proceedings", RecordKind::Book},
    TypeRow{"proceedings-article", RecordKind::Conference},
    TypeRow{"reference-book", RecordKind::Book},
    TypeRow{"reference-entry", RecordKind::Chapter},
    TypeRow{"regulation", RecordKind::Policy},
    TypeRow{"report", RecordKind::Report},
    TypeRow{"report-component", RecordKind::Report},
    TypeRow{"review", RecordKind::Review},
    TypeRow{"standard", RecordKind::Standard},
    TypeRow{"thesis", RecordKind::Thesis},
    TypeRow{"treaty", RecordKind::Policy},
};

std::string joined(const std::string& first, const std::string& second, std::string_view between) {
    if (first.empty() || second.empty()) return first + second;
    return first + std::string(between) + second;
}

}  // namespace

void take_citeproc_type(RecordDraft& draft, const JsonField& field) {
    const std::string type = field.value.text();
    const auto row = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const TypeRow& candidate) { return candidate.type == type; });
    if (row == kTypes.end()) return keep_json(draft, field);
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

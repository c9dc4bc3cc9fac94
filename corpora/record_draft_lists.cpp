#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/person_name.h"
#include "corpora/plain_text.h"
#include "corpora/record_draft.h"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

// The texts, lists and people of a draft.
namespace litchi::corpora {
namespace {

bool has_language(const LocalTexts& texts, std::string_view text, std::string_view language) {
    const std::string own = language.empty() ? guess_language(text) : std::string(language);
    return std::any_of(texts.begin(), texts.end(), [&](const LocalText& entry) {
        return own == (entry.language.empty() ? guess_language(entry.text) : entry.language);
    });
}

void add_terms(std::vector<LocalText>& terms, std::vector<std::string> parts,
               std::string_view language) {
    for (std::string& part : parts)
        if (!is_placeholder(part)) terms.push_back({std::string(language), std::move(part)});
}

// Keeps the first of equal values, in O(n log n).
template <class Value, class Key>
void drop_repeated(std::vector<Value>& values, Key key) {
    std::set<std::remove_cvref_t<decltype(key(values.front()))>> seen;
    std::erase_if(values, [&](const Value& value) { return !seen.insert(key(value)).second; });
}

}  // namespace

void RecordDraft::add_title(std::string_view text, std::string_view language) {
    std::string title = meaningful_text(text);
    if (title.empty()) return;
    if (has_language(record.title, title, language)) {
        if (record.title.front().text != title) keep("other_titles", title);
    } else {
        record.title.push_back({std::string(language), std::move(title)});
    }
}

void RecordDraft::add_abstract(std::string_view text, std::string_view language) {
    std::string abstract = meaningful_text(text);
    if (abstract.empty()) return;
    if (has_language(record.abstract, abstract, language)) {
        if (record.abstract.front().text != abstract) keep("other_abstracts", abstract);
    } else {
        record.abstract.push_back({std::string(language), std::move(abstract)});
    }
}

std::vector<std::string> RecordDraft::parts_of(std::string_view text, std::string_view separators,
                                               std::size_t known) {
    std::vector<std::string> parts = split_list(plain_text(text), separators);
    if (parts.size() + known <= limits::kMaxListItems) return parts;
    complain({}, "A list of more than 20000 parts is cut there.", entry_.line);
    parts.resize(limits::kMaxListItems - std::min(known, limits::kMaxListItems));
    return parts;
}

void RecordDraft::add_parts(std::vector<std::string>& list, std::string_view text,
                            std::string_view separators) {
    for (std::string& part : parts_of(text, separators, list.size()))
        if (!is_placeholder(part)) list.push_back(std::move(part));
}

void RecordDraft::drop_repeated_values() {
    for (std::vector<LocalText>* terms : {&record.keywords, &record.subjects})
        drop_repeated(*terms,
                      [](const LocalText& term) { return std::pair(term.language, term.text); });
    PatentData& patent = record.patent;
    for (std::vector<std::string>* list :
         {&record.affiliations, &record.countries, &record.issn, &record.isbn, &patent.applicants,
          &patent.ipc, &patent.cpc})
        drop_repeated(*list, [](const std::string& text) { return text; });
}

void RecordDraft::add_people(std::vector<Person>& people, std::string_view text,
                             std::string_view separators) {
    for (const std::string& name : parts_of(text, separators, people.size())) {
        Person person = parse_person(name);
        if (!display_name(person).empty() && !is_placeholder(name))
            people.push_back(std::move(person));
    }
}

void RecordDraft::add_person(std::vector<Person>& people, Person person) {
    if (people.size() >= limits::kMaxListItems) return;
    for (std::string* part : {&person.given, &person.family, &person.literal})
        *part = plain_text(*part);
    if (person.family.empty() && person.literal.empty()) std::swap(person.given, person.literal);
    for (std::string& affiliation : person.affiliations) affiliation = plain_text(affiliation);
    std::erase(person.affiliations, std::string());
    if (!display_name(person).empty()) people.push_back(std::move(person));
}

void RecordDraft::add_keywords(std::string_view text, std::string_view separators,
                               std::string_view language) {
    add_terms(record.keywords, parts_of(text, separators, record.keywords.size()), language);
}

void RecordDraft::add_subjects(std::string_view text, std::string_view separators,
                               std::string_view language) {
    add_terms(record.subjects, parts_of(text, separators, record.subjects.size()), language);
}

void RecordDraft::add_authors(std::string_view text, std::string_view separators) {
    add_people(record.authors, text, separators);
}

void RecordDraft::add_inventors(std::string_view text, std::string_view separators) {
    add_people(record.patent.inventors, text, separators);
}

void RecordDraft::add_author(Person person) {
    add_person(record.authors, std::move(person));
}

void RecordDraft::add_inventor(Person person) {
    add_person(record.patent.inventors, std::move(person));
}

void RecordDraft::add_applicants(std::string_view text, std::string_view separators) {
    add_parts(record.patent.applicants, text, separators);
}

void RecordDraft::add_affiliations(std::string_view text, std::string_view separators) {
    add_parts(record.affiliations, text, separators);
}

void RecordDraft::add_countries(std::string_view text, std::string_view separators) {
    add_parts(record.countries, text, separators);
}

void RecordDraft::add_ipc(std::string_view text, std::string_view separators) {
    add_parts(record.patent.ipc, text, separators);
}

void RecordDraft::add_cpc(std::string_view text, std::string_view separators) {
    add_parts(record.patent.cpc, text, separators);
}

void RecordDraft::add_issn(std::string_view text, std::string_view separators) {
    add_parts(record.issn, text, separators);
}

void RecordDraft::add_isbn(std::string_view text, std::string_view separators) {
    add_parts(record.isbn, text, separators);
}

void RecordDraft::add_claim(std::string_view text) {
    std::string claim = plain_text(text);
    if (!claim.empty() && record.patent.claims.size() < limits::kMaxListItems)
        record.patent.claims.push_back(std::move(claim));
}

}  // namespace litchi::corpora

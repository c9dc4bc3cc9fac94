#include "corpora/record_json.h"

#include "corpora/base/error.h"
#include "corpora/base/json_object.h"
#include "corpora/base/json_text.h"
#include "corpora/base/text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

void write_texts(ObjectWriter& record, std::string_view member, const LocalTexts& texts) {
    if (texts.empty()) return;
    ObjectWriter object(record.name(member));
    for (const LocalText& entry : texts) object.text(entry.language, entry.text);
    object.end();
}

// One list a language, languages in order of first appearance.
void write_terms(ObjectWriter& record, std::string_view member,
                 const std::vector<LocalText>& terms) {
    if (terms.empty()) return;
    std::vector<std::pair<std::string_view, std::vector<std::string>>> groups;
    for (const LocalText& term : terms) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& candidate) {
            return candidate.first == term.language;
        });
        if (group != groups.end())
            group->second.push_back(term.text);
        else
            groups.push_back({term.language, {term.text}});
    }
    ObjectWriter object(record.name(member));
    for (const auto& [language, list] : groups) object.texts(language, list);
    object.end();
}

void append_person(std::string& out, const Person& person) {
    const bool only_literal =
        person.given.empty() && person.family.empty() && person.affiliations.empty();
    if (only_literal) return append_json_string(out, person.literal);
    ObjectWriter object(out);
    object.text("given", person.given);
    object.text("family", person.family);
    object.text("literal", person.literal);
    object.texts("affiliations", person.affiliations);
    object.end();
}

void append_reference(std::string& out, const Reference& reference) {
    const bool only_text =
        reference.doi.empty() && reference.publication_number.empty() && reference.id.empty();
    if (only_text) return append_json_string(out, reference.text);
    ObjectWriter object(out);
    object.text("doi", reference.doi);
    object.text("publication_number", reference.publication_number);
    object.text("id", reference.id);
    object.text("text", reference.text);
    object.end();
}

void write_patent(ObjectWriter& object, const PatentData& patent) {
    object.text("publication_number", patent.publication_number);
    object.text("application_number", patent.application_number);
    object.text("family", patent.family);
    object.text("kind_code", patent.kind_code);
}

void write_people_and_places(ObjectWriter& object, const Record& record) {
    object.list("authors", record.authors, append_person);
    object.list("inventors", record.patent.inventors, append_person);
    object.texts("applicants", record.patent.applicants);
    object.texts("affiliations", record.affiliations);
    object.texts("countries", record.countries);
    object.texts("ipc", record.patent.ipc);
    object.texts("cpc", record.patent.cpc);
    object.texts("claims", record.patent.claims);
}

void write_extra(ObjectWriter& object, const Record& record) {
    if (record.extra.empty()) return;
    ObjectWriter extra(object.name("extra"));
    for (const auto& [member, value] : record.extra) extra.name(member) += value;
    extra.end();
}

}  // namespace

std::string to_json(const Record& record) {
    std::string json;
    ObjectWriter object(json);
    object.text("id", record.id);
    object.texts("other_ids", record.other_ids);
    object.text("kind", to_string(record.kind));
    write_texts(object, "title", record.title);
    write_texts(object, "abstract", record.abstract);
    write_texts(object, "summary", record.summary);
    write_terms(object, "keywords", record.keywords);
    write_terms(object, "subjects", record.subjects);
    object.text("language", record.language);
    object.date("date", record.date);
    object.date("filing_date", record.patent.filing_date);
    object.date("priority_date", record.patent.priority_date);
    object.text("venue", record.venue);
    object.text("volume", record.volume);
    object.text("issue", record.issue);
    object.text("pages", record.pages);
    object.texts("issn", record.issn);
    object.texts("isbn", record.isbn);
    object.text("publisher", record.publisher);
    object.text("doi", record.doi);
    object.text("url", record.url);
    write_patent(object, record.patent);
    write_people_and_places(object, record);
    object.list("references", record.references, append_reference);
    if (record.times_cited) object.name("times_cited") += std::to_string(*record.times_cited);
    write_extra(object, record);
    object.end();
    return json;
}

Record parse_stored_record(std::string_view json) {
    std::vector<Problem> problems;
    try {
        Record record = parse_record_json(json, problems);
        if (problems.empty() && !record.id.empty()) return record;
    } catch (const Error&) {
        // Said below in the words of the catalogue.
    }
    const std::string why = problems.empty() ? "not a Litchi record" : problems.front().why;
    throw Error(ErrorCode::CorruptCollection, "A stored record cannot be read: " + why,
                excerpt(repair_utf8(json)));
}

}  // namespace litchi::corpora

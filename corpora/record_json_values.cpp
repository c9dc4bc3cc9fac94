#include "corpora/record_json_values.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/identifiers.h"
#include "corpora/language.h"

#include <algorithm>
#include <simdjson.h>

namespace litchi::corpora::json {
namespace {

bool is_blank(std::string_view text) {
    return collapse_spaces(text).empty();
}

// Calls with each string of a list; a single string stands for a list of one.
template <class Use>
void each_text(const Element& value, std::string_view field, Problems& problems, Use use) {
    const auto one = [&](const Element& item) {
        std::string text;
        if (read_text(item, field, problems, text)) use(std::move(text));
    };
    simdjson::dom::array items;
    if (value.get(items) != simdjson::SUCCESS) return one(value);
    for (const Element item : items) one(item);
}

void put(LocalTexts& texts, LocalText entry) {
    const auto at = std::lower_bound(
        texts.begin(), texts.end(), entry,
        [](const LocalText& a, const LocalText& b) { return a.language < b.language; });
    if (at != texts.end() && at->language == entry.language)
        *at = std::move(entry);
    else
        texts.insert(at, std::move(entry));
}

bool read_person(const Element& value, std::string_view field, Problems& problems, Person& person) {
    simdjson::dom::object members;
    if (value.get(members) != simdjson::SUCCESS)
        return read_text(value, field, problems, person.literal);
    for (const auto [name, item] : members) {
        if (name == "given") read_plain(item, field, problems, person.given);
        if (name == "family") read_plain(item, field, problems, person.family);
        if (name == "literal") read_plain(item, field, problems, person.literal);
        if (name == "affiliations") read_list(item, field, problems, person.affiliations);
    }
    return !display_name(person).empty();
}

bool read_reference(const Element& value, std::string_view field, Problems& problems,
                    Reference& reference) {
    simdjson::dom::object members;
    if (value.get(members) != simdjson::SUCCESS)
        return read_text(value, field, problems, reference.text);
    for (const auto [name, item] : members) {
        if (name == "doi") read_plain(item, field, problems, reference.doi);
        if (name == "publication_number")
            read_plain(item, field, problems, reference.publication_number);
        if (name == "id") read_plain(item, field, problems, reference.id);
        if (name == "text") read_plain(item, field, problems, reference.text);
    }
    if (auto doi = normalise_doi(reference.doi)) reference.doi = *doi;
    return reference != Reference{};
}

}  // namespace

void complain(Problems& problems, std::string_view field, std::string why) {
    if (problems.size() < limits::kMaxProblemsPerEntry)
        problems.push_back({0, std::string(field), std::move(why)});
}

std::string clean(std::string_view text) {
    return repair_utf8(text);
}

bool read_text(const Element& value, std::string_view field, Problems& problems,
               std::string& target) {
    std::string_view text;
    if (value.is_null()) return false;
    if (value.get(text) != simdjson::SUCCESS) {
        complain(problems, field, "Left out: it must be a string.");
        return false;
    }
    target = clean(text);
    return !is_blank(target);
}

void read_plain(const Element& value, std::string_view field, Problems& problems,
                std::string& target) {
    if (!read_text(value, field, problems, target)) target.clear();
}

void read_date(const Element& value, std::string_view field, Problems& problems,
               PartialDate& target) {
    std::string text;
    if (!read_text(value, field, problems, text)) return;
    if (const auto date = parse_date(text))
        target = *date;
    else
        complain(problems, field, "Left out: \"" + excerpt(text) + "\" is not a date.");
}

void read_list(const Element& value, std::string_view field, Problems& problems,
               std::vector<std::string>& target) {
    target.clear();
    each_text(value, field, problems, [&](std::string text) { target.push_back(std::move(text)); });
}

std::string read_tag(std::string_view tag, std::string_view field, Problems& problems) {
    if (tag == "und") return "und";
    std::string language = language_tag(tag);
    if (!language.empty()) return language;
    complain(problems, field, "\"" + excerpt(clean(tag)) + "\" is not a language tag.");
    return "und";
}

void read_local(const Element& value, std::string_view field, Problems& problems,
                LocalTexts& target) {
    target.clear();
    simdjson::dom::object by_tag;
    std::string text;
    if (value.get(by_tag) != simdjson::SUCCESS) {
        if (read_text(value, field, problems, text)) put(target, {"", std::move(text)});
        return;
    }
    for (const auto [tag, item] : by_tag)
        if (read_text(item, field, problems, text))
            put(target, {read_tag(tag, field, problems), text});
}

void read_terms(const Element& value, std::string_view field, Problems& problems,
                std::vector<LocalText>& target) {
    target.clear();
    const auto read = [&](const Element& list, const std::string& tag) {
        each_text(list, field, problems, [&](std::string text) {
            target.push_back({tag, std::move(text)});
        });
    };
    simdjson::dom::object by_tag;
    if (value.get(by_tag) != simdjson::SUCCESS) return read(value, "");
    for (const auto [tag, list] : by_tag) read(list, read_tag(tag, field, problems));
}

void read_people(const Element& value, std::string_view field, Problems& problems,
                 std::vector<Person>& target) {
    target.clear();
    simdjson::dom::array items;
    if (value.get(items) != simdjson::SUCCESS)
        return complain(problems, field, "Left out: it must be a list of people.");
    for (const Element item : items) {
        Person person;
        if (read_person(item, field, problems, person)) target.push_back(std::move(person));
    }
}

void read_references(const Element& value, std::string_view field, Problems& problems,
                     std::vector<Reference>& target) {
    target.clear();
    simdjson::dom::array items;
    if (value.get(items) != simdjson::SUCCESS)
        return complain(problems, field, "Left out: it must be a list of references.");
    for (const Element item : items) {
        Reference reference;
        if (read_reference(item, field, problems, reference))
            target.push_back(std::move(reference));
    }
}

}  // namespace litchi::corpora::json

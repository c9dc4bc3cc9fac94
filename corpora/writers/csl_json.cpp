#include "corpora/writers/csl_json.h"

#include "corpora/base/json_object.h"
#include "corpora/base/json_text.h"
#include "corpora/writers/record_texts.h"

#include <array>

namespace litchi::corpora {
namespace {

// By RecordKind.
constexpr std::array<std::string_view, 13> kTypes = {"article",
                                                     "article-journal",
                                                     "article-journal",
                                                     "paper-conference",
                                                     "chapter",
                                                     "book",
                                                     "thesis",
                                                     "report",
                                                     "standard",
                                                     "legislation",
                                                     "article-newspaper",
                                                     "patent",
                                                     "document"};

void add_people(ObjectWriter& item, std::string& out, const std::vector<Person>& people) {
    if (people.empty()) return;
    item.name("author") += '[';
    for (const Person& person : people) {
        if (&person != people.data()) out += ',';
        ObjectWriter name(out);
        name.text("family", person.family);
        name.text("given", person.given);
        name.text("literal", person.literal);
        name.end();
    }
    out += ']';
}

void add_date(ObjectWriter& item, std::string_view member, PartialDate date) {
    if (date.empty()) return;
    std::string& out = item.name(member) += R"({"date-parts":[[)";
    out += std::to_string(date.year);
    if (date.month != 0) out += "," + std::to_string(date.month);
    if (date.day != 0) out += "," + std::to_string(date.day);
    out += "]]}";
}

void add_source(ObjectWriter& item, const Record& record) {
    item.text("container-title", record.venue);
    item.text("volume", record.volume);
    item.text("issue", record.issue);
    item.text("page", record.pages);
    item.text("ISSN", joined(record.issn, ", "));
    item.text("ISBN", joined(record.isbn, " "));
    item.text("publisher", record.publisher);
    item.text("DOI", record.doi);
    item.text("URL", record.url);
    item.text("number", record.patent.publication_number);
}

}  // namespace

void append_csl_json(std::string& out, const Record& record, std::string_view carried) {
    ObjectWriter item(out);
    item.text("id", record.id);
    item.text("type", kTypes[static_cast<std::size_t>(record.kind)]);
    item.text("title", display_title(record));
    add_people(item, out, people_of(record));
    add_date(item, "issued", record.date);
    add_date(item, "submitted", record.patent.filing_date);
    add_source(item, record);
    item.text("language", record.language);
    item.text("keyword", joined(record.keywords, ", "));
    const std::vector<LocalText> abstracts = main_first(record.abstract, record.language);
    if (!abstracts.empty()) item.text("abstract", abstracts.front().text);
    if (!carried.empty()) ((item.name("custom") += R"({"litchi":)") += carried) += '}';
    item.end();
}

}  // namespace litchi::corpora

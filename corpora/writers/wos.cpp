#include "corpora/writers/wos.h"

#include "corpora/base/text.h"
#include "corpora/writers/record_texts.h"
#include "corpora/writers/wos_reference.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

// Type of publication and of document, by RecordKind.
struct TypeRow {
    std::string_view publication;
    std::string_view document;
};
constexpr std::array<TypeRow, 13> kTypes = {{
    {"J", "Article"},
    {"J", "Article"},
    {"J", "Review"},
    {"C", "Proceedings Paper"},
    {"B", "Book Chapter"},
    {"B", "Book"},
    {"B", "Thesis"},
    {"B", "Report"},
    {"B", "Standard"},
    {"B", "Legislation"},
    {"J", "News Item"},
    {"P", "Patent"},
    {"J", "Other"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kLanguages = {
    {{"ar", "Arabic"},
     {"de", "German"},
     {"en", "English"},
     {"es", "Spanish"},
     {"fr", "French"},
     {"it", "Italian"},
     {"ja", "Japanese"},
     {"ko", "Korean"},
     {"pl", "Polish"},
     {"pt", "Portuguese"},
     {"ru", "Russian"},
     {"tr", "Turkish"},
     {"uk", "Ukrainian"},
     {"zh", "Chinese"}}};

constexpr std::array<std::string_view, 12> kMonths = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                      "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

std::string_view language_name(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find('-'));
    for (const auto& [code, name] : kLanguages)
        if (code == primary) return name;
    return tag;
}

std::string upper_ascii(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return text;
}

// Fields of an entry; what is empty leaves no trace.
class Fields {
  public:
    explicit Fields(std::string& out) : out_(out) {}

    void add(std::string_view tag, std::string_view value) {
        const std::string line = collapse_spaces(value);
        if (!line.empty()) (((out_ += tag) += ' ') += line) += '\n';
    }

    // One value a line.
    void add_lines(std::string_view tag, const std::vector<std::string>& values) {
        std::string_view mark = tag;
        for (const std::string& value : values) {
            const std::size_t size = out_.size();
            add(mark, value);
            if (out_.size() > size) mark = "  ";
        }
    }

    template <class Parts>
    void add_list(std::string_view tag, const Parts& parts) {
        add(tag, joined(parts, "; "));
    }

  private:
    std::string& out_;
};

void add_people(Fields& fields, const Record& record) {
    std::vector<std::string> shorts;
    std::vector<std::string> fulls;
    for (const Person& person : people_of(record)) {
        shorts.push_back(short_name(person));
        fulls.push_back(display_name(person));
    }
    fields.add_lines("AU", shorts);
    fields.add_lines("AF", fulls);
    fields.add_lines("AE", record.patent.applicants);
}

// "[Berg, Astrid; Reed, Tom] Univ Example, Town, Norway": the people of each address, then the
// addresses that are nobody's.
std::vector<std::string> addresses_of(const Record& record) {
    std::vector<std::pair<std::string, std::string>> groups;  // address, names
    for (const Person& person : people_of(record))
        for (const std::string& address : person.affiliations) {
            auto group = std::find_if(groups.begin(), groups.end(),
                                      [&](const auto& known) { return known.first == address; });
            if (group == groups.end()) group = groups.insert(group, {address, {}});
            group->second += (group->second.empty() ? "" : "; ") + display_name(person);
        }
    for (const std::string& address : record.affiliations)
        if (std::none_of(groups.begin(), groups.end(),
                         [&](const auto& known) { return known.first == address; }))
            groups.emplace_back(address, "");
    std::vector<std::string> lines;
    lines.reserve(groups.size());
    for (const auto& [address, names] : groups) {
        std::string& line = lines.emplace_back();
        if (!names.empty()) ((line += '[') += names) += "] ";
        line += address;
    }
    return lines;
}

void add_references(Fields& fields, const Record& record) {
    std::vector<std::string> lines;
    for (const Reference& reference : record.references) lines.push_back(wos_reference(reference));
    fields.add_lines("CR", lines);
    fields.add("NR", std::to_string(record.references.size()));
    if (record.times_cited) fields.add("TC", std::to_string(*record.times_cited));
}

void add_date(Fields& fields, PartialDate date) {
    if (date.empty()) return;
    std::string day;
    if (date.month != 0) day = kMonths[date.month - 1U];
    if (date.day != 0) day += " " + std::to_string(date.day);
    fields.add("PD", day);
    fields.add("PY", std::to_string(date.year));
}

void add_pages(Fields& fields, const Record& record) {
    const PageRange pages = page_range(record.pages);
    if (pages.last.empty()) return fields.add("AR", pages.first);
    fields.add("BP", pages.first);
    fields.add("EP", pages.last);
}

void add_source(Fields& fields, const Record& record) {
    fields.add("PU", record.publisher);
    if (!record.issn.empty()) fields.add("SN", record.issn.front());
    if (record.issn.size() > 1) fields.add("EI", record.issn[1]);
    fields.add_list("BN", record.isbn);
    fields.add("J9", upper_ascii(record.venue));
    add_date(fields, record.date);
    fields.add("VL", record.volume);
    fields.add("IS", record.issue);
    add_pages(fields, record);
    fields.add("DI", record.doi);
    fields.add("PN", record.patent.publication_number);
}

// Web of Science's own number, or the id for records from elsewhere: programs tell records apart by
// it.
std::string unique_number(const std::string& id) {
    static constexpr std::string_view kWos = "wos:";
    return id.starts_with(kWos) ? id.substr(kWos.size()) : "LITCHI:" + id;
}

}  // namespace

void append_wos(std::string& out, const Record& record, std::string_view carried) {
    const TypeRow& type = kTypes[static_cast<std::size_t>(record.kind)];
    Fields fields(out);
    fields.add("PT", type.publication);
    add_people(fields, record);
    fields.add("TI", display_title(record));
    fields.add("SO", record.venue);
    fields.add("LA", language_name(record.language));
    fields.add("DT", type.document);
    fields.add_list("DE", record.keywords);
    fields.add_list("ID", record.subjects);
    const std::vector<LocalText> abstracts = main_first(record.abstract, record.language);
    if (!abstracts.empty()) fields.add("AB", abstracts.front().text);
    fields.add_lines("C1", addresses_of(record));
    add_references(fields, record);
    add_source(fields, record);
    fields.add("UT", unique_number(record.id));
    if (!carried.empty()) ((out += "LT ") += carried) += '\n';
    out += "ER\n\n";
}

}  // namespace litchi::corpora

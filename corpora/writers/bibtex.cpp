#include "corpora/writers/bibtex.h"

#include "corpora/base/text.h"
#include "corpora/carried_members.h"
#include "corpora/writers/record_texts.h"

#include <array>

namespace litchi::corpora {
namespace {

// Entry type and the field that names where the work appeared, by RecordKind. Patents, standards,
// laws and the like are biblatex's types.
struct TypeRow {
    std::string_view type;
    std::string_view venue;
    std::string_view publisher;
};
constexpr std::array<TypeRow, 13> kTypes = {{
    {"article", "journal", "publisher"},
    {"article", "journal", "publisher"},
    {"article", "journal", "publisher"},
    {"inproceedings", "booktitle", "publisher"},
    {"incollection", "booktitle", "publisher"},
    {"book", "series", "publisher"},
    {"phdthesis", "journal", "school"},
    {"techreport", "journal", "institution"},
    {"standard", "journal", "institution"},
    {"legislation", "journal", "publisher"},
    {"article", "journal", "publisher"},
    {"patent", "journal", "publisher"},
    {"misc", "journal", "publisher"},
}};

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

// A citation key of the id: what TeX or BibTeX would take for something else as _XX, the two
// hexadecimal digits of the byte.
std::string key_of(std::string_view id) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    static constexpr std::string_view kPlain = ":./+-_";
    std::string key;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos;
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            key += c;
        else
            ((key += '_') += kDigits[byte >> 4]) += kDigits[byte & 0xF];
    }
    return key;
}

std::string_view escape_of(char c) {
    switch (c) {
        case '\\':
            return R"(\textbackslash{})";
        case '{':
            return R"(\{)";
        case '}':
            return R"(\})";
        case '%':
            return R"(\%)";
        case '&':
            return R"(\&)";
        case '$':
            return R"(\$)";
        case '#':
            return R"(\#)";
        case '_':
            return R"(\_)";
        case '~':
            return R"(\textasciitilde{})";
        case '^':
            return R"(\textasciicircum{})";
        default:
            return {};
    }
}

std::string tex(std::string_view text) {
    std::string escaped;
    for (const char c : collapse_spaces(text)) {
        const std::string_view escape = escape_of(c);
        if (escape.empty())
            escaped += c;
        else
            escaped += escape;
    }
    return escaped;
}

// A name part that BibTeX would cut is held together by braces.
std::string name_part(const std::string& text) {
    const bool cut = text.find(" and ") != std::string::npos || text.find(',') != std::string::npos;
    return cut ? "{" + tex(text) + "}" : tex(text);
}

std::string name_of(const Person& person) {
    if (!person.family.empty() && !person.given.empty())
        return name_part(person.family) + ", " + name_part(person.given);
    const std::string name = collapse_spaces(display_name(person));
    const bool several_words = name.find_first_of(" ,") != std::string::npos;
    return several_words ? "{" + tex(name) + "}" : tex(name);
}

// The fields of an entry; what is empty leaves no trace.
class Fields {
  public:
    explicit Fields(std::string& out) : out_(out) {}

    // A value that is TeX already.
    void add_tex(std::string_view name, std::string_view value) {
        if (!value.empty()) ((((out_ += ",\n  ") += name) += " = {") += value) += '}';
    }
    void add(std::string_view name, std::string_view value) { add_tex(name, tex(value)); }
    // A word without braces: a macro.
    void add_macro(std::string_view name, std::string_view macro) {
        (((out_ += ",\n  ") += name) += " = ") += macro;
    }

    template <class Parts>
    void add_list(std::string_view name, const Parts& parts) {
        add(name, joined(parts, "; "));
    }

    // The first text under the name, the others under name_language.
    void add_texts(const std::string& name, const std::vector<LocalText>& texts) {
        for (const LocalText& text : texts)
            add(&text == texts.data() ? name : name + "_" + text.language, text.text);
    }

  private:
    std::string& out_;
};

void add_people(Fields& fields, std::string_view name, const std::vector<Person>& people) {
    std::string names;
    for (const Person& person : people) {
        if (!names.empty()) names += " and ";
        names += name_of(person);
    }
    fields.add_tex(name, names);
}

void add_date(Fields& fields, PartialDate date) {
    if (date.empty()) return;
    fields.add("year", std::to_string(date.year));
    if (date.month == 0) return;
    fields.add_macro("month", kMonths[date.month - 1U]);
    if (date.day != 0) fields.add("day", std::to_string(date.day));
}

void add_source(Fields& fields, const Record& record) {
    const TypeRow& type = kTypes[static_cast<std::size_t>(record.kind)];
    fields.add(type.venue, record.venue);
    fields.add("volume", record.volume);
    fields.add("number",
               record.kind == RecordKind::Patent ? record.patent.publication_number : record.issue);
    const PageRange pages = page_range(record.pages);
    fields.add("pages", pages.last.empty() ? pages.first : pages.first + "--" + pages.last);
    fields.add("issn", joined(record.issn, ", "));
    fields.add("isbn", joined(record.isbn, ", "));
    fields.add(type.publisher, record.publisher);
    fields.add_tex("doi", record.doi);
    fields.add_tex("url", record.url.find_first_of("{}\\ ") == std::string::npos ? record.url
                                                                                 : tex(record.url));
}

void add_patent(Fields& fields, const PatentData& patent) {
    std::vector<Person> holders;
    for (const std::string& applicant : patent.applicants)
        holders.push_back({{}, {}, applicant, {}});
    add_people(fields, "holder", holders);
    fields.add_list("ipc", patent.ipc);
    fields.add_list("cpc", patent.cpc);
}

void add_citations(Fields& fields, const Record& record) {
    if (record.times_cited) fields.add("times-cited", std::to_string(*record.times_cited));
    std::string references;
    for (const Reference& reference : record.references) {
        if (!references.empty()) references += "\n    ";
        references += tex(reference_text(reference));
    }
    fields.add_tex("cited-references", references);
}

}  // namespace

void append_bibtex(std::string& out, const Record& record, std::string_view carried) {
    ((out += '@') += kTypes[static_cast<std::size_t>(record.kind)].type) += '{';
    out += key_of(record.id);
    Fields fields(out);
    fields.add_texts("title", main_first(record.title, record.language));
    add_people(fields, "author", people_of(record));
    add_date(fields, record.date);
    add_source(fields, record);
    add_patent(fields, record.patent);
    fields.add("language", record.language);
    fields.add_list("keywords", record.keywords);
    fields.add_list("keywords-plus", record.subjects);
    fields.add_list("affiliations", record.affiliations);
    fields.add_texts("abstract", main_first(record.abstract, record.language));
    add_citations(fields, record);
    fields.add_tex("litchi", tex_safe(carried));
    out += "\n}\n\n";
}

}  // namespace litchi::corpora

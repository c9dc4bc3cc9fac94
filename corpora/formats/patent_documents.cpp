#include "corpora/formats/patent_documents.h"

#include "corpora/base/text.h"
#include "corpora/citation.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kGroupColumns = 3;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

// Reads a text from the front.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    std::string_view rest() const { return rest_; }
    void skip_spaces() {
        take_while([](char c) { return c == ' '; });
    }
    std::string_view digits() { return take_while(&is_digit); }
    char letter() {
        skip_spaces();
        return rest_.empty() || !is_letter(rest_[0]) ? '\0' : take(1)[0];
    }
    std::string_view take(std::size_t count) {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }

  private:
    template <class Holds>
    std::string_view take_while(Holds holds) {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), holds);
        return take(static_cast<std::size_t>(end - rest_.begin()));
    }

    std::string_view rest_;
};

std::string_view without_zeros(std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

// " 22/00", "022/    00" or, without the slash, " 2200": group and subgroup.
std::pair<std::string_view, std::string_view> group_of(std::string_view text) {
    Cursor cursor(text);
    cursor.skip_spaces();
    std::string_view group = cursor.digits();
    cursor.skip_spaces();
    if (cursor.rest().starts_with('/')) {
        cursor.take(1);
        cursor.skip_spaces();
        return {without_zeros(group), cursor.digits()};
    }
    Cursor columns(text);
    Cursor field(columns.take(kGroupColumns));
    field.skip_spaces();
    group = field.digits();
    return {field.rest().empty() ? without_zeros(group) : std::string_view{}, columns.digits()};
}

std::string symbol_of_parts(const XmlNode& node) {
    std::string symbol;
    for (const std::string_view part : {"section", "class", "subclass"})
        symbol += flat_text(node, part);
    return symbol + " " + flat_text(node, "main-group") + "/" + flat_text(node, "subgroup");
}

std::string joined(const std::array<std::string_view, 3>& parts, std::string_view mark) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += mark;
        text += part;
    }
    return text;
}

void clear_if_silent(std::string& text) {
    static constexpr std::array<std::string_view, 5> kSilent = {"n/a", "none", "not available",
                                                                "omitted", "unknown"};
    text = collapse_spaces(text);
    if (std::find(kSilent.begin(), kSilent.end(), fold(text)) != kSilent.end()) text.clear();
}

}  // namespace

std::string standard_symbol(std::string_view text) {
    Cursor cursor(text);
    cursor.skip_spaces();
    cursor.digits();
    const char section = cursor.letter();
    cursor.skip_spaces();
    const std::string_view main_class = cursor.take(2);
    const char subclass = cursor.letter();
    const bool known = (section >= 'A' && section <= 'H') || section == 'Y';
    const bool numbered =
        main_class.size() == 2 && is_digit(main_class[0]) && is_digit(main_class[1]);
    if (!known || !numbered || subclass == '\0') return {};
    std::string symbol = section + std::string(main_class) + subclass;
    if (!cursor.rest().empty() && is_letter(cursor.rest()[0])) return {};
    const auto [group, subgroup] = group_of(cursor.rest());
    if (group.empty() || subgroup.empty()) return symbol;
    return symbol.append(" ").append(group).append("/").append(subgroup);
}

void take_ipc_symbol(RecordDraft& draft, std::string_view text, std::string_view field) {
    const std::string symbol = standard_symbol(text);
    symbol.empty() ? draft.keep(field, text) : draft.add_ipc(symbol, "");
}

void take_cpc_symbol(RecordDraft& draft, std::string_view text, std::string_view field) {
    const std::string symbol = standard_symbol(text);
    symbol.empty() ? draft.keep(field, text) : draft.add_cpc(symbol, "");
}

void take_ipc_parts(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, symbol_of_parts(node), node.name);
}

void take_cpc_parts(RecordDraft& draft, const XmlNode& node) {
    take_cpc_symbol(draft, symbol_of_parts(node), node.name);
}

DocumentId document_id(const XmlNode& node) {
    return {flat_text(node, "country"), flat_text(node, "doc-number"), flat_text(node, "kind"),
            flat_text(node, "date"), flat_text(node, "name")};
}

std::string publication_number(const DocumentId& document) {
    const bool kind_given = !document.kind.empty() && is_letter(document.kind[0]);
    const std::string_view kind = kind_given ? document.kind : std::string_view{};
    auto parsed = parse_publication_number(document.office + document.number + std::string(kind));
    if (!parsed || document.number.empty())
        return joined({document.office, document.number, kind}, " ");
    if (parsed->office == "US") {
        const auto digit = std::find_if(parsed->number.begin(), parsed->number.end(), &is_digit);
        const auto end = std::find_if(digit, parsed->number.end(), [](char c) { return c != '0'; });
        parsed->number.erase(digit, end);
    }
    return to_string(*parsed);
}

void take_document(RecordDraft& draft, const DocumentId& document, std::uint64_t line) {
    draft.record.kind = RecordKind::Patent;
    draft.set_publication_number(publication_number(document), "doc-number");
    draft.set_kind_code(document.kind, "kind");
    draft.offer_date(document.date, 0, "date", line);
}

void cite_document(RecordDraft& draft, const DocumentId& document) {
    if (document.number.empty()) return;
    CitedWork work;
    work.author = document.name;
    const std::string_view year = std::string_view(document.date).substr(0, 4);
    if (!work.author.empty() && std::all_of(year.begin(), year.end(), &is_digit)) work.year = year;
    Reference reference;
    reference.publication_number = publication_number(document);
    reference.text = citation_text(work);
    draft.add_reference(std::move(reference));
}

void add_inventor(RecordDraft& draft, Party party) {
    for (std::string* part : {&party.city, &party.state, &party.country}) clear_if_silent(*part);
    const std::string place = joined({party.city, party.state, party.country}, ", ");
    if (!place.empty()) party.person.affiliations.push_back(place);
    draft.add_countries(party.country, "");
    draft.add_inventor(std::move(party.person));
}

void add_applicant(RecordDraft& draft, const Party& party) {
    std::string country = party.country;
    clear_if_silent(country);
    draft.add_countries(country, "");
    draft.add_applicants(display_name(party.person), "");
}

}  // namespace litchi::corpora

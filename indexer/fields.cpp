#include "indexer/fields.h"

#include "corpora/base/text.h"
#include "indexer/families.h"
#include "indexer/search_terms.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace litchi::indexer {
namespace {

constexpr std::array<SearchField, 8> kSearchFields = {{
    {"title", "S", FieldForm::Text, true, std::nullopt},
    {"abstract", "B", FieldForm::Text, true, std::nullopt},
    {"keywords", "K", FieldForm::Text, true, std::nullopt},
    {"authors", "A", FieldForm::Text, false, Facet::Author},
    {"applicants", "O", FieldForm::Text, false, Facet::Applicant},
    {"venue", "V", FieldForm::Text, false, Facet::Venue},
    {"ipc", "C", FieldForm::Symbol, false, Facet::Ipc},
    {"cpc", "C", FieldForm::Symbol, false, Facet::Cpc},
}};

constexpr std::array<std::string_view, kFacetCount> kFacetNames = {
    "author", "applicant", "venue", "country", "ipc", "cpc", "family"};

// Appends texts of one searchable field.
class TextsOfField {
  public:
    TextsOfField(std::string_view field, std::vector<SearchText>& to)
        : field_(find_search_field(field)), to_(to) {}

    TextsOfField& add(std::string text) {
        if (!text.empty()) to_.push_back({field_, std::move(text)});
        return *this;
    }
    TextsOfField& add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) add(text);
        return *this;
    }
    TextsOfField& add(const std::vector<corpora::LocalText>& texts) {
        for (const corpora::LocalText& text : texts) add(text.text);
        return *this;
    }
    TextsOfField& add(const std::vector<corpora::Person>& people) {
        for (const corpora::Person& person : people) add(display_name(person));
        return *this;
    }
    TextsOfField& add_affiliations(const std::vector<corpora::Person>& people) {
        for (const corpora::Person& person : people) add(person.affiliations);
        return *this;
    }

  private:
    const SearchField* field_;
    std::vector<SearchText>& to_;
};

std::vector<std::string> names_of(const std::vector<corpora::Person>& people) {
    std::vector<std::string> names;
    names.reserve(people.size());
    for (const corpora::Person& person : people) names.push_back(display_name(person));
    return names;
}

std::vector<std::string> subclasses_of(const std::vector<std::string>& symbols) {
    std::vector<std::string> subclasses;
    subclasses.reserve(symbols.size());
    for (const std::string& symbol : symbols) subclasses.push_back(subclass_of(symbol));
    return subclasses;
}

std::vector<std::string> raw_facet_values(const corpora::Record& record, Facet facet) {
    switch (facet) {
        case Facet::Author: {
            std::vector<std::string> names = names_of(record.authors);
            std::ranges::move(names_of(record.patent.inventors), std::back_inserter(names));
            return names;
        }
        case Facet::Applicant:
            return record.patent.applicants;
        case Facet::Venue:
            return {record.venue};
        case Facet::Country:
            return record.countries;
        case Facet::Ipc:
            return subclasses_of(record.patent.ipc);
        case Facet::Cpc:
            return subclasses_of(record.patent.cpc);
        case Facet::Family:
            return family_names(record);
    }
    return {};
}

bool starts_with_tag(std::string_view tag, std::string_view prefix) {
    return tag.substr(0, prefix.size()) == prefix &&
           (tag.size() == prefix.size() || tag[prefix.size()] == '-');
}

std::string_view known_tag(std::string_view tag) {
    if (tag.empty()) return "und";
    if (!starts_with_tag(tag, "zh")) return tag.substr(0, tag.find('-'));
    for (const std::string_view traditional : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO"}) {
        if (starts_with_tag(tag, traditional)) return "zh-Hant";
    }
    return "zh-Hans";
}

}  // namespace

std::span<const SearchField> search_fields() {
    return kSearchFields;
}

const SearchField* find_search_field(std::string_view name) {
    const auto row = std::find_if(kSearchFields.begin(), kSearchFields.end(),
                                  [&](const SearchField& field) { return field.name == name; });
    return row == kSearchFields.end() ? nullptr : &*row;
}

std::vector<SearchText> search_texts(const corpora::Record& record) {
    const corpora::PatentData& patent = record.patent;
    std::vector<SearchText> texts;
    TextsOfField("title", texts).add(record.title);
    TextsOfField("abstract", texts).add(record.abstract).add(record.summary).add(patent.claims);
    TextsOfField("keywords", texts).add(record.keywords).add(record.subjects);
    TextsOfField("authors", texts).add(record.authors).add(patent.inventors);
    TextsOfField("applicants", texts)
        .add(patent.applicants)
        .add(record.affiliations)
        .add_affiliations(record.authors)
        .add_affiliations(patent.inventors);
    TextsOfField("venue", texts).add(record.venue);
    TextsOfField("ipc", texts).add(patent.ipc);
    TextsOfField("cpc", texts).add(patent.cpc);
    return texts;
}

std::string_view to_string(Facet facet) {
    return kFacetNames[static_cast<std::size_t>(facet)];
}

std::optional<Facet> parse_facet(std::string_view name) {
    const auto* const place = std::find(kFacetNames.begin(), kFacetNames.end(), name);
    if (place == kFacetNames.end()) return std::nullopt;
    return static_cast<Facet>(place - kFacetNames.begin());
}

std::vector<std::string> facet_values(const corpora::Record& record, Facet facet) {
    std::vector<std::string> values;
    for (const std::string& raw : raw_facet_values(record, facet)) {
        std::string text = collapse_spaces(raw);
        if (!text.empty()) values.push_back(std::move(text));
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

std::int16_t column_year(const corpora::Record& record) {
    for (const PartialDate& date :
         {record.date, record.patent.filing_date, record.patent.priority_date}) {
        if (!date.empty()) return date.year;
    }
    return 0;
}

std::string main_language(const corpora::Record& record) {
    if (!record.language.empty()) return record.language;
    if (record.title.empty()) return "und";
    const corpora::LocalText& title = record.title.front();
    if (!title.language.empty() && title.language != "und") return title.language;
    return guess_language(title.text);
}

std::uint8_t column_language(std::string_view tag) {
    const std::string_view known = known_tag(tag);
    const auto* const place =
        std::find(std::begin(kColumnLanguages), std::end(kColumnLanguages), known);
    const auto index = static_cast<std::size_t>(place - std::begin(kColumnLanguages));
    return static_cast<std::uint8_t>(std::min(index, std::size(kColumnLanguages) - 1));
}

}  // namespace litchi::indexer

#pragma once

#include "corpora/record.h"
#include "indexer/columns.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// How the words of a field become terms.
enum class FieldForm : std::uint8_t {
    Text,    // analysed: words, stems, Han characters and Han words with positions
    Symbol,  // classification symbols: whole and by level, upper case, without positions
};

// One row of the table of searchable fields: what a query writes before the colon, and the prefix
// of its terms in the Xapian index.
struct SearchField {
    std::string_view name;    // "title"
    std::string_view prefix;  // "S"; upper-case ASCII, so no folded word can start with it
    FieldForm form = FieldForm::Text;
    bool everywhere = false;     // words of a query without a field find it as well
    std::optional<Facet> facet;  // counted beside a result
};

// title S · abstract B (abstracts, summaries and claims) · keywords K (with subjects) ·
// authors A (with inventors) · applicants O (with affiliations) · venue V · ipc, cpc C
std::span<const SearchField> search_fields();

// By name; nothing if there is no such field.
const SearchField* find_search_field(std::string_view name);

// One text of a record under a searchable field.
struct SearchText {
    const SearchField* field;
    std::string text;
};

// What is indexed of a record, in the order of the table: each text that needs a position gap
// before it is an entry of its own.
std::vector<SearchText> search_texts(const corpora::Record& record);

// "author", "applicant", "venue", "country", "ipc", "cpc", "family" (families.h).
std::string_view to_string(Facet facet);
std::optional<Facet> parse_facet(std::string_view name);

// The values of a record under a facet as shown to people, sorted, unique: names as given, IPC and
// CPC as subclasses ("Y02P").
std::vector<std::string> facet_values(const corpora::Record& record, Facet facet);

// Of publication; for a patent without one, of filing, else of priority. 0 = unknown.
std::int16_t column_year(const corpora::Record& record);

// The record's main language; where it says none, the tag of its first title, else a guess from
// that title; "und" without a title.
std::string main_language(const corpora::Record& record);

// Index of a language tag in kColumnLanguages; by the primary subtag where the whole tag has no
// place, "zh" and "zh-CN" with zh-Hans, "zh-TW" and "zh-HK" with zh-Hant.
std::uint8_t column_language(std::string_view tag);

}  // namespace litchi::indexer

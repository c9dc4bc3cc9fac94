#pragma once

#include "corpora/base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::corpora {

enum class RecordKind : std::uint8_t {
    Paper,
    Article,
    Review,
    Conference,
    Chapter,
    Book,
    Thesis,
    Report,
    Standard,
    Policy,
    News,
    Patent,
    Other,
};

// The words of contracts: "paper", "article" … "other".
std::string_view to_string(RecordKind kind);
std::optional<RecordKind> parse_record_kind(std::string_view word);

// A text with its BCP 47 language tag ("en", "zh-Hans", "zh-Hant", "und" when nobody said).
struct LocalText {
    std::string language;
    std::string text;
    bool operator==(const LocalText&) const = default;
};

// One work may give its title in several languages. At most one text a language, sorted by tag.
using LocalTexts = std::vector<LocalText>;

// A person as the source gives them. Either given/family or literal, never a guess of one from
// the other.
struct Person {
    std::string given;
    std::string family;
    std::string literal;
    std::vector<std::string> affiliations;
    bool operator==(const Person&) const = default;
};

// "Family, Given" or the literal name.
std::string display_name(const Person& person);

// What a record cites, as far as its source says. At least one member is not empty.
struct Reference {
    std::string doi;                 // lower case, without resolver prefix
    std::string publication_number;  // as read
    std::string id;                  // a record's id in the same collection
    std::string text;                // the citation string
    bool operator==(const Reference&) const = default;
};

// Bibliographic data of a patent document (WIPO ST.3, ST.16; OECD Patent Statistics Manual).
struct PatentData {
    std::string publication_number;
    std::string application_number;
    std::string family;
    std::string kind_code;
    PartialDate filing_date;
    PartialDate priority_date;  // the earliest
    std::vector<Person> inventors;
    std::vector<std::string> applicants;  // assignees are read into it
    std::vector<std::string> ipc;
    std::vector<std::string> cpc;
    std::vector<std::string> claims;
    bool operator==(const PatentData&) const = default;
};

// A bibliographic record: what an export said about one document, repaired to UTF-8, nothing
// inferred. The member names are those of Litchi JSONL (record.schema.json).
struct Record {
    std::string id;  // stable name; never empty once a reader returned the record
    // Names that other sources know it by ("pmid:31", "openalex:W4", "wos:WOS:000…"), never its id.
    std::vector<std::string> other_ids;
    RecordKind kind = RecordKind::Other;
    LocalTexts title;
    LocalTexts abstract;
    LocalTexts summary;               // an editor's text, never shown as the abstract
    std::vector<LocalText> keywords;  // the authors', one entry a keyword, in source order
    std::vector<LocalText> subjects;  // assigned by an editor or index, never shown as keywords
    std::string language;             // main language of the text; empty = not said
    PartialDate date;                 // publication
    std::string venue;                // journal, proceedings, newspaper …
    std::string volume;
    std::string issue;
    std::string pages;              // "3-19", or the article number, as given
    std::vector<std::string> issn;  // "1234-567X"
    std::vector<std::string> isbn;
    std::string publisher;  // also the university of a thesis, the body of a standard
    std::string doi;        // lower case, without resolver prefix
    std::string url;
    std::vector<Person> authors;
    std::vector<std::string> affiliations;
    std::vector<std::string> countries;
    std::vector<Reference> references;
    std::optional<std::int64_t> times_cited;
    PatentData patent;
    // Members of the source that have no place above: name and JSON value text. Sorted by name.
    std::vector<std::pair<std::string, std::string>> extra;

    bool operator==(const Record&) const = default;
};

// The title to show when one is wanted: in `language` if given there, else in the record's main
// language, else the first. Empty if there is none.
std::string_view display_title(const Record& record, std::string_view language = {});

}  // namespace litchi::corpora

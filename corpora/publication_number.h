#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace litchi::corpora {

// The number of a published patent document (WIPO ST.6): office (ST.3), serial number, kind of
// document (ST.16).
struct PublicationNumber {
    std::string office;  // two capital letters, "CN"
    std::string
        number;        // digits, sometimes with letters before: "104642530", "D812345", "H0812345"
    std::string kind;  // "B", "B2"; empty = not given
    bool operator==(const PublicationNumber&) const = default;
};

// Reads "US 10,123,456 B2", "US-2019/0123456-A1", "CN104642530B", "WO 2019/123456 A1",
// "KR 10-2019-0012345 A". Punctuation and spaces between the parts say nothing. US applications
// are brought to 4 + 7 digits, Korean right prefixes (10-, 20-) are dropped. Nothing for a text
// that does not name an office and a number.
std::optional<PublicationNumber> parse_publication_number(std::string_view text);

// "US10123456B2"
std::string to_string(const PublicationNumber& number);

// to_string of the parsed number, or the text with its spaces collapsed where it cannot be parsed.
std::string compact_publication_number(std::string_view text);

}  // namespace litchi::corpora

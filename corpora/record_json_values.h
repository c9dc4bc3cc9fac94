#pragma once

#include "corpora/record.h"
#include "corpora/record_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace simdjson::dom {
class element;
}

// Values of Litchi JSONL's members. Each function leaves a value of the wrong type out, with a
// problem under `field`; null and blank text say nothing.
namespace litchi::corpora::json {

using Element = simdjson::dom::element;
using Problems = std::vector<Problem>;

void complain(Problems& problems, std::string_view field, std::string why);

// Well-formed text without control characters, which JSON may write as escapes.
std::string clean(std::string_view text);

// True if there is a text that is not blank.
bool read_text(const Element& value, std::string_view field, Problems& problems,
               std::string& target);
void read_plain(const Element& value, std::string_view field, Problems& problems,
                std::string& target);
void read_date(const Element& value, std::string_view field, Problems& problems,
               PartialDate& target);
// A list of strings, or one string.
void read_list(const Element& value, std::string_view field, Problems& problems,
               std::vector<std::string>& target);
// The tag of a member of a text object; "und" (with a problem) for what is no language tag.
std::string read_tag(std::string_view tag, std::string_view field, Problems& problems);
// A string (its tag stays empty), or an object by language tag.
void read_local(const Element& value, std::string_view field, Problems& problems,
                LocalTexts& target);
// A list of strings (their tags stay empty), or an object of lists by language tag.
void read_terms(const Element& value, std::string_view field, Problems& problems,
                std::vector<LocalText>& target);
void read_people(const Element& value, std::string_view field, Problems& problems,
                 std::vector<Person>& target);
void read_references(const Element& value, std::string_view field, Problems& problems,
                     std::vector<Reference>& target);

}  // namespace litchi::corpora::json

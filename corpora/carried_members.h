#pragma once

#include "corpora/record.h"
#include "corpora/record_reader.h"

#include <string>
#include <string_view>
#include <vector>

// What a record says and another program's format has no place for, carried through a file of that
// format in one field of Litchi's own, so that reading the file gives the record back.
namespace litchi::corpora {

// One line of JSON, {"litchi":"8 digits","id":…,…}, with the members in which `read_back` (what the
// format's reader makes of the other fields) differs from the record; null for one that the record
// has not. The digits are of the SHA-256 of `read_back`. No white space but single spaces inside.
// Empty if nothing differs.
std::string carried_members(const Record& record, const Record& read_back);

// The text is such a line, or one in the form of tex_safe.
bool is_carried(std::string_view text);

// The line without the characters that TeX takes for its own: =XX with the two hexadecimal digits
// of the byte. is_carried and restore_carried know both forms.
std::string tex_safe(std::string_view line);

// Puts the members back into what the reader made of the other fields. When that is no longer what
// was written, another program has changed the entry: then only the id and the members that the
// record has not are taken. A line that cannot be read is a problem.
void restore_carried(std::string_view line, Record& record, std::vector<Problem>& problems);

}  // namespace litchi::corpora

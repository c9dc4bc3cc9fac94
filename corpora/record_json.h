#pragma once

#include "corpora/record.h"
#include "corpora/record_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// One line of Litchi JSONL (without the newline), in canonical form: members in the order of
// record.schema.json, `extra` sorted by name, no optional white space, no empty members, non-ASCII
// as UTF-8. Equal records give equal bytes, so its SHA-256 is the record's digest.
std::string to_json(const Record& record);

// Reads one object of Litchi JSONL. Members of the wrong type are left out with a problem each;
// unknown members are kept under `extra`. Throws Error(UnreadableFile) if the text is not one JSON
// object, is nested deeper than 64 levels, or has neither an `id` nor anything to make one from.
Record parse_record_json(std::string_view json, std::vector<Problem>& problems);

// The same for a line that to_json wrote (the catalogue's): anything unexpected throws
// Error(CorruptCollection).
Record parse_stored_record(std::string_view json);

}  // namespace litchi::corpora

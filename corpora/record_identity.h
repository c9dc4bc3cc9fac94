#pragma once

#include "corpora/record.h"
#include "corpora/record_reader.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// Gives each text without a language tag the one of its script, refined by the record's main
// language; drops a text whose language the record already has; groups keywords and subjects by
// language in order of first appearance. After it the record equals its own JSON read back.
void tag_texts(Record& record);

// The record says something in words: a title, an abstract, a summary, keywords, subjects or
// claims.
bool has_words(const Record& record);

// A stable id from what the record says: "doi:10.…", the publication number in compact form, else
// "src:" and 12 hexadecimal digits of the SHA-256 of the canonical JSON without an id. Empty for a
// record that says nothing. Needs tagged texts.
std::string make_id(const Record& record);

// What a reader says of an entry with such lines.
inline constexpr std::string_view kDamagedText =
    "Bytes that are no text in the file's encoding were replaced or left out.";

// Takes the record away again, with a problem, if it says nothing in words; notes a missing title.
void judge(Entry& entry);

}  // namespace litchi::corpora

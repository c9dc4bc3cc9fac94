#pragma once

#include "corpora/formats/json_entries.h"
#include "corpora/formats/json_value.h"
#include "corpora/formats/source_field.h"
#include "corpora/record_draft.h"
#include "corpora/record_reader.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// One member of a record's object.
struct JsonField {
    std::string name;  // its path: "primary_location.source.issn"
    JsonValue value;   // says something
    std::uint64_t line = 0;
};

// One row of a format's table: which member of a record a member of its object fills.
struct JsonRow {
    std::string_view path;
    void (*take)(RecordDraft& draft, const JsonField& field);
};

// A format made of envelopes (formats/json_entries.h) and a table. A member that has no row itself
// but lies above one is looked into; every other one is kept as extra under its path.
struct JsonFormat {
    std::span<const std::string_view> envelopes;
    std::span<const JsonRow> rows;
    // Looks over the draft once all members are taken; may be null.
    void (*complete)(RecordDraft& draft, const JsonValue& object, std::uint64_t line) = nullptr;
};

// `format` must outlive the reader.
std::unique_ptr<RecordReader> open_json(std::unique_ptr<TextFile> file, const JsonFormat& format);

// The members of the first object that may be a record of a format with these envelopes, as far as
// `head` shows them; none when it is no JSON.
std::vector<JsonMember> first_members(std::string_view head,
                                      std::span<const std::string_view> envelopes);
bool has_member(std::span<const JsonMember> members, std::string_view name);
// How many of the names are there.
std::size_t count_members(std::span<const JsonMember> members,
                          std::span<const std::string_view> names);
// The text of a member, "\/" read as "/"; empty where it is not there or no text.
std::string member_text(std::span<const JsonMember> members, std::string_view name);

// Takes for any path.
void ignore_json(RecordDraft& draft, const JsonField& field);
void keep_json(RecordDraft& draft, const JsonField& field);
void keep_value(RecordDraft& draft, std::string_view name, const JsonValue& value,
                std::uint64_t line);
// Keeps the texts at `path` of each element of a list, as a list.
void keep_each(RecordDraft& draft, std::string_view name, const JsonValue& list,
               std::string_view path);

// The field with its texts as lines, for a take of source_field.h; nothing (and the value kept,
// with a problem) where there is an object instead.
std::vector<SourceField> text_fields(RecordDraft& draft, const JsonField& field);

// A take of source_field.h for a text, or for each text of a list.
template <void (*Take)(RecordDraft&, const SourceField&)>
void take_each(RecordDraft& draft, const JsonField& field) {
    for (const SourceField& text : text_fields(draft, field)) Take(draft, text);
}

// The tag of one text that its source calls by an office's or a language's name; where that says
// only Chinese, the script says which.
std::string text_language(std::string_view text, std::string_view named);

// An ISSN of eight characters with its hyphen.
std::string hyphened_issn(std::string_view issn);

}  // namespace litchi::corpora

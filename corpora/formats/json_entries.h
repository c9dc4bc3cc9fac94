#pragma once

#include "corpora/base/text_file.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// A member of a record's object, with its value where that is a text.
struct JsonMember {
    std::string name;
    std::string text;  // as written between the quotes
};

// One object of a file that holds a record.
struct JsonEntry {
    std::string text;        // the object, well-formed UTF-8; empty where `problem` says why
    std::uint64_t line = 0;  // where it starts, 1-based
    std::string problem;
    bool damaged = false;             // ill-formed bytes were replaced
    std::vector<JsonMember> members;  // those seen, if asked for
};

// Cuts a file into the JSON objects that hold its records, in memory bounded by the largest of them
// (limits::kMaxLineBytes). Objects may stand a line each, be pretty-printed, follow each other, or
// be elements of arrays. `envelopes` are paths of members ("message.items") at which an object of
// the file's top level may hold its records: an array of them, or one; what else is in such an
// envelope is passed over. Only the structure is looked at here. A bare NaN or Infinity becomes an
// empty string, a raw tab inside a string a space.
//
// A broken object is an entry with a problem. Reading goes on at the next line that starts with an
// object and is indented no deeper than the one on which the broken one started; each byte is
// looked at no more than limits::kMaxJsonDepth times. One thread at a time.
class JsonEntries {
  public:
    JsonEntries(std::unique_ptr<TextFile> file, std::span<const std::string_view> envelopes,
                bool with_members = false);

    std::optional<JsonEntry> next();
    std::uint64_t bytes_read() const { return file_->bytes_read(); }

  private:
    // What the grammar (RFC 8259) allows next.
    enum class Expect : std::uint8_t { Value, ValueOrEnd, Name, NameOrEnd, Colon, CommaOrEnd };

    bool more();
    bool skip_space();
    std::uint64_t line_at(std::size_t place);
    std::uint64_t lines_in(std::size_t begin, std::size_t end) const;

    bool step();
    bool open(char bracket);
    bool close(char bracket);
    bool comma();
    bool colon();
    bool string();
    bool scalar();
    bool names_envelope() const;
    void note_name(std::string_view name);

    bool starts_entry() const;
    void begin_entry(std::size_t level);
    JsonEntry end_entry();
    JsonEntry broken(std::string_view why);
    std::optional<JsonEntry> pass_over_junk();
    void go_to_next_line_with_object();
    void forget();

    std::unique_ptr<TextFile> file_;
    std::span<const std::string_view> envelopes_;
    bool with_members_;

    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;       // line_ is the line of this place of buffer_
    std::uint64_t line_ = 1;        // 1-based
    std::size_t indent_ = 0;        // of the line at at_
    bool indenting_ = true;         // at_ is in its indentation
    std::size_t entry_indent_ = 0;  // of the line on which the entry starts

    std::string brackets_;  // open ones, outermost first
    Expect expect_ = Expect::Value;
    std::string path_;            // names of the members that at_ is in, as long as all are objects
    std::size_t path_depth_ = 0;  // how many of them
    std::optional<std::size_t> level_;  // brackets open around the entry being read
    std::size_t array_level_ = 0;  // brackets open around the elements of an envelope; 0 = none
    std::size_t start_ = 0;        // of the entry in buffer_
    bool too_large_ = false;
    std::uint64_t entry_line_ = 0;
    std::vector<JsonMember> members_;
};

}  // namespace litchi::corpora

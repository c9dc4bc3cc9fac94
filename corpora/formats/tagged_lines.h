#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/source_field.h"
#include "corpora/record_reader.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// A line taken apart: "AU  - Li, Wei" → {"AU", "Li, Wei"}.
struct TagAndValue {
    std::string_view tag;
    std::string_view value;
};

// How the entries of a tagged format are written.
struct TagStyle {
    // The tag of a line; nothing for a line that continues the field above it.
    std::optional<TagAndValue> (*split)(std::string_view line);
    // Starts an entry. Empty: the first tag of the file does.
    std::string_view opening;
    // Ends an entry; lines without a tag behind it are passed over. Empty: nothing does.
    std::string_view closing;
    // Tags around the entries ("FN", "EF"), which belong to none: an entry that is open there is
    // not closed by it; a stray line above it is passed over.
    std::span<const std::string_view> around = {};
    // The closing tag parts entries (a blank line) and may be missing behind the last one.
    bool last_may_stay_open = false;
};

struct TaggedEntry {
    std::vector<SourceField> fields;  // in source order; opening tag included, closing tag not
    std::uint64_t line = 0;           // where it starts
    std::vector<Problem> problems;    // damaged, too long or too many lines, cut short
};

// Cuts a file of tagged lines into entries of at most limits::kMaxEntryBytes. Lines without a tag
// before the first entry are passed over; a tag there starts an entry even if it is not the opening
// one. One thread at a time.
class TaggedLines {
  public:
    TaggedLines(std::unique_ptr<TextFile> file, const TagStyle& style);

    std::optional<TaggedEntry> next();
    std::uint64_t bytes_read() const { return file_->bytes_read(); }

  private:
    bool opens(std::string_view tag, const TaggedEntry& entry);
    bool is_around(const std::optional<TagAndValue>& field) const;
    void take(TaggedEntry& entry, const std::optional<TagAndValue>& field);
    bool has_room(TaggedEntry& entry, const std::optional<TagAndValue>& field);
    void note_damage(TaggedEntry& entry) const;

    std::unique_ptr<TextFile> file_;
    TagStyle style_;
    std::string opening_;
    Line line_;
    bool pending_ = false;  // line_ opens the next entry
    bool closes_ = false;   // the file has closing tags
    bool full_ = false;     // the entry has reached a limit
    std::size_t entry_bytes_ = 0;
};

// A format made of a style and a table.
struct TaggedFormat {
    TagStyle style;
    std::span<const FieldRow> rows;
    // Looks over the draft once all fields are taken; may be null.
    void (*complete)(RecordDraft& draft, const TaggedEntry& entry) = nullptr;
    // Repairs what the lines of an entry suffered, before its fields are taken; may be null.
    void (*mend)(TaggedEntry& entry) = nullptr;
};

// `format` must outlive the reader.
std::unique_ptr<RecordReader> open_tagged(std::unique_ptr<TextFile> file,
                                          const TaggedFormat& format);

// Lines of `head` whose tag is `tag`.
std::size_t count_tags(std::string_view head, const TagStyle& style, std::string_view tag);

// Whether such a line stands without indentation, or the first line of `head` is one: a tagged text
// quoted inside another document is indented.
bool has_flush_tag(std::string_view head, const TagStyle& style, std::string_view tag);

}  // namespace litchi::corpora

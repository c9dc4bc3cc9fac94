#include "corpora/formats/tagged_lines.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/record_identity.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

void complain(TaggedEntry& entry, std::uint64_t line, std::string_view field, std::string why) {
    if (entry.problems.size() < limits::kMaxProblemsPerEntry)
        entry.problems.push_back({line, std::string(field), std::move(why)});
}

// The first line without its end; moves `head` behind it.
std::string_view take_head_line(std::string_view& head) {
    const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(head.size(), end + 1));
    return line;
}

class TaggedReader : public RecordReader {
  public:
    TaggedReader(std::unique_ptr<TextFile> file, const TaggedFormat& format)
        : lines_(std::move(file), format.style), format_(format) {}

    std::optional<Entry> next() override {
        auto tagged = lines_.next();
        if (!tagged) return std::nullopt;
        if (format_.mend) format_.mend(*tagged);
        RecordDraft draft(tagged->line);
        for (const Problem& problem : tagged->problems)
            draft.complain(problem.field, problem.why, problem.line);
        take_fields(draft, tagged->fields, format_.rows);
        if (format_.complete) format_.complete(draft, *tagged);
        return draft.finish();
    }

    std::uint64_t bytes_read() const override { return lines_.bytes_read(); }

  private:
    TaggedLines lines_;
    const TaggedFormat& format_;
};

}  // namespace

TaggedLines::TaggedLines(std::unique_ptr<TextFile> file, const TagStyle& style)
    : file_(std::move(file)), style_(style), opening_(style.opening) {}

bool TaggedLines::opens(std::string_view tag, const TaggedEntry& entry) {
    if (opening_.empty()) opening_ = tag;
    if (tag != opening_) return false;
    // Some exports write the opening tag twice.
    return !(entry.fields.size() == 1 && entry.fields.front().name == tag);
}

bool TaggedLines::is_around(const std::optional<TagAndValue>& field) const {
    return field &&
           std::find(style_.around.begin(), style_.around.end(), field->tag) != style_.around.end();
}

void TaggedLines::note_damage(TaggedEntry& entry) const {
    if (line_.too_long)
        complain(entry, line_.number, {}, "Left out: the line is longer than 16 MiB.");
    if (line_.damaged) complain(entry, line_.number, {}, std::string(kDamagedText));
}

bool TaggedLines::has_room(TaggedEntry& entry, const std::optional<TagAndValue>& field) {
    entry_bytes_ += line_.text.size() + 1;
    const bool full =
        entry_bytes_ > limits::kMaxEntryBytes || entry.fields.size() >= limits::kMaxEntryFields;
    if (full && !full_)
        complain(entry, line_.number, field ? field->tag : std::string_view{},
                 "The entry is too large; the rest of it is left out.");
    full_ = full_ || full;
    return !full_;
}

void TaggedLines::take(TaggedEntry& entry, const std::optional<TagAndValue>& field) {
    if (!has_room(entry, field)) return;
    if (field)
        entry.fields.push_back(
            {std::string(field->tag), {std::string(field->value)}, line_.number});
    else if (!entry.fields.empty() && !line_.text.empty())
        entry.fields.back().lines.push_back(line_.text);
}

std::optional<TaggedEntry> TaggedLines::next() {
    TaggedEntry entry;
    entry_bytes_ = 0;
    full_ = false;
    while (pending_ || file_->next_line(line_)) {
        const auto field = style_.split(line_.text);
        const bool closing = field && !style_.closing.empty() && field->tag == style_.closing;
        closes_ = closes_ || closing;
        if (closing && !entry.fields.empty()) {
            note_damage(entry);
            return entry;
        }
        if (closing) continue;
        if (is_around(field)) {
            if (entry.fields.size() > 1) break;
            entry.fields.clear();
            continue;
        }
        const bool opening = field && !pending_ && opens(field->tag, entry);
        pending_ = opening && !entry.fields.empty();
        if (pending_) break;
        if (entry.fields.empty()) entry.line = line_.number;
        if (field || !entry.fields.empty()) take(entry, field);
        note_damage(entry);
    }
    if (entry.fields.empty()) return std::nullopt;
    if (closes_ && !style_.last_may_stay_open)
        complain(entry, entry.line, style_.closing,
                 "The entry does not end with its closing line; it may be cut short.");
    return entry;
}

std::unique_ptr<RecordReader> open_tagged(std::unique_ptr<TextFile> file,
                                          const TaggedFormat& format) {
    return std::make_unique<TaggedReader>(std::move(file), format);
}

std::size_t count_tags(std::string_view head, const TagStyle& style, std::string_view tag) {
    std::size_t count = 0;
    while (!head.empty()) {
        const auto field = style.split(take_head_line(head));
        count += field && field->tag == tag;
    }
    return count;
}

bool has_flush_tag(std::string_view head, const TagStyle& style, std::string_view tag) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    const bool starts = style.split(head.substr(0, head.find_first_of("\r\n"))).has_value();
    while (!head.empty()) {
        const std::string_view line = take_head_line(head);
        const bool flush = starts || !(line.starts_with(' ') || line.starts_with('\t'));
        const auto field = flush ? style.split(line) : std::nullopt;
        if (field && field->tag == tag) return true;
    }
    return false;
}

}  // namespace litchi::corpora

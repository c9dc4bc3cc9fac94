#include "corpora/formats/json_entries.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";  // files joined end to end
constexpr std::size_t kMaxPathDepth = 3;
constexpr std::size_t kMaxMemberText = 256;

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

bool is_scalar(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+' || c == '.';
}

// Parts two objects of the top level: white space, and what encloses or separates elements of an
// array.
bool is_between(char c) {
    return c == ' ' || c == '\t' || c == ',' || c == '[' || c == ']' || c == '}';
}

}  // namespace

JsonEntries::JsonEntries(std::unique_ptr<TextFile> file,
                         std::span<const std::string_view> envelopes, bool with_members)
    : file_(std::move(file)), envelopes_(envelopes), with_members_(with_members) {}

// Characters at hand at at_; what lies before the entry, or before at_, is given up.
bool JsonEntries::more() {
    if (at_ < buffer_.size()) return true;
    const std::string_view ahead = file_->window();
    if (ahead.empty()) return false;
    if (level_ && !too_large_ && at_ - start_ > limits::kMaxLineBytes) too_large_ = true;
    const std::size_t kept = level_ && !too_large_ ? start_ : at_;
    if (kept > counted_) line_at(kept);
    counted_ -= kept;
    buffer_.erase(0, kept);
    at_ -= kept;
    start_ = 0;
    buffer_ += ahead;
    file_->advance(ahead.size());
    return true;
}

// The line of a place of buffer_ that is not before the last one asked for.
std::uint64_t JsonEntries::line_at(std::size_t place) {
    line_ += lines_in(counted_, place);
    counted_ = place;
    return line_;
}

std::uint64_t JsonEntries::lines_in(std::size_t begin, std::size_t end) const {
    std::uint64_t lines = 0;
    for (std::size_t i = begin; i < end; ++i) lines += buffer_[i] == '\n';
    return lines;
}

// Moves to the next token; false at the end of the file.
bool JsonEntries::skip_space() {
    for (; more(); ++at_) {
        const char c = buffer_[at_];
        if (is_line_end(c)) {
            indent_ = 0;
            indenting_ = true;
        } else if (c != ' ' && c != '\t') {
            indenting_ = false;
            return true;
        } else if (indenting_) {
            ++indent_;
        }
    }
    return false;
}

bool JsonEntries::names_envelope() const {
    return path_depth_ == brackets_.size() &&
           std::find(envelopes_.begin(), envelopes_.end(), path_) != envelopes_.end();
}

// A member's name at at_'s level, as part of the path and among the entry's members.
void JsonEntries::note_name(std::string_view name) {
    const std::size_t depth = brackets_.size();
    if (depth <= kMaxPathDepth && path_depth_ + 1 >= depth) {
        for (; path_depth_ >= depth; --path_depth_)
            path_.resize(path_depth_ == 1 ? 0 : path_.rfind('.'));
        if (depth > 1) path_ += '.';
        std::string part(name.substr(0, kMaxMemberText));
        std::replace(part.begin(), part.end(), '.', ' ');
        path_ += part;
        path_depth_ = depth;
    }
    if (with_members_ && level_ && depth == *level_ + 1)
        members_.push_back({std::string(name), {}});
}

bool JsonEntries::open(char bracket) {
    if (expect_ != Expect::Value && expect_ != Expect::ValueOrEnd) return false;
    if (brackets_.size() >= limits::kMaxJsonDepth) return false;
    const bool envelope = !brackets_.empty() && array_level_ == 0 && names_envelope();
    if (envelope && bracket == '{') begin_entry(brackets_.size());
    brackets_ += bracket;
    if (envelope && bracket == '[') {
        level_.reset();
        array_level_ = brackets_.size();
    }
    expect_ = bracket == '{' ? Expect::NameOrEnd : Expect::ValueOrEnd;
    ++at_;
    return true;
}

bool JsonEntries::close(char bracket) {
    const char opened = bracket == '}' ? '{' : '[';
    const bool empty = expect_ == (bracket == '}' ? Expect::NameOrEnd : Expect::ValueOrEnd);
    if (brackets_.empty() || brackets_.back() != opened) return false;
    if (expect_ != Expect::CommaOrEnd && !empty) return false;
    brackets_.pop_back();
    if (brackets_.size() < array_level_) array_level_ = 0;
    expect_ = brackets_.empty() ? Expect::Value : Expect::CommaOrEnd;
    ++at_;
    return true;
}

bool JsonEntries::comma() {
    if (expect_ != Expect::CommaOrEnd) return false;
    expect_ = brackets_.back() == '{' ? Expect::Name : Expect::Value;
    ++at_;
    return true;
}

bool JsonEntries::colon() {
    if (expect_ != Expect::Colon) return false;
    expect_ = Expect::Value;
    ++at_;
    return true;
}

// A raw line end means that the string was cut off.
bool JsonEntries::string() {
    const bool name = expect_ == Expect::Name || expect_ == Expect::NameOrEnd;
    if (!name && expect_ != Expect::Value && expect_ != Expect::ValueOrEnd) return false;
    const bool noted = name ? brackets_.size() <= kMaxPathDepth || with_members_ : with_members_;
    std::string text;
    bool escaped = false;
    for (++at_; more() && (escaped || buffer_[at_] != '"'); ++at_) {
        char& c = buffer_[at_];
        if (is_line_end(c)) return false;
        if (c == '\t') c = ' ';
        escaped = !escaped && c == '\\';
        if (noted && text.size() <= kMaxMemberText) text += c;
    }
    if (!more()) return false;
    if (name) note_name(text);
    const bool of_entry = level_ && brackets_.size() == *level_ + 1 && brackets_.back() == '{';
    if (!name && with_members_ && of_entry && !members_.empty()) members_.back().text = text;
    expect_ = name ? Expect::Colon : Expect::CommaOrEnd;
    ++at_;
    return true;
}

// A number, true, false or null.
bool JsonEntries::scalar() {
    if (expect_ != Expect::Value && expect_ != Expect::ValueOrEnd) return false;
    std::size_t size = 0;
    std::string word;
    for (; more() && is_scalar(buffer_[at_]); ++at_, ++size)
        if (size < 10) word += buffer_[at_];
    if (size == 0) return false;
    const bool no_number = word == "NaN" || word == "Infinity" || word == "-Infinity";
    if (no_number && at_ >= size) {
        std::fill_n(buffer_.begin() + static_cast<std::ptrdiff_t>(at_ - size), size, ' ');
        buffer_[at_ - size] = buffer_[at_ - size + 1] = '"';
    }
    expect_ = Expect::CommaOrEnd;
    return true;
}

bool JsonEntries::step() {
    const char c = buffer_[at_];
    if (c == '{' || c == '[') return open(c);
    if (c == '}' || c == ']') return close(c);
    if (c == ',') return comma();
    if (c == ':') return colon();
    return c == '"' ? string() : scalar();
}

bool JsonEntries::starts_entry() const {
    if (level_ || buffer_[at_] != '{') return false;
    return brackets_.empty() || brackets_.size() == array_level_;
}

void JsonEntries::begin_entry(std::size_t level) {
    level_ = level;
    start_ = at_;
    too_large_ = false;
    entry_line_ = line_at(at_);
    entry_indent_ = indent_;
    members_.clear();
}

void JsonEntries::forget() {
    brackets_.clear();
    path_.clear();
    path_depth_ = 0;
    level_.reset();
    array_level_ = 0;
    expect_ = Expect::Value;
}

JsonEntry JsonEntries::end_entry() {
    JsonEntry entry;
    entry.line = entry_line_;
    entry.members = std::move(members_);
    const std::size_t size = at_ - start_;
    if (too_large_ || size > limits::kMaxLineBytes)
        entry.problem = "The object is larger than 16 MiB.";
    else
        entry.text = buffer_.substr(start_, size);
    entry.damaged = !is_utf8(entry.text);
    if (entry.damaged) entry.text = repair_utf8(entry.text);
    level_.reset();
    return entry;
}

// Ends the object that at_ is in, and moves to where reading can go on.
JsonEntry JsonEntries::broken(std::string_view why) {
    JsonEntry entry;
    const bool known = level_ && !too_large_;
    const std::uint64_t here = known ? line_ + lines_in(counted_, at_) : line_at(at_);
    entry.line = level_ ? entry_line_ : here;
    entry.problem = std::string(why) + " (line " + std::to_string(here) + ")";
    entry.members = std::move(members_);
    if (known) at_ = start_ + 1;
    forget();
    go_to_next_line_with_object();
    return entry;
}

void JsonEntries::go_to_next_line_with_object() {
    bool leading = false;  // only what stands between objects so far on this line
    bool indenting = false;
    std::size_t indent = 0;
    for (; more(); ++at_) {
        const char c = buffer_[at_];
        if (is_line_end(c)) {
            leading = indenting = true;
            indent = 0;
        } else if (indenting && (c == ' ' || c == '\t')) {
            ++indent;
        } else if (leading && c == '{' && indent <= entry_indent_) {
            indent_ = indent;
            indenting_ = false;
            return;
        } else {
            indenting = false;
            leading = leading && is_between(c);
        }
    }
}

// Moves behind what is no object at the top level; an entry where that is more than separators.
std::optional<JsonEntry> JsonEntries::pass_over_junk() {
    if (is_between(buffer_[at_])) {
        ++at_;
        return std::nullopt;
    }
    JsonEntry entry;
    entry.line = line_at(at_);
    entry.problem = "Text that belongs to no JSON object is passed over.";
    std::size_t matched = 0;
    for (; matched < kMark.size() && more() && buffer_[at_] == kMark[matched]; ++at_) ++matched;
    if (matched == kMark.size()) return std::nullopt;
    entry_indent_ = std::string::npos;
    go_to_next_line_with_object();
    return entry;
}

std::optional<JsonEntry> JsonEntries::next() {
    while (skip_space()) {
        if (brackets_.empty() && buffer_[at_] != '{') {
            if (auto junk = pass_over_junk()) return junk;
            continue;
        }
        if (brackets_.empty()) forget();
        if (starts_entry()) begin_entry(brackets_.size());
        if (!step()) return broken("The JSON object is broken");
        if (level_ && brackets_.size() == *level_) return end_entry();
    }
    if (brackets_.empty()) return std::nullopt;
    return broken("The file ends inside a JSON object");
}

}  // namespace litchi::corpora

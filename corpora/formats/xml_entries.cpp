#include "corpora/formats/xml_entries.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/record_identity.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxTag = 128;  // "</" + prefix + name that is looked at
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Tag {
    bool wanted = false;
    bool closes = false;
};

Tag tag_of(std::string_view rest, std::span<const std::string_view> names) {
    Tag tag;
    tag.closes = rest.substr(1).starts_with('/');
    std::string_view name = rest.substr(tag.closes ? 2 : 1, kMaxTag);
    const std::size_t end = name.find_first_of(" \t\r\n/><");
    if (end == std::string_view::npos || name[end] == '<') return tag;
    name = name.substr(0, end);
    name.remove_prefix(name.rfind(':') + 1);  // npos + 1 = 0
    tag.wanted = std::find(names.begin(), names.end(), name) != names.end();
    return tag;
}

bool is_dropped_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// Makes the text well-formed UTF-8 without controls.
void repair(XmlEntry& entry, Encoding encoding) {
    const bool broken = std::any_of(entry.text.begin(), entry.text.end(), is_dropped_control) ||
                        !is_utf8(entry.text);
    const bool replaced =
        encoding != Encoding::Utf8 && entry.text.find(kReplacement) != std::string::npos;
    if (broken) entry.text = repair_utf8(entry.text);
    if (broken || replaced) entry.problems.push_back({entry.line, {}, std::string(kDamagedText)});
}

}  // namespace

XmlEntries::XmlEntries(std::unique_ptr<TextFile> file, std::span<const std::string_view> names)
    : file_(std::move(file)), names_(names) {}

std::uint64_t XmlEntries::line_at(std::size_t place) {
    const std::string_view passed = std::string_view(text_).substr(counted_, place - counted_);
    line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
    for (std::size_t i = passed.find('\r'); i != std::string_view::npos;
         i = passed.find('\r', i + 1))
        line_ += !std::string_view(text_).substr(counted_ + i + 1).starts_with('\n');
    counted_ = place;
    return line_;
}

// Reads on; lets go of what lies before the open element, or before the place that is looked at.
bool XmlEntries::fill() {
    too_large_ = too_large_ || (open_ && text_.size() - begin_ > limits::kMaxXmlEntryBytes);
    const std::size_t keep = open_ && !too_large_ ? begin_ : at_;
    line_at(std::max(keep, counted_));
    text_.erase(0, keep);
    at_ -= keep;
    counted_ -= keep;
    begin_ = 0;
    const std::string_view window = file_->window();
    text_ += window;
    const bool more = !window.empty();
    file_->advance(window.size());
    return more;
}

// Moves behind the next `end`; false at the end of the file.
bool XmlEntries::pass(std::string_view end) {
    for (;;) {
        const std::size_t found = text_.find(end, at_);
        if (found != std::string::npos) {
            at_ = found + end.size();
            return true;
        }
        at_ = std::max(at_, text_.size() - std::min(text_.size(), end.size() - 1));
        if (!fill()) break;
    }
    at_ = text_.size();
    return false;
}

// Moves to the "<" of the next start or end tag; false at the end of the file.
bool XmlEntries::next_tag() {
    struct Passed {
        std::string_view start;
        std::string_view end;
    };
    static constexpr Passed kPassed[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    for (;;) {
        at_ = std::min(text_.find('<', at_), text_.size());
        while (text_.size() - at_ < kMaxTag && fill())
            at_ = std::min(text_.find('<', at_), text_.size());
        if (at_ == text_.size()) return false;
        const std::string_view rest = std::string_view(text_).substr(at_);
        const auto* const passed = std::find_if(
            std::begin(kPassed), std::end(kPassed),
            [&](const Passed& candidate) { return rest.starts_with(candidate.start); });
        if (passed == std::end(kPassed)) return true;
        at_ += passed->start.size();
        if (!pass(passed->end)) return false;
    }
}

void XmlEntries::open() {
    open_ = true;
    too_large_ = false;
    begin_ = at_;
    open_line_ = line_at(at_);
}

XmlEntry XmlEntries::take(std::string_view problem) {
    XmlEntry entry;
    entry.line = open_line_;
    too_large_ = too_large_ || at_ - begin_ > limits::kMaxXmlEntryBytes;
    if (too_large_)
        entry.problems.push_back({entry.line, {}, "Left out: the record is larger than 64 MiB."});
    else
        entry.text.assign(text_, begin_, at_ - begin_);
    if (!problem.empty()) entry.problems.push_back({entry.line, {}, std::string(problem)});
    open_ = false;
    repair(entry, file_->encoding());
    return entry;
}

std::optional<XmlEntry> XmlEntries::next() {
    static constexpr std::string_view kCutShort =
        "The record does not end with its end tag; it may be cut short.";
    while (next_tag()) {
        const Tag tag = tag_of(std::string_view(text_).substr(at_), names_);
        if (!tag.wanted) {
            ++at_;
            continue;
        }
        if (open_ && !tag.closes) return take(kCutShort);
        if (!open_ && !tag.closes) open();
        const bool ended = pass(">");
        const bool empty = ended && !tag.closes && at_ > 1 && text_[at_ - 2] == '/';
        if (open_ && ended && (tag.closes || empty)) return take({});
    }
    if (open_) return take(kCutShort);
    return std::nullopt;
}

bool has_element(std::string_view head, std::span<const std::string_view> names) {
    for (std::size_t at = head.find('<'); at != std::string_view::npos;
         at = head.find('<', at + 1)) {
        const Tag tag = tag_of(head.substr(at), names);
        if (tag.wanted && !tag.closes) return true;
    }
    return false;
}

bool has_element(std::string_view head, std::string_view name) {
    return has_element(head, std::span(&name, 1));
}

}  // namespace litchi::corpora

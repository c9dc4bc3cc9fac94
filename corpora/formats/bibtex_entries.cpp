#include "corpora/formats/bibtex_entries.h"

#include "corpora/base/limits.h"
#include "corpora/formats/bibtex_values.h"
#include "corpora/record_identity.h"

#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxMacros = 20'000;
constexpr std::size_t kMaxMacroBytes = limits::kMaxEntryBytes;
constexpr std::string_view kSpaces = " \t";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(kSpaces, at), text.size());
}

// "@article{key," alone on its line, or with a field behind it.
bool starts_entry(std::string_view line) {
    const std::string_view text = line.substr(skip_spaces(line, 0));
    const std::size_t start = bibtex_start(text);
    if (start == 0 || text[start - 1] != '{') return false;
    const std::size_t key = text.find_first_of(",={}\"", start);
    return key == std::string_view::npos || text[key] == ',';
}

}  // namespace

std::size_t bibtex_start(std::string_view text) {
    if (!text.starts_with('@')) return 0;
    const std::size_t name = skip_spaces(text, 1);
    std::size_t end = name;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end == name) return 0;
    const std::size_t bracket = skip_spaces(text, end);
    if (bracket == text.size()) return bracket;
    return text[bracket] == '{' || text[bracket] == '(' ? bracket + 1 : 0;
}

// The text of an entry while it is read.
struct BibtexEntries::Source {
    std::string text;
    std::uint64_t line = 0;
    std::vector<Problem> problems;
    char close = 0;         // what ends it; 0 before its bracket
    std::size_t depth = 0;  // open brackets
    bool closed = false;
    bool full = false;

    void complain(std::uint64_t at, std::string why) {
        if (problems.size() < limits::kMaxProblemsPerEntry)
            problems.push_back({at, {}, std::move(why)});
    }

    // False behind the end of the entry.
    bool take(char c) {
        if (!full) text += c;
        if (c == '{' || (close == 0 && c == '(')) {
            if (close == 0) close = c == '{' ? '}' : ')';
            ++depth;
        } else if (depth > 0 && (c == '}' || (c == close && depth == 1))) {
            const bool ends = depth == 1 && c == close;
            if (depth > 1 || ends) --depth;
        }
        closed = close != 0 && depth == 0;
        return !closed;
    }
};

BibtexEntries::BibtexEntries(std::unique_ptr<TextFile> file) : file_(std::move(file)) {
    for (const std::string_view month :
         {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
        macros_.emplace(month, month);
}

bool BibtexEntries::next_line() {
    at_ = 0;
    has_line_ = file_->next_line(line_);
    return has_line_;
}

// Moves to the next entry: the first thing on a line, or behind the end of another one.
bool BibtexEntries::find_start() {
    while (has_line_ || next_line()) {
        const std::string_view text = line_.text;
        at_ = std::min(text.find_first_not_of(" \t,;)}", at_), text.size());
        if (bibtex_start(text.substr(at_)) > 0) return true;
        if (stray_ == 0 && starts_bibtex_field(text.substr(at_))) stray_ = line_.number;
        has_line_ = false;
    }
    return false;
}

// Reads on from at_; false when the entry has ended.
bool BibtexEntries::take_line(Source& source) {
    if (line_.damaged) source.complain(line_.number, std::string(kDamagedText));
    if (line_.too_long) source.complain(line_.number, "Left out: the line is longer than 16 MiB.");
    const std::string_view text = line_.text;
    if (!source.full && source.text.size() + text.size() - at_ > limits::kMaxEntryBytes) {
        source.full = true;
        source.complain(line_.number, "The entry is too large; the rest of it is left out.");
    }
    while (at_ < text.size()) {
        if (source.take(text[at_++])) continue;
        const std::size_t behind = skip_spaces(text, at_);
        if (behind == text.size() || text[behind] != ',') return false;
        source.complain(line_.number, "There is a closing brace too many.");
        source.text.pop_back();
        source.depth = 1;
        source.closed = false;
    }
    if (!source.full) source.text += '\n';
    return true;
}

BibtexEntries::Source BibtexEntries::read_source() {
    Source source;
    source.line = line_.number;
    while (take_line(source)) {
        if (!next_line()) break;
        if (source.depth > 0 && starts_entry(line_.text)) break;
    }
    return source;
}

void BibtexEntries::define(const BibtexEntry& entry) {
    for (const SourceField& field : entry.fields) {
        std::string name = field.name;
        for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        std::string value;
        for (const std::string& line : field.lines) value += (value.empty() ? "" : "\n") + line;
        macro_bytes_ += name.size() + value.size();
        if (macros_.size() >= kMaxMacros || macro_bytes_ > kMaxMacroBytes) return;
        macros_.insert_or_assign(std::move(name), std::move(value));
    }
}

BibtexEntry BibtexEntries::stray_entry() const {
    BibtexEntry entry;
    entry.line = stray_;
    entry.problems.push_back({stray_, {}, "Left out: from here fields stand outside an entry."});
    return entry;
}

std::optional<BibtexEntry> BibtexEntries::next() {
    for (;;) {
        const bool found = find_start();
        if (stray_ > 0) {
            BibtexEntry entry = stray_entry();
            stray_ = 0;
            return entry;
        }
        if (!found) return std::nullopt;
        Source source = read_source();
        BibtexEntry entry = parse_bibtex_entry(source.text, source.line, source.closed, macros_);
        if (entry.type == "comment" || entry.type == "preamble") continue;
        if (entry.type == "string") {
            define(entry);
            continue;
        }
        if (entry.key.empty() && entry.fields.empty() && !source.closed) continue;
        if (!source.closed)
            source.complain(source.line, "The entry is not closed; it may be cut short.");
        entry.problems.insert(entry.problems.begin(), source.problems.begin(),
                              source.problems.end());
        return entry;
    }
}

}  // namespace litchi::corpora

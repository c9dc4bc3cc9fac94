#include "corpora/formats/bibtex_values.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::string_view kSpaces = " \t\n";
constexpr std::size_t kMaxName = 200;
constexpr std::size_t kMaxWords = 4;  // of a name

bool is_name_character(char c) {
    return static_cast<unsigned char>(c) > ' ' &&
           std::string_view("\"#%'(),={}@").find(c) == std::string_view::npos;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return small;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    do {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    } while (!text.empty());
    return lines;
}

class EntryParser {
  public:
    EntryParser(std::string_view source, std::uint64_t line, bool closed,
                const BibtexMacros& macros)
        : source_(source), closed_(closed), macros_(macros) {
        entry_.line = line;
    }

    BibtexEntry parse() {
        at_ = std::min<std::size_t>(1, source_.size());
        skip_spaces();
        entry_.type = in_small_letters(name());
        skip_spaces();
        close_ = rest().starts_with('(') ? ')' : '}';
        if (rest().starts_with('(') || rest().starts_with('{')) ++at_;
        if (entry_.type == "comment" || entry_.type == "preamble") return std::move(entry_);
        if (entry_.type != "string") take_key();
        while (next_field()) take_field();
        return std::move(entry_);
    }

  private:
    bool ended() const { return at_ >= source_.size(); }
    std::string_view rest() const { return source_.substr(std::min(at_, source_.size())); }

    void skip_spaces() { at_ = std::min(source_.find_first_not_of(kSpaces, at_), source_.size()); }

    std::string_view name() {
        const std::size_t start = at_;
        while (!ended() && is_name_character(source_[at_])) ++at_;
        return source_.substr(start, at_ - start);
    }

    // Web of Science has names of several words: "Early Access Date".
    std::string_view field_name() {
        const std::size_t start = at_;
        const std::size_t size = bibtex_field_name(rest());
        if (size == 0) return name();
        at_ += size;
        return source_.substr(start, size);
    }

    // Up to the first comma; an entry without a key starts with a field.
    void take_key() {
        const std::size_t end = std::min(source_.find_first_of(",=", at_), source_.size());
        if (end < source_.size() && source_[end] == '=') return;
        std::string_view key = trimmed(source_.substr(at_, end - at_));
        if (key.ends_with(close_)) key.remove_suffix(1);
        if (key.size() <= kMaxName) entry_.key = key;
        at_ = end;
    }

    std::uint64_t line_here() {
        const std::string_view passed = source_.substr(counted_, at_ - counted_);
        lines_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
        counted_ = at_;
        return entry_.line + lines_;
    }

    bool next_field() {
        at_ = std::min(source_.find_first_not_of(", \t\n", at_), source_.size());
        return !ended() && entry_.fields.size() < limits::kMaxEntryFields &&
               !(source_[at_] == close_ && at_ + 1 == source_.size());
    }

    void complain(std::string_view field, std::string why, std::uint64_t line) {
        if (entry_.problems.size() < limits::kMaxProblemsPerEntry)
            entry_.problems.push_back({line, std::string(field), std::move(why)});
    }

    void take_field() {
        const std::uint64_t line = line_here();
        if (!closed_ && source_[at_] == close_) {
            ++at_;
            return;
        }
        const std::string_view field = field_name();
        skip_spaces();
        if (field.empty() || rest().empty() || rest()[0] != '=') {
            complain(field, "Left out: here should stand the name of a field and \"=\".", line);
            at_ = std::min(source_.find('\n', at_), source_.size());
            return;
        }
        ++at_;
        const std::string text = value();
        if (text.size() > limits::kMaxFieldBytes || bytes_ > limits::kMaxEntryBytes)
            return complain(field, "Left out: the value is too long.", line);
        const std::string_view name = field.substr(0, kMaxName);
        entry_.fields.push_back(
            {std::string(name.substr(0, whole_characters(name))), lines_of(text), line});
    }

    // Parts joined by "#".
    std::string value() {
        std::string text;
        do {
            skip_spaces();
            const std::string_view piece = part();
            bytes_ += piece.size();
            if (text.size() <= limits::kMaxFieldBytes && bytes_ <= limits::kMaxEntryBytes)
                text += piece;
            skip_spaces();
        } while (!ended() && source_[at_] == '#' && ++at_ > 0);
        return text;
    }

    std::string_view part() {
        if (ended()) return {};
        if (source_[at_] == '{') return delimited('}');
        if (source_[at_] == '"') return delimited('"');
        const std::size_t start = at_;
        at_ = std::min(source_.find_first_of(",#\n", at_), source_.size());
        std::string_view word = trimmed(source_.substr(start, at_ - start));
        if (at_ == source_.size() && word.ends_with(close_)) word.remove_suffix(1);
        word = trimmed(word);
        const auto macro = macros_.find(in_small_letters(word.substr(0, kMaxName)));
        return macro == macros_.end() ? word : std::string_view(macro->second);
    }

    // The text between the delimiters; braces inside are balanced.
    std::string_view delimited(char close) {
        const std::size_t start = ++at_;
        std::size_t depth = 0;
        for (; !ended(); ++at_) {
            const char c = source_[at_];
            if (depth == 0 && c == close) return source_.substr(start, at_++ - start);
            if (c == '{') ++depth;
            if (c == '}' && depth > 0) --depth;
            if (c == '\n' && !closed_ && starts_field()) break;
        }
        std::string_view text = trimmed(source_.substr(start, at_ - start));
        if (text.ends_with(',')) text.remove_suffix(1);
        if (text.ends_with('}') || text.ends_with('"')) text.remove_suffix(1);
        return text;
    }

    // The line behind at_ reads "name = {".
    bool starts_field() const { return starts_bibtex_field(source_.substr(at_ + 1)); }

    std::string_view source_;
    bool closed_;
    const BibtexMacros& macros_;
    BibtexEntry entry_;
    std::size_t at_ = 0;
    char close_ = '}';
    std::size_t bytes_ = 0;  // of all values
    std::size_t counted_ = 0;
    std::uint64_t lines_ = 0;
};

}  // namespace

std::size_t bibtex_field_name(std::string_view text) {
    std::size_t end = 0;
    std::size_t words = 0;
    for (std::size_t at = 0; at < std::min(text.size(), kMaxName) && words < kMaxWords; ++words) {
        const std::size_t start = at;
        while (at < text.size() && is_name_character(text[at])) ++at;
        if (at == start) return 0;
        end = at;
        at = std::min(text.find_first_not_of(" \t", at), text.size());
        if (at < text.size() && text[at] == '=') return end;
    }
    return 0;
}

bool starts_bibtex_field(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::size_t name = bibtex_field_name(text);
    if (name == 0) return false;
    const std::size_t value = text.find_first_not_of(" \t", text.find('=', name) + 1);
    return value != std::string_view::npos && (text[value] == '{' || text[value] == '"');
}

BibtexEntry parse_bibtex_entry(std::string_view source, std::uint64_t line, bool closed,
                               const BibtexMacros& macros) {
    return EntryParser(source, line, closed, macros).parse();
}

}  // namespace litchi::corpora

#include "corpora/formats/latex_text.h"

#include "corpora/base/text.h"
#include "corpora/formats/latex_symbols.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxFormula = 400;  // bytes between dollar signs
constexpr std::size_t kMaxScript = 64;    // bytes of a subscript or superscript

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

std::size_t character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    return size;
}

// The name of the command whose backslash is at the start of `text`: letters or one character.
std::string_view command_name(std::string_view text) {
    text.remove_prefix(1);
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
    if (end != text.begin() || text.empty()) return text.substr(0, end - text.begin());
    return text.substr(0, character_size(text));
}

// A formula has something that only a formula has, or is one short word.
bool is_formula(std::string_view text) {
    if (text.empty()) return false;
    if (text.find_first_of("\\_^{") != std::string_view::npos) return true;
    return text.size() <= 3 && text.find(' ') == std::string_view::npos;
}

// The argument of a script without commands that only format it and without braces.
std::string plain_script(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '\\') {
            if (text[at] != '{' && text[at] != '}') plain += text[at];
            ++at;
            continue;
        }
        const std::string_view name = command_name(text.substr(at));
        plain += latex_symbol(name);
        at += 1 + name.size();
    }
    return plain;
}

class Scanner {
  public:
    explicit Scanner(std::string_view source) : source_(source) {}

    std::string run() {
        while (at_ < source_.size()) step();
        return std::move(out_);
    }

  private:
    std::string_view rest() const { return source_.substr(at_); }

    void step() {
        const char c = source_[at_];
        if (c == '\\') return command();
        if (c == '$') return dollar();
        if ((c == '_' || c == '^') && at_ < formula_end_) return script(c == '^', ++at_);
        if (c == '-' || c == '`' || c == '\'') return ligature();
        if (c == '~')
            out_ += ' ';
        else if (c != '{' && c != '}')
            out_ += c;
        ++at_;
    }

    void command() {
        const std::string_view name = command_name(rest());
        at_ += 1 + name.size();
        if (name == "textsubscript" || name == "textsuperscript") {
            return script(name == "textsuperscript", at_);
        }
        if (accents(name)) return accent(name);
        const bool word = !name.empty() && is_letter(name[0]);
        const std::string_view symbol = latex_symbol(name);
        if (!symbol.empty() || name == "-" || name == "/") {
            out_ += symbol;
        } else if (!is_latex_style(name)) {
            const bool line_end = name == "\\" || name == " ";
            out_ += line_end ? " " : "\\" + std::string(name);
            return;
        }
        if (word) skip_spaces();
    }

    // "\c" and the like are accents only before a space, a brace or a command.
    bool accents(std::string_view name) const {
        if (!is_latex_accent(name)) return false;
        if (!is_letter(name[0])) return true;
        return at_ < source_.size() && (source_[at_] == ' ' || source_[at_] == '{' ||
                                        source_[at_] == '\\' || !is_ascii(source_[at_]));
    }

    void skip_spaces() {
        while (at_ < source_.size() && source_[at_] == ' ') ++at_;
    }

    void accent(std::string_view name) {
        if (is_letter(name[0])) skip_spaces();
        while (at_ < source_.size() && source_[at_] == '{') ++at_;
        std::string_view letter;
        if (rest().starts_with('\\')) {
            const std::string_view command = command_name(rest());
            letter = latex_symbol(command);
            if (letter.empty()) return;
            at_ += 1 + command.size();
            skip_spaces();
        } else if (at_ < source_.size() && source_[at_] != '}' && source_[at_] != ' ') {
            letter = source_.substr(at_, character_size(rest()));
            at_ += letter.size();
        }
        if (letter.empty())
            out_ += is_letter(name[0]) ? std::string_view() : name;
        else
            out_ += with_latex_accent(name, letter);
    }

    void dollar() {
        const bool closes = at_ == formula_end_ && formula_end_ > 0;
        ++at_;
        if (closes) {
            formula_end_ = 0;
            return;
        }
        const std::size_t end = rest().substr(0, kMaxFormula).find('$');
        if (end != std::string_view::npos && is_formula(rest().substr(0, end)))
            formula_end_ = at_ + end;
        else
            out_ += '$';
    }

    // The argument at `at_`: one character, one command or a group.
    std::string_view argument() {
        const std::string_view ahead = rest();
        if (ahead.empty()) return ahead;
        if (ahead[0] == '\\') return ahead.substr(0, 1 + command_name(ahead).size());
        if (ahead[0] != '{') return ahead.substr(0, character_size(ahead));
        std::size_t depth = 0;
        for (std::size_t i = 0; i < std::min(ahead.size(), kMaxScript); ++i) {
            depth += ahead[i] == '{' ? 1 : 0;
            depth -= ahead[i] == '}' ? 1 : 0;
            if (depth == 0) return ahead.substr(0, i + 1);
        }
        return {};
    }

    void script(bool up, std::size_t from) {
        at_ = from;
        const std::string_view source = argument();
        const std::string text = plain_script(source);
        at_ += source.size();
        std::string shifted;
        bool all = !text.empty();
        for (const char c : text) {
            const std::string_view form = up ? raised(c) : lowered(c);
            all = all && !form.empty();
            shifted += form;
        }
        const bool ordinal = up && !out_.empty() && out_.back() >= '0' && out_.back() <= '9';
        const bool symbol = !text.empty() && !is_ascii(text[0]);
        if (!all && !symbol && !ordinal) out_ += up ? '^' : '_';
        out_ += all ? shifted : text;
    }

    void ligature() {
        struct Row {
            std::string_view source;
            std::string_view text;
        };
        static constexpr Row kRows[] = {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}};
        for (const Row& row : kRows) {
            if (!rest().starts_with(row.source)) continue;
            out_ += row.text;
            at_ += row.source.size();
            return;
        }
        out_ += source_[at_++];
    }

    std::string_view source_;
    std::string out_;
    std::size_t at_ = 0;
    std::size_t formula_end_ = 0;  // of the dollar sign that closes the formula; 0: outside
};

}  // namespace

std::string latex_text(std::string_view source) {
    if (source.find_first_of("\\{}$~-`'") == std::string_view::npos) return std::string(source);
    return Scanner(source).run();
}

std::string latex_address(std::string_view source) {
    std::string address;
    for (std::size_t at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\\') {
            const std::string_view name = command_name(source.substr(at));
            if (name == "textasciitilde") address += '~';
            if (name.size() == 1 && !is_letter(name[0])) address += name;
            if (name.size() == 1 && is_letter(name[0])) address += c;
            if (name.size() != 1 || !is_letter(name[0])) at += name.size();
        } else if (c != '{' && c != '}') {
            address += c;
        }
    }
    return address;
}

}  // namespace litchi::corpora

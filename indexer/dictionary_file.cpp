#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/inputs.h"
#include "corpora/thesaurus.h"
#include "indexer/user_dictionary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr std::size_t kMaxEntries = 2'000'000;
constexpr std::uint64_t kMaxLines = 2'000'000;
constexpr std::size_t kMaxTextBytes = 256;
constexpr std::size_t kMaxMeanings = 64;  // of one line

using Entries = std::vector<DictionaryEntry>;

bool has_han(std::string_view text) {
    return guess_language(text).starts_with("zh");
}

// Without what stands between brackets; an open one takes the rest.
std::string without_brackets(std::string_view gloss) {
    std::string text;
    int depth = 0;
    for (const char c : gloss) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) text += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return collapse_spaces(text);
}

// Says something about the word instead of what it means.
bool is_remark(std::string_view gloss) {
    static constexpr std::array kStarts = {"CL:",    "variant of",       "old variant", "surname ",
                                           "see ",   "also written",     "used in ",    "abbr. ",
                                           "erhua ", "Japanese variant", "same as ",    "also pr."};
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](const char* start) { return gloss.starts_with(start); });
}

std::string meaning_of(std::string_view part) {
    std::string text = collapse_spaces(part);
    for (const std::string_view lead : {"to be ", "to ", "a ", "an ", "the "}) {
        if (!text.starts_with(lead)) continue;
        text.erase(0, lead.size());
        break;
    }
    return text;
}

void add_gloss(Entries& entries, const std::string& zh, std::string_view gloss) {
    if (is_remark(gloss)) return;
    const std::string text = without_brackets(gloss);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(";,", at), text.size());
        std::string meaning = meaning_of(std::string_view(text).substr(at, end - at));
        if (!meaning.empty() && meaning.size() <= kMaxTextBytes)
            entries.push_back({zh, std::move(meaning), 1});
        at = end + 1;
    }
}

// "繁 简 [pin1 yin1] /gloss/gloss/"; nothing for another line.
std::optional<Entries> cedict_line(const std::string& line) {
    const std::size_t space = line.find(' ');
    const std::size_t open = line.find(" [");
    const std::size_t close = line.find("] /");
    if (space == std::string::npos || open == std::string::npos || close == std::string::npos ||
        space >= open || open > close) {
        return std::nullopt;
    }
    const std::string zh = line.substr(space + 1, open - space - 1);
    Entries entries;
    if (zh.size() > kMaxTextBytes || !has_han(zh)) return entries;
    for (std::size_t at = close + 3; at < line.size() && entries.size() < kMaxMeanings;) {
        const std::size_t end = std::min(line.find('/', at), line.size());
        add_gloss(entries, zh, std::string_view(line).substr(at, end - at));
        at = end + 1;
    }
    return entries;
}

std::optional<Entries> tsv_line(const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) return std::nullopt;
    std::string first = collapse_spaces(line.substr(0, tab));
    std::string second = collapse_spaces(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
    if (has_han(first) == has_han(second)) return std::nullopt;
    if (has_han(second)) std::swap(first, second);
    if (first.size() > kMaxTextBytes || second.empty()) return std::nullopt;
    Entries entries;
    add_gloss(entries, first, second);
    const std::size_t third = line.find('\t', tab + 1);
    if (third == std::string::npos) return entries;
    const std::string sure = collapse_spaces(line.substr(third + 1));
    double weight = 1;
    const auto parsed = std::from_chars(sure.data(), sure.data() + sure.size(), weight);
    if (parsed.ec != std::errc()) return entries;  // a remark
    if (!(weight > 0 && weight <= 1)) return std::nullopt;
    for (DictionaryEntry& entry : entries) entry.weight = weight;
    return entries;
}

std::optional<Entries> jsonl_line(const std::string& line) {
    corpora::Concept concept_;
    try {
        concept_ = corpora::parse_concept_json(line);
    } catch (const Error&) {
        return std::nullopt;
    }
    Entries entries;
    for (const corpora::ConceptLabel& zh : concept_.labels) {
        if (!zh.language.starts_with("zh") || zh.text.size() > kMaxTextBytes) continue;
        for (const corpora::ConceptLabel& en : concept_.labels) {
            if (en.language == "en" && en.text.size() <= kMaxTextBytes &&
                entries.size() < kMaxMeanings)
                entries.push_back({zh.text, en.text, 1});
        }
    }
    return entries;
}

// The labels that rows of a VOSviewer thesaurus give one name, and that name: what of them is
// Chinese means what is English.
class ThesaurusGroups {
  public:
    static bool is_header(std::string_view line) {
        return fold(collapse_spaces(line)) == "label replace by";
    }

    // Whether the row has a label; a row without replacement names nothing.
    bool add(std::string_view line) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return false;
        std::string label = collapse_spaces(line.substr(0, tab));
        std::string name = collapse_spaces(line.substr(tab + 1));
        if (label.empty() || std::max(label.size(), name.size()) > kMaxTextBytes) return false;
        if (name.empty()) return true;
        auto& group = groups_[fold(name)];
        group.emplace(has_han(name), std::move(name));
        group.emplace(has_han(label), std::move(label));
        return true;
    }

    Entries entries() const {
        Entries entries;
        for (const auto& [name, labels] : groups_) {
            const auto chinese = labels.lower_bound({true, ""});
            std::size_t left = kMaxMeanings;
            for (auto zh = chinese; zh != labels.end(); ++zh)
                for (auto en = labels.begin(); en != chinese && left > 0; ++en, --left)
                    entries.push_back({zh->second, en->second, 1});
        }
        return entries;
    }

  private:
    std::map<std::string, std::set<std::pair<bool, std::string>>> groups_;  // (is Chinese, label)
};

struct Form {
    std::string_view name;
    std::optional<Entries> (*read)(const std::string&);
};
constexpr Form kForms[] = {{"cedict", cedict_line}, {"jsonl", jsonl_line}, {"tsv", tsv_line}};

const Form* form_of(const std::string& line) {
    for (const Form& form : kForms)
        if (form.read(line)) return &form;
    return nullptr;
}

bool says_nothing(const Line& line) {
    return line.text.starts_with('#') || (!line.too_long && collapse_spaces(line.text).empty());
}

class DictionaryReader {
  public:
    explicit DictionaryReader(const std::filesystem::path& file) : file_(file) {}

    DictionaryFile read() {
        const auto lines = corpora::open_input(file_);
        for (Line line; lines->next_line(line) && !hopeless();) {
            if (says_nothing(line)) continue;
            if (is_first_ && ThesaurusGroups::is_header(line.text)) {
                groups_.emplace();
            } else if (take(line)) {
                ++taken_;
            } else {
                if (first_bad_ == 0) first_bad_ = line.number;
                ++read_.left_out;
            }
            is_first_ = false;
        }
        if (groups_) add(groups_->entries(), 0);
        if (read_.left_out > taken_ || read_.entries.empty())
            refuse(std::max<std::uint64_t>(1, first_bad_),
                   "This is no dictionary: neither CC-CEDICT, nor a VOSviewer thesaurus of labels "
                   "in both languages, nor JSON lines of concepts, nor two columns of which one is "
                   "Chinese and one English.");
        read_.format = groups_ ? "vosviewer" : form_->name;
        return std::move(read_);
    }

  private:
    bool hopeless() const { return read_.left_out > taken_ + 10; }

    bool take(const Line& line) {
        if (line.too_long) return false;
        if (taken_ == kMaxLines) refuse(line.number, fmt::format("More than {} lines.", kMaxLines));
        if (groups_) return groups_->add(line.text);
        if (form_ == nullptr) form_ = form_of(line.text);
        auto entries = form_ == nullptr ? std::nullopt : form_->read(line.text);
        if (!entries) return false;
        add(*std::move(entries), line.number);
        return true;
    }

    void add(Entries entries, std::uint64_t line) {
        if (read_.entries.size() + entries.size() > kMaxEntries)
            refuse(line, fmt::format("More than {} entries.", kMaxEntries));
        read_.entries.insert(read_.entries.end(), std::make_move_iterator(entries.begin()),
                             std::make_move_iterator(entries.end()));
    }

    [[noreturn]] void refuse(std::uint64_t line, const std::string& why) const {
        throw Error(ErrorCode::UnreadableFile, why,
                    fmt::format("{}:{}", file_.filename().string(), line));
    }

    const std::filesystem::path& file_;
    DictionaryFile read_;
    const Form* form_ = nullptr;
    std::optional<ThesaurusGroups> groups_;
    bool is_first_ = true;
    std::uint64_t taken_ = 0;
    std::uint64_t first_bad_ = 0;
};

}  // namespace

DictionaryFile read_dictionary(const std::filesystem::path& file) {
    return DictionaryReader(file).read();
}

}  // namespace litchi::indexer

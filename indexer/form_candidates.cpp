#include "indexer/thesaurus_rules.h"
#include "indexer/thesaurus_variants.h"
#include "indexer/utf8.h"
#include "indexer/word_slips.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::indexer {
namespace {

struct FormRule {
    std::string_view kind;
    std::string_view name;
    double score;
    std::string (*form)(std::string_view key);
};
constexpr std::array kFormRules = {
    FormRule{"case", "accents", 0.95, plain_form},
    FormRule{"plural", "irregular plural", 0.9, singular_form},
    FormRule{"spelling", "British or American", 0.95, american_form},
    FormRule{"spelling", "hyphen or space", 0.9, joined_form},
    FormRule{"script", "regional word", 0.85, mainland_form},
};
constexpr double kAcronymPluralScore = 0.9;
constexpr double kLetterScore = 0.85;
constexpr double kBracketScore = 0.95;

// Labels of one form, each beside the one that stays.
void add_group(const ConceptTable& table, std::span<const LabelUse> uses,
               std::span<const std::pair<std::string, std::size_t>> group, const FormRule& rule,
               std::vector<LabelCandidate>& found) {
    std::size_t best = group.front().second;
    for (const auto& [form, place] : group)
        if (keeps(table, uses[place], uses[best])) best = place;
    for (const auto& [form, place] : group)
        if (place != best) found.push_back({place, best, rule.kind, rule.name, rule.score, {}, {}});
}

// A label is its own form when the rule does not touch it, and has to be in the block all the same.
void add_form(const ConceptTable& table, std::span<const LabelUse> uses, const FormRule& rule,
              std::vector<LabelCandidate>& found) {
    std::vector<std::pair<std::string, std::size_t>> forms;
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (std::string form = rule.form(uses[i].key); !form.empty())
            forms.emplace_back(std::move(form), i);
    std::ranges::sort(forms);
    for (std::size_t begin = 0; begin < forms.size();) {
        std::size_t end = begin + 1;
        while (end < forms.size() && forms[end].first == forms[begin].first) ++end;
        if (end - begin > 1)
            add_group(table, uses, std::span(forms).subspan(begin, end - begin), rule, found);
        begin = end;
    }
}

std::size_t place_of(std::span<const LabelUse> uses, std::string_view key) {
    const auto place = std::ranges::lower_bound(uses, key, {}, &LabelUse::key);
    return place == uses.end() || place->key != key ? uses.size()
                                                    : std::size_t(place - uses.begin());
}

// "EVs": capitals and a small s, which label_key leaves on short words.
bool is_acronym_plural(std::string_view text) {
    return text.size() >= 3 && text.size() <= 6 && text.back() == 's' &&
           std::ranges::all_of(text.substr(0, text.size() - 1),
                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

void add_acronym_plurals(const Snapshot& snapshot, std::span<const LabelUse> uses,
                         std::vector<LabelCandidate>& found) {
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const std::string_view key = uses[i].key;
        if (key.size() > 6 || !key.ends_with('s') ||
            !is_acronym_plural(label_text(snapshot, uses[i])))
            continue;
        const std::size_t other = place_of(uses, key.substr(0, key.size() - 1));
        if (other != uses.size())
            found.push_back({i, other, "plural", "acronym plural", kAcronymPluralScore, {}, {}});
    }
}

// Whether the word is made of the first letters of the words before it, short ones left out at
// will: "internet of thing", "iot".
bool abbreviates(std::string_view word, std::string_view words) {
    constexpr std::string_view kSmall[] = {"of", "and", "for", "the", "in", "on", "to"};
    std::size_t at = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view each = words.substr(begin, end - begin);
        if (at < word.size() && each.front() == word[at])
            ++at;
        else if (std::ranges::find(kSmall, each) == std::end(kSmall))
            return false;
        begin = end + 1;
    }
    return at == word.size();
}

// "internet of thing iot" beside "internet of thing": a keyword with its abbreviation behind it.
void add_bracketed(std::span<const LabelUse> uses, std::vector<LabelCandidate>& found) {
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const std::string_view key = uses[i].key;
        const std::size_t space = key.rfind(' ');
        if (space == std::string_view::npos || key.size() - space < 3) continue;
        const std::string_view longer = key.substr(0, space);
        if (longer.find(' ') == std::string_view::npos) continue;
        if (!abbreviates(key.substr(space + 1), longer)) continue;
        const std::size_t other = place_of(uses, longer);
        if (other != uses.size())
            found.push_back(
                {i, other, "acronym", "long form with its abbreviation", kBracketScore, {}, {}});
    }
}

void add_slips(std::span<const LabelUse> uses, std::vector<LabelCandidate>& found) {
    std::map<std::string_view, std::uint64_t> words;
    for (const LabelUse& use : uses)
        for_each_word(use.key, [&](std::string_view word) { words[word] += use.records; });
    const std::map<std::string, std::string, std::less<>> slips = word_slips(words);
    if (slips.empty()) return;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        std::string mended;
        for_each_word(uses[i].key, [&](std::string_view word) {
            const auto slip = slips.find(word);
            if (!mended.empty()) mended += ' ';
            mended += slip == slips.end() ? word : std::string_view(slip->second);
        });
        if (mended == uses[i].key) continue;
        const std::size_t other = place_of(uses, mended);
        if (other != uses.size())
            found.push_back({i, other, "spelling", "letters", kLetterScore, {}, {}});
    }
}

}  // namespace

std::vector<LabelCandidate> form_candidates(const Snapshot& snapshot,
                                            std::span<const LabelUse> uses) {
    std::vector<LabelCandidate> found;
    for (const FormRule& rule : kFormRules) add_form(snapshot.concepts(), uses, rule, found);
    add_acronym_plurals(snapshot, uses, found);
    add_bracketed(uses, found);
    add_slips(uses, found);
    return found;
}

}  // namespace litchi::indexer

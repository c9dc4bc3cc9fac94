#include "indexer/acronyms.h"

#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/occurrences.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr std::size_t kMaxShort = 10;
constexpr std::size_t kMaxLongBytes = 200;
constexpr std::size_t kContextBytes = 80;

bool is_letter_or_digit(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c);
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_short_form(std::string_view text) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() >= 2 && text.size() <= kMaxShort && is_letter_or_digit(text.front()) &&
           std::ranges::count_if(text, capital) >= 2 &&
           std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

// Where the words begin among which the long form is looked for.
std::size_t words_begin(std::string_view text, std::size_t end, std::size_t words) {
    const std::size_t least = end > kMaxLongBytes ? end - kMaxLongBytes : 0;
    std::size_t at = end;
    while (at > least && text[at - 1] == ' ') --at;
    for (std::size_t found = 0; at > least; --at) {
        const char c = text[at - 1];
        if (c == '.' || c == ';' || c == '(' || c == ')' || c == '\n') return at;
        if (c == ' ' && ++found == words) return at;
    }
    return at;
}

// The long form at the end of `words`; empty if the letters are not there.
std::string_view match(std::string_view words, std::string_view short_form) {
    std::size_t at = words.size();
    for (std::size_t i = short_form.size(); i-- > 0;) {
        const char wanted = lower(short_form[i]);
        if (!is_letter_or_digit(wanted)) continue;
        for (;; --at) {
            if (at == 0) return {};
            const bool begins = at == 1 || !is_letter_or_digit(words[at - 2]);
            if (lower(words[at - 1]) == wanted && (i > 0 || begins)) break;
        }
        --at;
    }
    return words.substr(at);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

struct Said {
    std::uint64_t records = 0;
    std::string record;
    std::string text;
};
using Places = std::map<std::pair<std::string, std::string>, Said>;

std::string place_text(std::string_view text, const AcronymPlace& place) {
    const auto begin = static_cast<std::size_t>(place.long_form.data() - text.data());
    const std::size_t end =
        std::min(text.size(), static_cast<std::size_t>(place.short_form.data() - text.data()) +
                                  place.short_form.size() + kContextBytes);
    std::string_view part = text.substr(begin, end - begin);
    return collapse_spaces(repair_utf8(part.substr(0, whole_characters(part))));
}

void add_record(Places& places, const corpora::Record& record) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const FieldText& field : field_texts(record)) {
        if ((bit(field.field) & kTextFields) == 0) continue;
        for (const AcronymPlace& place : find_acronyms(field.text)) {
            std::pair key(label_key(place.short_form), label_key(place.long_form));
            if (key.first.empty() || key.second.empty() || !seen.insert(key).second) continue;
            if (places.size() >= kMaxAcronyms && !places.contains(key)) continue;
            Said& said = places[key];
            ++said.records;
            if (said.record.empty() || record.id < said.record) {
                said.record = record.id;
                said.text = place_text(field.text, place);
            }
        }
    }
}

}  // namespace

std::vector<AcronymPlace> find_acronyms(std::string_view text) {
    std::vector<AcronymPlace> places;
    for (std::size_t open = text.find('('); open != std::string_view::npos;
         open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos) break;
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        if (!is_short_form(inside)) continue;
        std::string_view letters = inside;
        if (letters.size() > 2 && letters.back() == 's') letters.remove_suffix(1);
        const std::size_t words = std::min(letters.size() + 5, 2 * letters.size());
        const std::size_t begin = words_begin(text, open, words);
        const std::string_view found = trimmed(match(text.substr(begin, open - begin), letters));
        if (found.size() > letters.size() && found.find(' ') != std::string_view::npos)
            places.push_back({found, letters});
    }
    return places;
}

std::vector<KeyPair> mine_acronyms(const Snapshot& snapshot) {
    Places places;
    for (const auto& [id, doc] : snapshot.records_by_id()) add_record(places, snapshot.record(doc));
    std::map<std::string, std::uint64_t> records_of;
    for (const auto& [keys, said] : places) records_of[keys.first] += said.records;
    std::vector<KeyPair> pairs;
    for (auto& [keys, said] : places) {
        const auto all = static_cast<double>(records_of[keys.first]);
        pairs.push_back({keys.first, keys.second, "acronym", "explained in text",
                         static_cast<double>(said.records) / (all + 1), said.records,
                         std::move(said.record), std::move(said.text)});
    }
    return pairs;
}

}  // namespace litchi::indexer

#include "corpora/person_name.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace litchi::corpora {
namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return words;
}

// "J.", "J.A.", "JA", "J.-P.": capitals with nothing but points and hyphens, at most four.
bool is_initials(std::string_view word) {
    const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
    return capitals >= 1 && capitals <= 4 && std::all_of(word.begin(), word.end(), [](char c) {
               return is_upper(c) || c == '.' || c == '-';
           });
}

bool is_suffix(std::string_view word) {
    return word == "Jr" || word == "Jr." || word == "Sr" || word == "Sr." || word == "II" ||
           word == "III" || word == "IV";
}

std::string letters(std::string_view word) {
    std::string out;
    for (const char c : fold(without_marks(word)))
        if (is_lower(c) || static_cast<unsigned char>(c) >= 0x80) out += c;
    return out;
}

std::string first_letter(std::string_view text) {
    const std::string bare = letters(text);
    std::size_t end = std::min<std::size_t>(bare.size(), 1);
    while (end < bare.size() && (static_cast<unsigned char>(bare[end]) & 0xC0) == 0x80) ++end;
    return bare.substr(0, end);
}

std::string key_of(std::string_view family, std::string_view given) {
    std::vector<std::string_view> words = words_of(family);
    while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
    std::string key = words.empty() ? std::string{} : letters(words.back());
    const std::string initial = first_letter(given);
    if (!key.empty() && !initial.empty()) key += ' ';
    return key + initial;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        if (i > from) text += ' ';
        text += words[i];
    }
    return text;
}

// Without a comma: initials at the end follow the family name, otherwise it stands last.
std::string key_of_literal(std::string_view name) {
    std::vector<std::string_view> words = words_of(name);
    while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
    if (words.size() < 2) return key_of(name, {});
    std::size_t family_end = words.size();
    while (family_end > 1 && is_initials(words[family_end - 1])) --family_end;
    const bool shouted =
        is_initials(words.front()) && words.front().find('.') == std::string_view::npos;
    if (family_end < words.size() && !(family_end == 1 && is_initials(words[0]) && !shouted))
        return key_of(joined(words, 0, family_end), words[family_end]);
    return key_of(words.back(), words.front());
}

bool starts_with_compound_family(std::string_view name) {
    static constexpr std::array<std::string_view, 14> kFamilies = {
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛",
        "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯"};
    return std::any_of(kFamilies.begin(), kFamilies.end(),
                       [&](std::string_view family) { return name.starts_with(family); });
}

}  // namespace

std::string person_key(const Person& person) {
    const std::string name = collapse_spaces(display_name(person));
    const std::string language = guess_language(name);
    if (language != "en" && language != "und") {
        std::string whole = fold(name);
        std::erase_if(whole, [](char c) { return c == ' ' || c == ','; });
        return whole;
    }
    if (!person.family.empty()) return key_of(collapse_spaces(person.family), person.given);
    const std::size_t comma = name.find(',');
    if (comma == std::string::npos) return key_of_literal(name);
    return key_of(std::string_view(name).substr(0, comma),
                  std::string_view(name).substr(comma + 1));
}

std::string latin_person_key(const Person& person) {
    const std::string name = collapse_spaces(display_name(person));
    if (!guess_language(name).starts_with("zh")) return person_key(person);
    const std::size_t family = starts_with_compound_family(name) ? 2 : 1;
    const std::string latin = romanised(name);
    const std::vector<std::string_view> syllables = words_of(latin);
    if (syllables.size() <= family) return {};
    std::string key;
    for (std::size_t i = 0; i < family; ++i) key += letters(syllables[i]);
    return key + ' ' + first_letter(syllables[family]);
}

std::string first_author_key(const Record& record) {
    if (!record.authors.empty()) return person_key(record.authors.front());
    if (!record.patent.inventors.empty()) return person_key(record.patent.inventors.front());
    return {};
}

Person parse_person(std::string_view name) {
    Person person;
    const std::string whole = collapse_spaces(name);
    const std::size_t comma = whole.find(',');
    const std::string family = collapse_spaces(std::string_view(whole).substr(0, comma));
    const std::string given = comma == std::string::npos
                                  ? std::string{}
                                  : collapse_spaces(std::string_view(whole).substr(comma + 1));
    if (family.empty() || given.empty()) {
        person.literal = family.empty() ? given : family;
    } else {
        person.family = family;
        person.given = given;
    }
    return person;
}

}  // namespace litchi::corpora

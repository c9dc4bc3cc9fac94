#include "corpora/language.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

// English and native names, ISO 639-2 codes, folded.
constexpr std::array<std::pair<std::string_view, std::string_view>, 66> kNames = {{
    {"ara", "ar"},        {"arabic", "ar"},     {"bulgarian", "bg"}, {"catalan", "ca"},
    {"chi", "zh"},        {"chinese", "zh"},    {"croatian", "hr"},  {"cze", "cs"},
    {"czech", "cs"},      {"danish", "da"},     {"deu", "de"},       {"deutsch", "de"},
    {"dutch", "nl"},      {"eng", "en"},        {"english", "en"},   {"español", "es"},
    {"estonian", "et"},   {"fin", "fi"},        {"finnish", "fi"},   {"fra", "fr"},
    {"français", "fr"},   {"fre", "fr"},        {"french", "fr"},    {"ger", "de"},
    {"german", "de"},     {"greek", "el"},      {"hebrew", "he"},    {"hungarian", "hu"},
    {"indonesian", "id"}, {"ita", "it"},        {"italian", "it"},   {"japanese", "ja"},
    {"jpn", "ja"},        {"kor", "ko"},        {"korean", "ko"},    {"latvian", "lv"},
    {"lithuanian", "lt"}, {"malay", "ms"},      {"mandarin", "zh"},  {"nld", "nl"},
    {"norwegian", "no"},  {"persian", "fa"},    {"pol", "pl"},       {"polish", "pl"},
    {"por", "pt"},        {"portuguese", "pt"}, {"romanian", "ro"},  {"rus", "ru"},
    {"russian", "ru"},    {"serbian", "sr"},    {"slovak", "sk"},    {"slovenian", "sl"},
    {"spa", "es"},        {"spanish", "es"},    {"swe", "sv"},       {"swedish", "sv"},
    {"thai", "th"},       {"turkish", "tr"},    {"ukrainian", "uk"}, {"vietnamese", "vi"},
    {"zho", "zh"},        {"中文", "zh"},       {"日文", "ja"},      {"汉语", "zh"},
    {"英文", "en"},       {"英语", "en"},
}};

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Case by RFC 5646 §2.1.1: language lower, script Title, region UPPER.
std::string with_tag_case(std::string_view folded) {
    std::string tag;
    if (folded.ends_with('-')) return {};
    while (!folded.empty()) {
        const std::size_t dash = std::min(folded.find('-'), folded.size());
        const std::string_view part = folded.substr(0, dash);
        if (part.empty() || part.size() > 8) return {};
        if (!std::all_of(part.begin(), part.end(), is_alphanumeric)) return {};
        std::string shaped(part);
        const std::size_t capitals = tag.empty()        ? 0
                                     : part.size() == 4 ? 1
                                     : part.size() == 2 ? 2
                                                        : 0;
        for (std::size_t i = 0; i < capitals; ++i)
            if (shaped[i] >= 'a' && shaped[i] <= 'z') shaped[i] = static_cast<char>(shaped[i] - 32);
        tag += (tag.empty() ? "" : "-") + shaped;
        folded.remove_prefix(std::min(folded.size(), dash + 1));
    }
    return tag;
}

std::string_view primary(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

bool is_latin_language(std::string_view tag) {
    static constexpr std::array<std::string_view, 14> kOtherScripts = {
        "ar", "bg", "el", "fa", "he", "hi", "ja", "ko", "ru", "sr", "th", "uk", "und", "zh"};
    return !std::binary_search(kOtherScripts.begin(), kOtherScripts.end(), primary(tag));
}

}  // namespace

std::string language_tag(std::string_view name) {
    const std::string folded = collapse_spaces(fold(name));
    const auto known = std::lower_bound(kNames.begin(), kNames.end(), std::string_view(folded),
                                        [](const auto& row, auto key) { return row.first < key; });
    if (known != kNames.end() && known->first == folded) return std::string(known->second);
    const std::string_view language = primary(folded);
    if (language.size() < 2 || language.size() > 3) return {};
    if (!std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return {};
    return with_tag_case(folded);
}

std::string language_of_text(std::string_view text, std::string_view main) {
    std::string guess = guess_language(text);
    if (main.empty()) return guess;
    if (guess == "und") return std::string(main);
    if (guess == "en") return is_latin_language(main) ? std::string(main) : guess;
    const bool names_script = main.find("-Han") != std::string_view::npos;
    return primary(main) == "zh" && primary(guess) == "zh" && names_script ? std::string(main)
                                                                           : guess;
}

}  // namespace litchi::corpora

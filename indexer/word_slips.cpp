#include "indexer/word_slips.h"

#include <utility>
#include <vector>

namespace litchi::indexer {
namespace {

constexpr std::size_t kLeastLetters = 8;
constexpr std::size_t kEdge = 2;  // letters at either end in which words may differ by sense
constexpr std::uint64_t kRarer = 10;
constexpr std::size_t kMaxBlock = 64;

struct Word {
    std::string_view text;
    std::uint64_t records = 0;
};
using Block = std::vector<std::pair<std::string, std::size_t>>;  // a form, and whose it is

bool is_plain(std::string_view word) {
    return word.size() >= kLeastLetters &&
           std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_slip(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t begin = 0;
    while (begin < shorter && a[begin] == b[begin]) ++begin;
    std::size_t end = 0;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    if (begin < kEdge || end < kEdge) return false;
    const std::string_view in_a = a.substr(begin, a.size() - end - begin);
    const std::string_view in_b = b.substr(begin, b.size() - end - begin);
    if (in_a.size() == 2 && in_b.size() == 2) return in_a[0] == in_b[1] && in_a[1] == in_b[0];
    return in_a.size() + in_b.size() == 1;
}

// The word itself and the word without each of its inner letters.
Block forms_of(const std::vector<Word>& words) {
    Block forms;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i].text;
        forms.emplace_back(word, i);
        for (std::size_t at = kEdge; at + 1 < word.size(); ++at)
            forms.emplace_back(std::string(word.substr(0, at)).append(word.substr(at + 1)), i);
    }
    std::ranges::sort(forms);
    return forms;
}

bool better(const Word& a, const Word& b) {
    return std::pair(b.records, a.text) < std::pair(a.records, b.text);
}

}  // namespace

std::map<std::string, std::string, std::less<>> word_slips(
    const std::map<std::string_view, std::uint64_t>& frequencies) {
    std::vector<Word> words;
    for (const auto& [text, records] : frequencies)
        if (is_plain(text)) words.push_back({text, records});
    const Block forms = forms_of(words);
    std::vector<std::size_t> meant(words.size(), words.size());
    const auto compare = [&](std::size_t slip, std::size_t word) {
        if (words[slip].records * kRarer > words[word].records) return;
        if (meant[slip] != words.size() && !better(words[word], words[meant[slip]])) return;
        if (is_slip(words[slip].text, words[word].text)) meant[slip] = word;
    };
    for (std::size_t begin = 0; begin < forms.size();) {
        std::size_t end = begin + 1;
        while (end < forms.size() && end - begin < kMaxBlock &&
               forms[end].first == forms[begin].first)
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t k = begin; k < end; ++k) compare(forms[i].second, forms[k].second);
        begin = end;
    }
    std::map<std::string, std::string, std::less<>> slips;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (meant[i] != words.size()) slips.emplace(words[i].text, words[meant[i]].text);
    return slips;
}

}  // namespace litchi::indexer

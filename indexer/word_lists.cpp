#include "indexer/word_lists.h"

#include "indexer/embedded_words.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

namespace litchi::indexer {
namespace {

// Calls `use` for each line that holds a word.
template <typename Use>
void for_each_line(std::string_view file, Use use) {
    while (!file.empty()) {
        const std::size_t end = file.find('\n');
        const std::string_view line = file.substr(0, end);
        if (!line.empty() && line.front() != '#') use(line);
        file.remove_prefix(end == std::string_view::npos ? file.size() : end + 1);
    }
}

using Words = std::unordered_set<std::string_view>;

Words read_words(std::initializer_list<WordList> lists) {
    Words words;
    for (const WordList list : lists) {
        for_each_line(word_list_file(list), [&](std::string_view line) { words.insert(line); });
    }
    return words;
}

// The stop words of both languages. Those of up to eight bytes, which are most, stand in an
// open-addressing table as the numbers that their bytes make.
class StopWords {
  public:
    StopWords() {
        const Words all = read_words({WordList::EnglishStopwords, WordList::ChineseStopwords});
        for (const std::string_view word : all) {
            if (word.size() <= kShort)
                add(number_of(word));
            else
                long_.insert(word);
        }
    }

    bool contains(std::string_view word) const {
        if (word.size() > kShort) return word.size() <= kLongest && long_.contains(word);
        if (word.empty()) return false;
        const std::uint64_t number = number_of(word);
        for (std::size_t at = place_of(number); short_[at] != 0; at = (at + 1) % kPlaces) {
            if (short_[at] == number) return true;
        }
        return false;
    }

  private:
    static constexpr std::size_t kShort = 8;
    static constexpr std::size_t kLongest = 32;
    static constexpr std::size_t kPlaces = 8192;  // several times as many as there are words

    static std::uint64_t number_of(std::string_view word) {
        std::uint64_t number = 0;
        std::memcpy(&number, word.data(), word.size());
        return number;
    }
    static std::size_t place_of(std::uint64_t number) {
        return static_cast<std::size_t>(number * 0x9E3779B97F4A7C15ULL >> 51);
    }
    void add(std::uint64_t number) {
        std::size_t at = place_of(number);
        while (short_[at] != 0) at = (at + 1) % kPlaces;
        short_[at] = number;
    }

    std::array<std::uint64_t, kPlaces> short_{};
    Words long_;
};

using Roles = std::unordered_map<std::string_view, unsigned>;

Roles read_roles(WordList list) {
    Roles roles;
    for_each_line(word_list_file(list), [&](std::string_view line) {
        const std::size_t tab = line.find('\t');
        unsigned& role = roles[line.substr(0, tab)];
        for (const char letter : line.substr(tab == std::string_view::npos ? line.size() : tab)) {
            if (letter == 'b') role |= kBreaks;
            if (letter == 's') role |= kNotFirst;
            if (letter == 'e') role |= kNotLast;
            if (letter == 'w') role |= kWeakLast;
        }
    });
    return roles;
}

unsigned role_in(const Roles& roles, std::string_view word) {
    const auto found = roles.find(word);
    return found == roles.end() ? 0 : found->second;
}

}  // namespace

std::string_view word_list_file(WordList list) {
    switch (list) {
        case WordList::EnglishStopwords:
            return kEnglishStopwordsFile;
        case WordList::ChineseStopwords:
            return kChineseStopwordsFile;
        case WordList::EnglishGeneric:
            return kEnglishGenericFile;
        case WordList::ChineseGeneric:
            return kChineseGenericFile;
        case WordList::MeshQualifiers:
            return kMeshQualifiersFile;
    }
    return {};
}

bool is_stopword(std::string_view word) {
    static const StopWords kWords;
    return kWords.contains(word);
}

unsigned english_role(std::string_view word) {
    static const Roles kRoles = read_roles(WordList::EnglishGeneric);
    return role_in(kRoles, word);
}

unsigned chinese_role(std::string_view word) {
    static const Roles kRoles = read_roles(WordList::ChineseGeneric);
    return role_in(kRoles, word);
}

bool is_mesh_qualifier(std::string_view text) {
    static const Words kWords = read_words({WordList::MeshQualifiers});
    return kWords.contains(text);
}

}  // namespace litchi::indexer

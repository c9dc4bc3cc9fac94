#include "indexer/word_lists.h"

#include "indexer/embedded_words.h"

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
    static const Words kWords =
        read_words({WordList::EnglishStopwords, WordList::ChineseStopwords});
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

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace litchi::indexer {

// Calls `take` with each word of a label key.
template <typename Take>
void for_each_word(std::string_view key, Take take) {
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (end > begin) take(key.substr(begin, end - begin));
        begin = end + 1;
    }
}

// Words that look like slips of the pen, with the word that was meant: both of a–z alone, of eight
// letters or more, apart by one letter missing, one too many, or two that changed places, not among
// the first or last two; the slip at most a tenth as frequent. The most frequent word wins, then
// the smallest. Substituted letters are not taken, since they make other words (adsorption,
// absorption). Words meet by their single deletions (Garbe's symmetric deletion), so
// O(letters of all words · log).
std::map<std::string, std::string, std::less<>> word_slips(
    const std::map<std::string_view, std::uint64_t>& frequencies);

}  // namespace litchi::indexer

#pragma once

#include "corpora/record.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// What a record shows of the work it may be.
struct WorkTraits {
    std::vector<corpora::LocalText> titles;  // letters and digits of each title, folded
    std::string author;                      // latin_person_key of the first author
    std::size_t authors = 0;
    int year = 0;
    std::string volume;
    std::string issue;
    std::string first_page;
    std::string doi;
    std::string number;
};
WorkTraits work_traits(const corpora::Record& record);

// Two records that may be one work.
struct Suggestion {
    std::size_t first = 0;  // indices into the records; first < second
    std::size_t second = 0;
    std::string_view rule;
    double score = 0;  // 0 to 1
};

// Pairs that the rules of kDuplicateRules leave apart, among records whose years differ by at most
// one and whose DOIs and numbers do not contradict:
//   "same title"     equal folded titles of at least kMinTitleLetters in a language, first authors
//                    that are missing, written in another script, or otherwise different
//   "similar title"  the same first author, titles of one language alike: Dice's coefficient of
//                    their character trigrams at least kMinSimilarity
//   "translation"    no title in a common language; the same first author in Latin letters, year
//                    and first page, and volume or issue: a Chinese record and its English twin
// Score: similarity of the titles × agreement of the authors and of the year; of a translation by
// how much agrees. Sorted by places. O(n) but for crowded blocks, of which at most kMaxBlock
// records are compared.
inline constexpr std::size_t kMinTitleLetters = 24;  // UTF-8 bytes
inline constexpr double kMinSimilarity = 0.85;
inline constexpr std::size_t kMaxBlock = 64;
std::vector<Suggestion> suggest_duplicates(const std::vector<WorkTraits>& records);

// Dice's coefficient of the trigrams of two texts as multisets: 1 for equal ones.
double trigram_similarity(std::string_view a, std::string_view b);

}  // namespace litchi::indexer

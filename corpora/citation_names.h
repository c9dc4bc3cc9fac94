#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// Whether a text has Han characters.
bool is_han_text(std::string_view text);

// Of given names: "Jean-Pierre A." → J, -P, A; "JA" → J, A.
struct Initial {
    std::string letter;
    bool hyphen = false;  // joined to the one before
};
std::vector<Initial> initials(std::string_view given);

// The people who made a work: its authors, else its inventors.
const std::vector<Person>& makers(const Record& record);

// "SMITH J A, 王伟, LI B, et al" (GB/T 7714-2015, 8.1); empty without people.
std::string gbt_names(const std::vector<Person>& people, bool chinese);

// "Smith, J. A., Li, B., & Wang, W." (APA 7, 9.8): up to twenty, else nineteen … and the last.
std::string apa_names(const std::vector<Person>& people);

}  // namespace litchi::corpora

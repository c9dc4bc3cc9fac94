#pragma once

#include "corpora/record.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// The words of a record as the writers of several formats need them.
namespace litchi::corpora {

// The texts with the one of the record's main language first, the others by tag.
std::vector<LocalText> main_first(const LocalTexts& texts, std::string_view language);

std::string joined(std::span<const std::string> parts, std::string_view separator);
std::string joined(std::span<const LocalText> parts, std::string_view separator);
// Display names.
std::string joined(std::span<const Person> people, std::string_view separator);

// Inventors of a patent, authors of anything else.
const std::vector<Person>& people_of(const Record& record);

// "3-19" → {"3", "19"}; one without a dash, or with several, is all first page.
struct PageRange {
    std::string first;
    std::string last;
};
PageRange page_range(std::string_view pages);

// "Berg, Astrid Maria" → "Berg, AM": the family name and the first letters of the given ones. A
// literal name stays whole.
std::string short_name(const Person& person);

// The citation string with its DOI or number, if that does not stand in it.
std::string reference_text(const Reference& reference);

}  // namespace litchi::corpora

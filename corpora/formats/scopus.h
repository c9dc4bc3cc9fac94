#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The Scopus identifier in a record's web address ("…eid=2-s2.0-85152802780&…"), or empty.
std::string scopus_eid(std::string_view url);

// The names of an Authors cell: "Abdallah R.; Besancenot J." (new), "Phillips J.C., Braun R." or
// "Marcucci, A., Kypreos, S." (old), brought to "Family, Initials" or left as written.
std::vector<std::string> scopus_authors(std::string_view cell);

}  // namespace litchi::corpora

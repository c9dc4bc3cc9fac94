#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace litchi::corpora {

// A cited work as sources take it apart; members that are not known are empty.
struct CitedWork {
    std::string author;  // the first: "Smith J" or "Smith, John"
    std::string year;    // four digits
    std::string title;
    std::string source;  // journal, book or proceedings, often abbreviated
    std::string volume;
    std::string page;  // first page or article number
    bool operator==(const CitedWork&) const = default;
};

// The citation string of a work that its source has taken apart, in Web of Science's order:
// "Smith J, 2001, Title, Nature, V414, P12". For readers of structured references.
std::string citation_text(const CitedWork& work);

// Takes a citation string apart, as far as its form tells the parts:
//   Web of Science  "Smith J, 2001, NATURE, V414, P12, DOI 10.1000/1", and citation_text
//   Scopus          "Smith, J., Lee, A., A title (2001) Nature, 414 (3), pp. 12-15", and with the
//                   year last
//   GB/T 7714       "[1] 李明, 王芳. 题名[J]. 刊名, 2001, 12(3): 45-50."
//   CSSCI           "3.李明.题名.刊名.2001.12(3):45"
// Nothing without an author and a year. O(n).
std::optional<CitedWork> parse_citation(std::string_view text);

}  // namespace litchi::corpora

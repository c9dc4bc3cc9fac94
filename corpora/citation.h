#pragma once

#include <string>

namespace litchi::corpora {

// A cited work as sources take it apart; members that are not known are empty.
struct CitedWork {
    std::string author;  // the first: "Smith J" or "Smith, John"
    std::string year;    // four digits
    std::string title;
    std::string source;  // journal, book or proceedings, often abbreviated
    std::string volume;
    std::string page;  // first page or article number
};

// The citation string of a work that its source has taken apart, in Web of Science's order:
// "Smith J, 2001, Title, Nature, V414, P12". For readers of structured references.
std::string citation_text(const CitedWork& work);

}  // namespace litchi::corpora

#pragma once

#include <string>
#include <string_view>

namespace litchi::indexer {

// The American spelling of one folded English word in British spelling; other words unchanged.
//   -our → -or (colour, behavioural)       -ise, -isation, -yse → -ize, -ization, -yze
//   -re → -er (fibre, centre, litre)       doubled l before an ending → one l (modelling, labelled)
//   and single words: sulphur, aluminium, tyre, grey, programme, catalogue, defence …
// Words that only look British stay: "rise", "exercise", "four", "acre", "controlling". O(length).
std::string american(std::string_view word);

}  // namespace litchi::indexer

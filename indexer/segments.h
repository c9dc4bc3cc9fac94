#pragma once

#include "indexer/text_analyzer.h"

#include <string>
#include <string_view>

namespace litchi::indexer {

// A line of text with its words and signs parted by single spaces, in the original characters: the
// form of segmentation corpora (SIGHAN). White space of the line parts words and is not kept. Each
// sign stands alone but, with our own words, for repeated dashes and dots ("——", "……") and a
// percent sign that closes a number. O(n).
std::string segments(const TextAnalyzer& analyzer, std::string_view line);

}  // namespace litchi::indexer

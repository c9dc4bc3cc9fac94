#pragma once

#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace litchi::query {

// Points of an idea that are looked for on their own; more are part of the whole text alone.
inline constexpr std::size_t kMaxKeyPoints = 40;

// The claims or key points of an idea, as ranges of its text, in order:
//   the items of a list, where at least two lines start with a number or a bullet ("1. ", "（2）",
//   "③", "一、", "- "), each with the lines that follow it;
//   elsewhere the sentences (indexer/sentences.h).
// What holds fewer than two words that are no function words belongs to the point before it. A
// text without any point is one point. At most kMaxKeyPoints; `cut` says that there were more.
// O(n).
struct KeyPoints {
    std::vector<indexer::ByteRange> points;
    bool cut = false;
};
KeyPoints key_points(const indexer::TextAnalyzer& analyzer, std::string_view text);

}  // namespace litchi::query

#pragma once

#include "graph/exports/roadmap_words.h"
#include "graph/roadmap/roadmap.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

// Sizes of a drawn roadmap in tenths of a millimetre on A1 paper. 14 pt = 49.4.
inline constexpr double kTextSize = 50;
inline constexpr double kLabelSize = 50;
inline constexpr double kCardPadding = 14;
inline constexpr double kCardBar = 16;  // coloured by lane, at the left

// A small sign before a number on a card.
enum class CardSign : std::uint8_t { None, Stage, Projection, Papers, Patents };

// One thing said on the lower lines of a card.
struct CardFact {
    CardSign sign = CardSign::None;
    std::string text;
    double width = 0;  // with its sign
};

// How much wider the drawing's faces run than the table of text_width.h, regular and bold.
inline constexpr double kRegularWidth = 1.03;
inline constexpr double kBoldWidth = 1.17;

struct CardLine {
    std::string text;
    std::string_view tag;  // BCP 47
    bool bold = false;
};

// What stands on a card of a given width, wrapped, and how high it is.
struct CardText {
    std::vector<CardLine> lines;
    std::vector<std::vector<CardFact>> facts;  // lines of facts
    double height = 0;
};

// `badges`: number of bridge letters in the upper right corner, which shorten the lines.
CardText card_text(const RoadmapItem& card, RoadmapLanguage language, double width,
                   std::size_t badges);

inline constexpr double kBadgeSize = 52;  // diameter
inline constexpr double kSignSize = 34;
inline constexpr double kSignGap = 8;  // between a sign and its text
inline constexpr double kFactGap = 20;
inline constexpr double kLabelPitch = 58;  // from line to line
inline constexpr double kFactPitch = 58;

}  // namespace litchi::graph

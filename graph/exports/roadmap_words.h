#pragma once

#include "graph/mapping/growth.h"
#include "graph/network/incidence.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

// Languages that a roadmap is drawn or written in.
enum class RoadmapLanguage : std::uint8_t { English, Simplified, Traditional, Bilingual };

// "en", "zh-Hans", "zh-Hant", "bilingual"; throws Error(InvalidArgument).
RoadmapLanguage parse_roadmap_language(std::string_view tag);

// BCP 47 tag of the (first) language.
std::string_view tag_of(RoadmapLanguage language);

// The label in the language, as label_of().
std::string_view pick_label(const std::vector<ItemLabel>& labels, std::string_view tag);

// The label, or for Bilingual the English and the Simplified Chinese one where both differ: one or
// two lines.
struct DisplayLine {
    std::string text;
    std::string_view tag;
};
std::vector<DisplayLine> display_lines(const std::vector<ItemLabel>& labels,
                                       RoadmapLanguage language);

// The same joined by " / ".
std::string display_label(const std::vector<ItemLabel>& labels, RoadmapLanguage language);

// Fixed words of drawings and documents.
enum class Word : std::uint8_t {
    Record,
    Records,
    Papers,
    Patents,
    Collection,
    Revision,
    Theme,
    AllRecords,
    Layer,
    Period,
    Item,
    First,
    TakeOff,
    Stage,
    Projection,
    Cards,
    Bridges,
    NoPath,
    Supported,
    Unsupported,
    UnsupportedNote,
    Unplaced,
    UnplacedNote,
    Why,
    Methods,
    MethodsText,
    Identity,
    Evidence,
    Future,
    Association,
    BridgeLine,
    BridgeDashed,
    YearMark,
    ProjectionMark,
    CannotTell,
    Emerging,
    Growth,
    Maturity,
    Decline,
    MoreUnplaced,
    NothingProjected,
};

// Bilingual gives "English / 简体".
std::string word(Word word, RoadmapLanguage language);
Word stage_word(Stage stage);

}  // namespace litchi::graph

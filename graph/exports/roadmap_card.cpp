#include "graph/exports/roadmap_card.h"

#include "graph/exports/text_width.h"

#include <fmt/format.h>

namespace litchi::graph {

namespace {

constexpr std::size_t kMaxLines = 3;

CardFact fact(CardSign sign, std::string text) {
    const double before = sign == CardSign::None ? 0 : kSignSize + kSignGap;
    const double width = before + text_width(text, kTextSize * kRegularWidth);
    return {sign, std::move(text), width};
}

std::vector<CardFact> facts_of(const RoadmapItem& card) {
    std::vector<CardFact> facts{
        fact(CardSign::Stage, fmt::format("{}", card.takeoff ? card.takeoff->year : card.first))};
    if (card.projection) {
        facts.push_back(fact(CardSign::Projection, fmt::format("{}", card.projection->year)));
        facts.push_back(fact(CardSign::None,
                             fmt::format("({}–{})", card.projection->low, card.projection->high)));
    }
    if (card.papers > 0) facts.push_back(fact(CardSign::Papers, fmt::format("{}", card.papers)));
    if (card.patents > 0) facts.push_back(fact(CardSign::Patents, fmt::format("{}", card.patents)));
    return facts;
}

std::vector<std::vector<CardFact>> wrap_facts(const RoadmapItem& card, double width) {
    std::vector<std::vector<CardFact>> lines(1);
    double used = 0;
    for (CardFact& next : facts_of(card)) {
        if (!lines.back().empty() && used + kFactGap + next.width > width) {
            lines.emplace_back();
            used = 0;
        }
        used += next.width + (lines.back().empty() ? 0 : kFactGap);
        lines.back().push_back(std::move(next));
    }
    return lines;
}

}  // namespace

CardText card_text(const RoadmapItem& card, RoadmapLanguage language, double width,
                   std::size_t badges) {
    const double inner = width - kCardBar - 2 * kCardPadding;
    CardText text;
    for (const DisplayLine& label : display_lines(card.item.labels, language)) {
        const bool bold = text.lines.empty();
        const double size = kLabelSize * (bold ? kBoldWidth : kRegularWidth);
        const double shorter = bold ? static_cast<double>(badges) * (kBadgeSize + 4) : 0;
        for (std::string& line : wrap_text(label.text, size, inner - shorter, kMaxLines)) {
            text.lines.push_back({std::move(line), label.tag, bold});
        }
    }
    text.facts = wrap_facts(card, inner);
    text.height = 2 * kCardPadding + kLabelPitch * static_cast<double>(text.lines.size()) +
                  kFactPitch * static_cast<double>(text.facts.size());
    return text;
}

}  // namespace litchi::graph

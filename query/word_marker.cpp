#include "query/word_marker.h"

#include "indexer/search_terms.h"
#include "indexer/utf8.h"
#include "query/wildcards.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace litchi::query {
namespace {

struct Unit {
    std::string text;
    indexer::ByteRange range;
    bool latin = false;
};

// A Han token gives a unit a character; where folding changed their number, each unit has the
// whole token's range.
void add_han(std::vector<Unit>& units, const indexer::Token& token, std::string_view text) {
    std::vector<std::string> characters = indexer::characters(token.term);
    std::vector<indexer::ByteRange> ranges;
    for (std::size_t at = token.begin; at < token.end;) {
        const indexer::CodePoint point = indexer::code_point_at(text, at);
        ranges.push_back(
            {static_cast<std::uint32_t>(point.begin), static_cast<std::uint32_t>(point.end)});
        at = point.end;
    }
    if (ranges.size() != characters.size()) {
        ranges.assign(characters.size(), {token.begin, token.end});
    }
    for (std::size_t i = 0; i < characters.size(); ++i) {
        units.push_back({std::move(characters[i]), ranges[i], false});
    }
}

std::vector<Unit> cut_units(const indexer::TextAnalyzer& analyzer, std::string_view text) {
    std::vector<Unit> units;
    for (indexer::Token& token : analyzer.analyze(text)) {
        if (token.script == indexer::Script::Han) {
            add_han(units, token, text);
        } else {
            const bool latin = token.script == indexer::Script::Alphabetic;
            units.push_back({std::move(token.term), {token.begin, token.end}, latin});
        }
    }
    return units;
}

bool stands_at(const Needle& needle, std::span<const Unit> units, std::size_t at) {
    if (needle.pattern) return fits(needle.units.front(), units[at].text);
    if (needle.units.empty() || at + needle.units.size() > units.size()) return false;
    return std::equal(
        needle.units.begin(), needle.units.end(), units.subspan(at).begin(),
        [](const std::string& wanted, const Unit& unit) { return wanted == unit.text; });
}

bool by_place(const Mark& a, const Mark& b) {
    return std::tie(a.range.begin, b.range.end, a.reason) <
           std::tie(b.range.begin, a.range.end, b.reason);
}

}  // namespace

std::vector<Mark> mark_words(const indexer::TextAnalyzer& analyzer, std::span<const Needle> needles,
                             std::string_view text, indexer::Field field) {
    std::vector<Mark> marks;
    if (needles.empty()) return marks;
    const std::vector<Unit> units = cut_units(analyzer, text);
    const bool stems =
        std::any_of(needles.begin(), needles.end(), [](const Needle& n) { return n.stem; });
    for (std::size_t at = 0; at < units.size(); ++at) {
        const std::string stem =
            stems && units[at].latin ? analyzer.stem(units[at].text) : units[at].text;
        for (std::size_t i = 0; i < needles.size(); ++i) {
            const Needle& needle = needles[i];
            if ((needle.fields & indexer::bit(field)) == 0) continue;
            if (needle.stem ? stem == needle.units.front() : stands_at(needle, units, at)) {
                const std::size_t last = needle.stem ? at : at + needle.units.size() - 1;
                marks.push_back({{units[at].range.begin, units[last].range.end}, i});
            }
        }
    }
    std::sort(marks.begin(), marks.end(), by_place);
    return marks;
}

std::vector<std::string> units_of(const indexer::TextAnalyzer& analyzer, std::string_view text) {
    std::vector<std::string> units;
    for (Unit& unit : cut_units(analyzer, text)) units.push_back(std::move(unit.text));
    return units;
}

std::vector<Mark> without_overlaps(std::vector<Mark> marks) {
    std::sort(marks.begin(), marks.end(), by_place);
    std::vector<Mark> kept;
    for (const Mark& mark : marks) {
        if (kept.empty() || mark.range.begin >= kept.back().range.end) kept.push_back(mark);
    }
    return kept;
}

}  // namespace litchi::query

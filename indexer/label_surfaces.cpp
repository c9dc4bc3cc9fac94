#include "indexer/catalogue_reader.h"
#include "indexer/character_classes.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <tuple>

namespace litchi::indexer {
namespace {

constexpr std::int64_t kMaxAbbreviationLetters = 5;

// Ranks spellings: the smaller, the better.
std::tuple<std::int64_t, std::string_view> spelling_rank(std::string_view text) {
    std::int64_t upper = 0;
    std::int64_t letters = 0;
    bool one_word = true;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        const CodePoint point = code_point_at(text, at);
        if (is_upper_case(point.value)) ++upper;
        if (is_white_space(point.value)) one_word = false;
        at = point.end;
    }
    const bool abbreviation = one_word && letters <= kMaxAbbreviationLetters;
    return {abbreviation ? -upper : upper, text};
}

void add_surface(corpora::LocalTexts& surfaces, std::string_view language, std::string_view text) {
    if (surfaces.empty() || surfaces.back().language != language) {
        surfaces.push_back({std::string(language), std::string(text)});
    } else if (spelling_rank(text) < spelling_rank(surfaces.back().text)) {
        surfaces.back().text = text;
    }
}

}  // namespace

std::vector<LabelRow> read_labels(Connection& catalogue) {
    std::vector<LabelRow> labels;
    Statement rows = catalogue.prepare(
        "SELECT l.label, l.key, s.language, s.text FROM label l LEFT JOIN label_surface s "
        "ON s.label = l.label ORDER BY l.label, s.language");
    while (rows.step()) {
        const LabelId id{static_cast<std::uint32_t>(rows.integer(0))};
        if (labels.empty() || labels.back().id != id) {
            labels.push_back({id, std::string(rows.text(1)), {}});
        }
        if (!rows.is_null(2)) add_surface(labels.back().surfaces, rows.text(2), rows.text(3));
    }
    return labels;
}

}  // namespace litchi::indexer

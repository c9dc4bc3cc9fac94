#include "indexer/language_runs.h"

#include "corpora/base/text.h"

#include <optional>

namespace litchi::indexer {
namespace {

constexpr std::size_t kFewestWords = 3;

// Words of one script that follow each other, with the numbers among them: tokens [begin, end).
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;
    std::optional<bool> latin;  // nothing when it is numbers alone
};

std::vector<Stretch> stretches(std::span<const Token> tokens) {
    std::vector<Stretch> found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool number = tokens[i].script == Script::Number;
        const bool latin = tokens[i].script == Script::Alphabetic;
        const bool goes_on =
            !found.empty() && (number || !found.back().latin || found.back().latin == latin);
        if (!goes_on) found.push_back({i, i, 0, std::nullopt});
        found.back().end = i + 1;
        if (number) continue;
        found.back().latin = latin;
        ++found.back().words;
    }
    return found;
}

// Stretches of few words join what stands before them, and the first one what stands behind it.
std::vector<Stretch> without_loans(const std::vector<Stretch>& all) {
    std::vector<Stretch> kept;
    for (const Stretch& stretch : all) {
        const bool same = !kept.empty() && kept.back().latin == stretch.latin;
        const bool loan =
            !kept.empty() && stretch.latin.value_or(true) && stretch.words < kFewestWords;
        if (same || loan) {
            kept.back().end = stretch.end;
            continue;
        }
        const bool opening = kept.size() == 1 && kept.back().words < kFewestWords &&
                             kept.back().latin.value_or(true);
        if (opening) {
            kept.back() = {kept.back().begin, stretch.end, stretch.words, stretch.latin};
        } else {
            kept.push_back(stretch);
        }
    }
    return kept;
}

}  // namespace

std::vector<LanguageRun> language_runs(std::string_view text, std::span<const Token> tokens) {
    std::vector<LanguageRun> runs;
    for (const Stretch& stretch : without_loans(stretches(tokens))) {
        const std::uint32_t begin = tokens[stretch.begin].begin;
        const std::uint32_t end = tokens[stretch.end - 1].end;
        runs.push_back({begin, end, guess_language(text.substr(begin, end - begin))});
    }
    return runs;
}

}  // namespace litchi::indexer

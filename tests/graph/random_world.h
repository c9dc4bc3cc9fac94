#pragma once

#include "corpora/record.h"
#include "corpora/thesaurus.h"
#include "tests/support/seeded_random.h"
#include "tests/support/small_lexicon.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::tests {

// Five concepts in two languages, one with an abbreviation.
inline corpora::Thesaurus random_world_lexicon() {
    return small_lexicon({
        small_concept("carbon-capture", "beccs", {"carbon capture", "碳捕集"}),
        small_concept("ccs", "beccs", {"carbon capture and storage", "碳捕集与封存", "CCS"}),
        small_concept("lychee", "farming", {"lychee", "litchi", "荔枝"}),
        small_concept("smart-port", "port", {"smart port", "智慧港口"}),
        small_concept("soil-carbon", "farming", {"soil carbon", "土壤碳"}),
    });
}

// A record made of words that name concepts, by accident side by side, in one sentence or apart,
// in texts or as keywords.
inline corpora::Record random_record(SeededRandom& random, std::string id) {
    static constexpr std::string_view kEnglish[] = {"carbon capture",
                                                    "carbon capture and storage",
                                                    "CCS",
                                                    "lychee",
                                                    "litchi",
                                                    "smart port",
                                                    "soil carbon",
                                                    "plain words",
                                                    "and",
                                                    ". Then",
                                                    "of",
                                                    "crane"};
    static constexpr std::string_view kChinese[] = {"碳捕集",   "碳捕集与封存", "CCS", "荔枝",
                                                    "智慧港口", "土壤碳",       "的",  "。",
                                                    "研究",     "碳捕捉"};
    static constexpr std::string_view kKeywords[] = {"lychee",     "荔枝", "soil carbon",
                                                     "cold chain", "CCS",  "Cranes"};
    const bool chinese = random.below(2) == 0;
    const std::string language = chinese ? "zh-Hans" : "en";
    const auto text = [&](std::size_t most) {
        std::string made = chinese ? "关于" : "On";
        for (std::size_t n = random.below(most + 1); n > 0; --n) {
            if (!chinese) made += ' ';
            made += chinese ? kChinese[random.below(std::size(kChinese))]
                            : kEnglish[random.below(std::size(kEnglish))];
        }
        return made + (chinese ? "。" : ".");
    };
    corpora::Record record;
    record.id = std::move(id);
    record.kind = random.below(3) == 0 ? corpora::RecordKind::Patent : corpora::RecordKind::Paper;
    record.language = language;
    record.title = {{language, record.id + " " + text(3)}};
    if (random.below(4) != 0) record.abstract = {{language, text(8)}};
    if (random.below(4) == 0) record.summary = {{language, text(4)}};
    for (std::size_t n = random.below(3); n > 0; --n) {
        record.keywords.push_back({"und", std::string(kKeywords[random.below(6)])});
    }
    if (random.below(8) != 0) {
        record.date.year = static_cast<std::int16_t>(2015 + random.below(6));
    }
    return record;
}

}  // namespace litchi::tests

#pragma once

#include "tests/graph/roadmap_world.h"
#include "tests/support/seeded_random.h"

#include <string>
#include <vector>

namespace litchi::tests {

// 400 documents of 2001–2022 over 60 items: concepts of three domains and keywords, each with a
// year of its own around which its documents lie, labels short and long in two languages.
inline graph::Incidence random_roadmap_world(std::uint64_t seed) {
    const std::vector<std::string> domains{"farming", "beccs", "port"};
    const std::vector<std::string> kinds{"technology", "product", "policy", "method"};
    const std::vector<std::string> words{"carbon",       "soil",      "automated",    "bioenergy",
                                         "price",        "system",    "refrigerated", "port",
                                         "traceability", "fertilizer"};
    SeededRandom random(seed);
    std::vector<graph::Item> items;
    std::vector<int> middles;
    for (int i = 0; i < 60; ++i) {
        std::string key = words[random.below(words.size())];
        for (std::size_t n = random.below(4); n > 0; --n)
            key += "-" + words[random.below(words.size())];
        key += "-" + std::to_string(100 + i);
        const bool keyword = i % 4 == 3;
        items.push_back(world_item(
            keyword ? "kw:" + key : key, keyword ? "" : kinds[random.below(kinds.size())],
            keyword ? "" : domains[random.below(3)],
            i % 5 == 0 ? "" : "自动化集装箱码头碳排放核算系统" + std::to_string(i)));
        middles.push_back(2004 + static_cast<int>(random.below(18)));
    }
    std::vector<WorldDocument> documents;
    for (int i = 0; i < 400; ++i) {
        WorldDocument document;
        document.year = 2001 + static_cast<int>(random.below(22));
        document.kind = random.below(4) == 0 ? "patent" : "article";
        for (std::size_t item = 0; item < items.size(); ++item) {
            const int away = std::abs(document.year - middles[item]);
            if (random.below(static_cast<std::size_t>(8 + 6 * away)) == 0) {
                document.items.push_back(items[item].key);
            }
        }
        documents.push_back(std::move(document));
    }
    return draw_world(std::move(items), documents);
}

}  // namespace litchi::tests

#pragma once

#include "corpora/thesaurus.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::tests {

// A concept from one line: id, domain, then its labels; the first is preferred. Labels with Han
// characters are simplified Chinese, others English.
inline corpora::Concept small_concept(std::string id, std::string domain,
                                      const std::vector<std::string>& labels) {
    corpora::Concept made;
    made.id = std::move(id);
    made.kind = "technology";
    made.domain = std::move(domain);
    for (const std::string& label : labels) {
        const bool ascii = std::all_of(label.begin(), label.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        made.labels.push_back({ascii ? "en" : "zh-Hans", label, made.labels.empty()});
    }
    return made;
}

// A lexicon from concepts in any order.
inline corpora::Thesaurus small_lexicon(std::vector<corpora::Concept> concepts) {
    std::sort(concepts.begin(), concepts.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return {std::move(concepts)};
}

}  // namespace litchi::tests

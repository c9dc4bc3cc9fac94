#pragma once

#include "indexer/concept_matcher.h"
#include "indexer/language_runs.h"
#include "indexer/text_analyzer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A concept of the bundled lexicon that a text names: bytes [begin, end).
struct NamedConcept {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string id;
};

// What the analyser makes of a text.
struct TextInspection {
    std::vector<Token> tokens;
    std::vector<LanguageRun> languages;
    std::vector<NamedConcept> concepts;
};

// For showing and judging the analyser. One thread at a time; building it reads the lexicon (tens
// of milliseconds).
class TextInspector {
  public:
    explicit TextInspector(Segmentation segmentation);
    TextInspection inspect(std::string_view text) const;

  private:
    TextAnalyzer analyzer_;
    ConceptMatcher matcher_;
};

}  // namespace litchi::indexer

#pragma once

#include "corpora/record_reader.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

struct ConceptLabel {
    std::string language;  // "en", "zh-Hans", "zh-Hant"
    std::string text;
    bool preferred = false;
};

// A concept with its labels (SKOS: prefLabel, altLabel, broader, related).
struct Concept {
    std::string id;      // stable name, e.g. "soil-carbon"
    std::string kind;    // technology product method resource policy market; empty = not said
    std::string domain;  // farming beccs port linking, or a user's own; empty = not said
    std::vector<ConceptLabel> labels;
    std::vector<std::string> broader;
    std::vector<std::string> related;
    std::vector<std::string> cpc;
};

// Concepts sorted by id, ids unique. Immutable once built, share freely.
struct Thesaurus {
    std::vector<Concept> concepts;
};

// Reads the lexicon's JSONL:
// {"id","kind","domain","en":{"preferred","alternatives":[]},"zh-Hans":…,
// "zh-Hant":…,"broader","related","cpc"}. A broken line is left out with a problem. Throws
// Error(UnreadableFile).
Thesaurus read_thesaurus(const std::filesystem::path& file, std::vector<Problem>& problems);

// Both: a concept of `extra` replaces the one of the same id in `base`.
Thesaurus merge(const Thesaurus& base, const Thesaurus& extra);

// One canonical JSON line a concept, in the form that read_thesaurus reads.
std::string to_json(const Concept& concept_);
Concept parse_concept_json(std::string_view json);

}  // namespace litchi::corpora

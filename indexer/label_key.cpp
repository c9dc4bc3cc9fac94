#include "indexer/label_key.h"

#include "indexer/spelling.h"

#include <algorithm>
#include <iterator>

namespace litchi::indexer {
namespace {

// Words in -s that are singular, or that differ in sense from the form without it. Sorted.
constexpr std::string_view kNoPlurals[] = {
    "acoustics",    "aerodynamics",   "aeronautics",    "always",      "analytics",
    "atlas",        "bias",           "bioinformatics", "canvas",      "chaos",
    "customs",      "dynamics",       "economics",      "electronics", "ergonomics",
    "ethics",       "genetics",       "genomics",       "geophysics",  "goods",
    "hydraulics",   "hydrodynamics",  "hydroponics",    "informatics", "kinetics",
    "lens",         "logistics",      "mathematics",    "means",       "mechanics",
    "metabolomics", "metagenomics",   "news",           "optics",      "perhaps",
    "photonics",    "physics",        "pneumatics",     "politics",    "proteomics",
    "robotics",     "semantics",      "series",         "species",     "statistics",
    "telematics",   "thermodynamics",
};
static_assert(std::ranges::is_sorted(kNoPlurals));

// Plurals that no rule gives.
struct Irregular {
    std::string_view plural;
    std::string_view singular;
};
constexpr Irregular kIrregular[] = {
    {"axes", "axis"},     {"biases", "bias"}, {"buses", "bus"},   {"caches", "cache"},
    {"crises", "crisis"}, {"gases", "gas"},   {"lenses", "lens"}, {"niches", "niche"},
};

bool is_word_of_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

// Bytes to drop and letters to add.
struct Cut {
    std::size_t drop = 0;
    std::string_view add;
};

Cut plural_ending(std::string_view word) {
    if (!word.ends_with('s') || ends_with_any(word, {"ss", "us", "is"})) return {};
    if (word.ends_with("ies")) {
        return ends_with_any(word, {"eies", "aies"}) || word.size() == 4 ? Cut{1, ""} : Cut{3, "y"};
    }
    if (ends_with_any(word, {"lyses", "theses"})) return {2, "is"};
    if (ends_with_any(word, {"sses", "shes", "ches", "xes", "zzes"})) return {2, ""};
    if (word.ends_with("uses") && !ends_with_any(word, {"auses", "ouses"}) && word.size() > 5) {
        return {2, ""};
    }
    return {1, ""};
}

}  // namespace

std::string singular(std::string_view word) {
    if (word.size() < 4 || word.back() != 's' || !is_word_of_letters(word)) {
        return std::string(word);
    }
    if (std::ranges::binary_search(kNoPlurals, word)) return std::string(word);
    for (const Irregular& pair : kIrregular) {
        if (word == pair.plural) return std::string(pair.singular);
    }
    const Cut cut = plural_ending(word);
    return std::string(word.substr(0, word.size() - cut.drop)) + std::string(cut.add);
}

std::string key_word(std::string_view word) {
    return american(singular(word));
}

std::string label_key(std::span<const Token> tokens) {
    std::string key;
    Script before = Script::Han;
    for (const Token& token : tokens) {
        const bool joined = before == Script::Han && token.script == Script::Han;
        if (!key.empty() && !joined) key += ' ';
        key += token.script == Script::Alphabetic ? key_word(token.term) : token.term;
        before = token.script;
    }
    return key;
}

std::string label_key(std::string_view label) {
    static thread_local const TextAnalyzer kAnalyzer;
    return label_key(kAnalyzer.analyze(label));
}

}  // namespace litchi::indexer

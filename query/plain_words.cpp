#include "query/plain_words.h"

#include "indexer/search_terms.h"

#include <algorithm>

namespace litchi::query {
namespace {

constexpr double kWordForm = 0.4;
constexpr double kHanCharacter = 0.5;

class Collector {
  public:
    Collector(const indexer::TextAnalyzer& analyzer, bool only_function_words)
        : analyzer_(analyzer), only_function_words_(only_function_words) {}

    void add(const indexer::Token& token) {
        const indexer::TokenTerms terms = terms_of_token(token, analyzer_, "");
        const bool counts = only_function_words_ || !token.stopword;
        if (token.script == indexer::Script::Han) {
            words.han = true;
            for (const std::string& word : terms.loose) add(words.any, word, 1);
            for (const indexer::PlacedTerm& place : terms.placed)
                add(counts ? words.any : words.beside, place.term, kHanCharacter);
            return;
        }
        if (!counts || terms.placed.empty()) return;
        const bool stem = !terms.loose.empty();
        words.stems = words.stems || stem;
        if (stem) add(words.any, terms.loose.front(), 1);
        add(words.any, terms.placed.front().term, stem ? kWordForm : 1 + kWordForm);
    }

    PlainWords words;

  private:
    void add(WeightedTerms& to, const std::string& term, double weight) {
        const auto place = to.find(term);
        if (place != to.end()) {
            place->second += weight;
        } else if (words.any.size() + words.beside.size() < kMaxPlainTerms) {
            to.emplace(term, weight);
        } else {
            words.cut = true;
        }
    }

    const indexer::TextAnalyzer& analyzer_;
    bool only_function_words_;
};

}  // namespace

PlainWords plain_words(const indexer::TextAnalyzer& analyzer,
                       std::span<const indexer::Token> tokens) {
    const bool only_function_words = std::all_of(
        tokens.begin(), tokens.end(), [](const indexer::Token& token) { return token.stopword; });
    Collector collector(analyzer, only_function_words);
    for (const indexer::Token& token : tokens) collector.add(token);
    return std::move(collector.words);
}

}  // namespace litchi::query

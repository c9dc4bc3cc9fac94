#include "query/weightiest_words.h"

#include "indexer/search_terms.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace litchi::query {
namespace {

// The term by which a word ranks: a Han word, an English stem, or the word as it is.
std::string ranking_term(const indexer::Token& token, const indexer::TextAnalyzer& analyzer) {
    const indexer::TokenTerms terms = terms_of_token(token, analyzer, "");
    if (!terms.loose.empty()) return terms.loose.front();
    return terms.placed.empty() ? std::string() : terms.placed.front().term;
}

struct Weighed {
    double weight = 0;
    std::string_view term;
};

}  // namespace

void keep_weightiest(std::vector<indexer::Token>& tokens, const indexer::TextAnalyzer& analyzer,
                     const Xapian::Database& database, std::size_t most) {
    std::vector<std::string> terms;
    std::map<std::string_view, double> counts;
    terms.reserve(tokens.size());
    for (const indexer::Token& token : tokens) {
        terms.push_back(token.stopword ? std::string() : ranking_term(token, analyzer));
        if (!terms.back().empty()) ++counts[terms.back()];
    }
    std::vector<Weighed> weighed;
    const double documents = database.get_doccount();
    for (const auto& [term, count] : counts) {
        const Xapian::doccount holding = database.get_termfreq(std::string(term));
        if (holding > 0) weighed.push_back({count * std::log(documents / holding), term});
    }
    std::ranges::sort(weighed, [](const Weighed& a, const Weighed& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
    });
    if (weighed.size() <= most) return;
    std::set<std::string_view> dropped;
    for (std::size_t i = most; i < weighed.size(); ++i) dropped.insert(weighed[i].term);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (dropped.contains(terms[i])) tokens[i].stopword = true;
}

}  // namespace litchi::query

#include "query/either_language.h"

#include "query/plain_words.h"
#include "query/weighted_terms.h"

#include <xapian.h>

namespace litchi::query {

using Xapian::Query;

Query in_either_language(const indexer::TextAnalyzer& analyzer,
                         std::span<const indexer::Token> tokens,
                         const std::vector<TranslatedPart>& parts) {
    std::vector<Query> found;
    std::vector<indexer::Token> others;
    const auto pass_over = [&](std::size_t begin, std::size_t end) {
        for (const indexer::Token& token : tokens.subspan(begin, end - begin))
            if (!token.stopword) others.push_back(token);
    };
    std::size_t at = 0;
    for (const TranslatedPart& part : parts) {
        pass_over(at, part.begin);
        const auto words = tokens.subspan(part.begin, part.end - part.begin);
        found.emplace_back(Query::OP_MAX, any_of(plain_words(analyzer, words).any), *part.query);
        at = part.end;
    }
    pass_over(at, tokens.size());
    if (!others.empty()) found.push_back(any_of(plain_words(analyzer, others).any));
    return {Query::OP_OR, found.begin(), found.end()};
}

}  // namespace litchi::query

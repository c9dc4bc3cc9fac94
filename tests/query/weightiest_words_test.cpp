#include "query/weightiest_words.h"

#include "indexer/search_terms.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <string>
#include <vector>

namespace litchi::query {
namespace {

class WeightiestWords : public testing::Test {
  protected:
    // Adds documents that hold the words of a text.
    void add(const std::string& text, int times) {
        Xapian::Document document;
        for (const indexer::Token& token : analyzer_.analyze(text)) {
            const indexer::TokenTerms terms = terms_of_token(token, analyzer_, "");
            for (const std::string& term : terms.loose) document.add_term(term);
            for (const indexer::PlacedTerm& placed : terms.placed) document.add_term(placed.term);
        }
        for (int i = 0; i < times; ++i) database_.add_document(document);
    }

    std::string kept(const std::string& text, std::size_t most) const {
        std::vector<indexer::Token> tokens = analyzer_.analyze(text);
        keep_weightiest(tokens, analyzer_, database_, most);
        std::string words;
        for (const indexer::Token& token : tokens)
            if (!token.stopword) words += (words.empty() ? "" : " ") + token.term;
        return words;
    }

    indexer::TextAnalyzer analyzer_;
    Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(WeightiestWords, AreTheRarestAndTheMostSaid) {
    add("soil", 7);
    add("soil biochar", 2);
    add("soil kelp alder", 1);
    EXPECT_EQ(kept("the soil, biochar and kelp", 1), "kelp");
    EXPECT_EQ(kept("the soil, biochar and kelp", 2), "biochar kelp");
    EXPECT_EQ(kept("soil biochar biochar kelp", 1), "biochar biochar");  // 2 ln 5 > ln 10
    EXPECT_EQ(kept("kelp alder soil", 1), "alder");                      // a tie: the smaller
}

TEST_F(WeightiestWords, KeepsWhatNoDocumentHolds) {
    add("soil", 1);
    EXPECT_EQ(kept("soil quayside", 0), "quayside");
    EXPECT_EQ(kept("soil quayside", 5), "soil quayside");
}

}  // namespace
}  // namespace litchi::query

#include "indexer/duplicates.h"

#include "corpora/record_json.h"
#include "indexer/import.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

using indexer::DuplicateCandidate;

DuplicateCandidate candidate(std::string_view json) {
    std::vector<corpora::Problem> problems;
    return indexer::duplicate_candidate(corpora::parse_record_json(json, problems));
}

// Works as sets of letters, one a source, in the order of the sources.
std::vector<std::string> works(const std::vector<std::string>& sources) {
    std::vector<DuplicateCandidate> candidates;
    for (const std::string& json : sources) candidates.push_back(candidate(json));
    std::vector<std::string> sets;
    for (const auto& set : indexer::find_duplicates(candidates)) {
        std::string& letters = sets.emplace_back();
        for (const std::size_t member : set.members) {
            letters += static_cast<char>('a' + static_cast<int>(member));
        }
    }
    return sets;
}

std::string paper(const std::string& id, const std::string& more) {
    return R"({"id":")" + id +
           R"(","title":{"en":"Smart ports: a review"},"authors":["Smith, John"])" +
           (more.empty() ? "" : "," + more) + "}";
}

TEST(Duplicates, EachRuleTies) {
    using Sets = std::vector<std::string>;
    EXPECT_EQ(works({R"({"id":"x","title":"A"})", R"({"id":"x","title":"B"})"}), Sets({"ab"}));
    EXPECT_EQ(works({R"({"id":"x","title":"A","doi":"10.1000/7"})",
                     R"({"id":"y","title":"B","doi":"10.1000/7"})"}),
              Sets({"ab"}));
    EXPECT_EQ(works({R"({"id":"doi:10.1000/7","title":"A"})",
                     R"({"id":"y","title":"B","doi":"https://doi.org/10.1000/7"})"}),
              Sets({"ab"}));
    EXPECT_EQ(
        works({R"({"id":"x","title":"A","publication_number":"US 10,123,456 B2"})",
               R"({"id":"y","title":"B","publication_number":"US10123456","kind_code":"B2"})"}),
        Sets({"ab"}));
    EXPECT_EQ(works({R"({"id":"x","title":"A","publication_number":"US10123456B2"})",
                     R"({"id":"y","title":"A","publication_number":"US10123456A1"})"}),
              Sets({"a", "b"}));
    EXPECT_EQ(
        works(
            {paper("x", R"("date":"2019")"),
             R"({"id":"y","title":"SMART PORTS – A Review.","authors":["J. Smith"],"date":"2020-03"})"}),
        Sets({"ab"}));
}

TEST(Duplicates, TitleNeedsAuthorAndYear) {
    using Sets = std::vector<std::string>;
    EXPECT_EQ(works({paper("x", R"("date":"2017")"), paper("y", R"("date":"2019")")}),
              Sets({"a", "b"}));
    EXPECT_EQ(works({paper("x", ""), paper("y", R"("date":"2019")")}), Sets({"a", "b"}));
    EXPECT_EQ(works({paper("x", ""), paper("y", "")}), Sets({"ab"}));
    // Nor does a title that is not there, or holds no letter, tie anything.
    for (const char* title : {"", R"(,"title":"")", R"(,"title":"…")", R"(,"title":"---")"}) {
        const std::string rest = std::string(R"(","authors":["Smith, John"],"date":"2020")") +
                                 title + R"(,"abstract":"The same words."})";
        EXPECT_EQ(works({R"({"id":"x)" + rest, R"({"id":"y)" + rest}),
                  (std::vector<std::string>{"a", "b"}))
            << rest;
    }
    EXPECT_EQ(works({R"({"id":"x","title":"Editorial"})", R"({"id":"y","title":"Editorial"})"}),
              Sets({"a", "b"}));
    EXPECT_EQ(works({R"({"id":"x","authors":["Smith, J"],"abstract":"q"})",
                     R"({"id":"y","authors":["Smith, J"],"abstract":"q"})"}),
              Sets({"a", "b"}));
}

// Two works of one title stay two, and what could be either stays apart from both.
TEST(Duplicates, TitleDoesNotTieWhatIdentifiersPart) {
    using Sets = std::vector<std::string>;
    const std::string first = paper("x", R"("date":"2019","doi":"10.1000/1")");
    const std::string second = paper("y", R"("date":"2019","doi":"10.1000/2")");
    const std::string bare = paper("z", R"("date":"2019")");
    EXPECT_EQ(works({first, second}), Sets({"a", "b"}));
    EXPECT_EQ(works({first, bare}), Sets({"ab"}));
    EXPECT_EQ(works({first, second, bare}), Sets({"a", "b", "c"}));
    EXPECT_EQ(works({first, second, bare, paper("w", R"("date":"2020")")}), Sets({"a", "b", "cd"}));
}

TEST(Duplicates, TiesAreTransitive) {
    EXPECT_EQ(works({R"({"id":"x","title":"A","doi":"10.1000/1"})",
                     R"({"id":"y","title":"B","publication_number":"CN101000000A"})",
                     R"({"id":"x","title":"C","publication_number":"CN 101000000 A"})"}),
              std::vector<std::string>({"abc"}));
}

TEST(Duplicates, NamesTheStrongestRule) {
    const std::vector<DuplicateCandidate> candidates = {
        candidate(paper("x", R"("date":"2019","doi":"10.1000/1")")),
        candidate(paper("y", R"("date":"2019","doi":"10.1000/1")")),
        candidate(paper("z", R"("date":"2019")")),
        candidate(R"({"id":"alone","title":"Other"})"),
    };
    const auto sets = indexer::find_duplicates(candidates);
    ASSERT_EQ(sets.size(), 2U);
    EXPECT_STREQ(indexer::kDuplicateRules[sets[0].rules[0]], "doi");
    EXPECT_STREQ(indexer::kDuplicateRules[sets[0].rules[1]], "doi");
    EXPECT_STREQ(indexer::kDuplicateRules[sets[0].rules[2]], "title");
    EXPECT_EQ(sets[1].rules[0], indexer::kNoRule);
}

TEST(Duplicates, OrderPlaysNoPart) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SeededRandom random(seed);
        std::vector<std::string> sources;
        for (int i = 0; i < 40; ++i) sources.push_back(random_record(random));
        const auto as_sets = [](const std::vector<std::string>& lines) {
            std::vector<DuplicateCandidate> candidates;
            for (const std::string& json : lines) candidates.push_back(candidate(json));
            std::multiset<std::multiset<std::string>> sets;
            for (const auto& set : indexer::find_duplicates(candidates)) {
                std::multiset<std::string> members;
                for (const std::size_t member : set.members) members.insert(lines[member]);
                sets.insert(members);
            }
            return sets;
        };
        const auto expected = as_sets(sources);
        random.shuffle(sources);
        EXPECT_EQ(as_sets(sources), expected) << seed;
    }
}

}  // namespace
}  // namespace litchi::tests

#pragma once

#include "query/search.h"
#include "tests/support/small_lexicon.h"
#include "tests/support/small_world.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::query {

// A lexicon in two languages and a table of records that use it.
inline corpora::Thesaurus search_lexicon() {
    return tests::small_lexicon({
        tests::small_concept("carbon-capture", "beccs",
                             {"carbon capture", "CO2 capture", "碳捕集"}),
        tests::small_concept("ccs", "beccs", {"carbon capture and storage", "碳捕集与封存", "CCS"}),
        tests::small_concept("lychee", "farming", {"lychee", "litchi", "荔枝"}),
        tests::small_concept("smart-port", "port", {"smart port", "智慧港口"}),
    });
}

inline constexpr std::string_view kSearchTable = R"(
    e1 | 2018 | paper  | en      | Carbon capture at power plants  | The capture plant runs. Costs fall. | solvent
    e2 | 2019 | review | en      | Carbon capture and storage      | A review of storage sites.          | geology
    e3 | 2020 | patent | en      | A smart port with cold chain    | Lychee boxes pass the smart port.   | cold chain; logistics
    e4 | 2021 | paper  | en      | Trade in fruit                  | Ports handle litchi. The carbon footprint is small. | logistics
    e5 |      | news   | en      | Storage of carbon in soil       | To capture it takes care.           |
    z1 | 2019 | paper  | zh-Hans | 碳捕集与封存技术进展            | 本文综述碳捕集与封存。              | 封存
    z2 | 2020 | paper  | zh-Hant | 碳捕集技術的成本                | 成本正在下降。                      | 吸收劑
    z3 | 2021 | patent | zh-Hans | 一种荔枝冷链装置                | 用于智慧港口的荔枝运输。            | 冷链
    z4 | 2022 | paper  | zh-Hans | 土壤碳酸盐研究                  | 与港口无关。                        |
)";

// The table imported once, and what its queries find.
class SearchWorld : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        world_ = std::make_unique<tests::SmallWorld>(tests::records_from(kSearchTable),
                                                     search_lexicon());
        searcher_ = std::make_unique<Searcher>(world_->snapshot());
    }
    static void TearDownTestSuite() {
        searcher_.reset();
        world_.reset();
    }

    static SearchResult run(SearchRequest request) {
        request.limit = 200;
        return searcher_->search(request);
    }
    static std::vector<std::string> ids(SearchRequest request) {
        std::vector<std::string> found;
        for (const Hit& hit : run(std::move(request)).hits) found.push_back(hit.id);
        return found;
    }
    static std::vector<std::string> ids(const char* query) {
        return ids(SearchRequest{.query = query});
    }
    static std::vector<std::string> literal(std::string query) {
        return ids(SearchRequest{.query = std::move(query), .literal = true});
    }
    static Hit hit(const std::string& query, std::string_view id) {
        for (Hit& found : run({.query = query}).hits) {
            if (found.id == id) return std::move(found);
        }
        ADD_FAILURE() << query << " does not find " << id;
        return {};
    }
    static std::string marked(const std::string& query, std::string_view id) {
        std::string text;
        for (const Snippet& snippet : hit(query, id).snippets) {
            for (const SnippetPart& part : snippet.parts) {
                if (part.marked) text += "[" + part.text + "]";
            }
        }
        return text;
    }

    static inline std::unique_ptr<tests::SmallWorld> world_;
    static inline std::unique_ptr<Searcher> searcher_;
};

}  // namespace litchi::query

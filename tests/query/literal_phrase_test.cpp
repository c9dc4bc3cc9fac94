#include "query/search.h"
#include "tests/query/search_world.h"

#include <cctype>
#include <string>
#include <vector>

namespace litchi::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kMixedTexts[] = {
    "在2035年前，CO2排放量由1.25Mt降至0.98Mt，降幅达21.6%，优于ISO14001要求。",
    "基于LSTM与Transformer的岸桥调度模型GNN3在10,240个样本上F1为0.913。",
    "采用α粒子与β2受体，pH值为7.4时，Fe3+去除率分别为85和92个百分点。",
    "港口之间的和的在是与其他，与之相比的的确确是5G网络的了。",
};

class LiteralPhrases : public testing::Test {
  protected:
    LiteralPhrases() : world_(records(), {}), searcher_(world_.snapshot()) {}

    static std::vector<corpora::Record> records() {
        std::vector<corpora::Record> made;
        for (const std::string_view text : kMixedTexts) {
            corpora::Record& record = made.emplace_back();
            record.id = "m" + std::to_string(made.size());
            record.kind = corpora::RecordKind::Paper;
            record.abstract = {{"zh-Hans", std::string(text)}};
        }
        return made;
    }

    std::vector<std::string> found(const std::string& text) {
        std::vector<std::string> ids;
        SearchRequest request;
        request.query = "\"" + text + "\"";
        for (const Hit& hit : searcher_.search(request).hits) ids.push_back(hit.id);
        return ids;
    }

    tests::SmallWorld world_;
    Searcher searcher_;
};

bool is_han(std::string_view character) {
    return character.size() == 3 && character >= "一" && character <= "龥";
}

bool is_word(std::string_view character) {
    return is_han(character) ||
           (character.size() == 1 && std::isalnum(static_cast<unsigned char>(character[0])) != 0);
}

std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> characters;
    for (const char byte : text) {
        if ((byte & 0xC0) != 0x80) characters.emplace_back();
        characters.back() += byte;
    }
    return characters;
}

// Every run of two to six letters, digits and Han characters, some of them Han, is found.
TEST_F(LiteralPhrases, NeverMissAStringThatIsThere) {
    std::size_t tried = 0;
    for (std::size_t i = 0; i < std::size(kMixedTexts); ++i) {
        const std::vector<std::string> characters = characters_of(kMixedTexts[i]);
        for (std::size_t begin = 0; begin < characters.size(); ++begin) {
            std::string text;
            bool han = false;
            for (std::size_t end = begin; end < characters.size() && end < begin + 6; ++end) {
                if (!is_word(characters[end])) break;
                text += characters[end];
                han = han || is_han(characters[end]);
                if (end == begin || !han) continue;
                EXPECT_THAT(found(text), Contains("m" + std::to_string(i + 1))) << text;
                ++tried;
            }
        }
    }
    EXPECT_GT(tried, 300U);
}

TEST_F(LiteralPhrases, EndsInsideWordsStandBesideTheirNeighbours) {
    EXPECT_THAT(found("O2排放量由1"), ElementsAre("m1"));
    EXPECT_THAT(found("率分别为8"), ElementsAre("m3"));
    EXPECT_THAT(found("O2排放量由2"), IsEmpty());
    EXPECT_THAT(found("排放量由9"), IsEmpty());
    EXPECT_THAT(found("3排放"), IsEmpty());
}

// Without Han characters a phrase is words, which are whole.
TEST_F(LiteralPhrases, LatinPhrasesAreWholeWords) {
    EXPECT_THAT(found("LSTM"), ElementsAre("m2"));
    EXPECT_THAT(found("LST"), IsEmpty());
    EXPECT_THAT(found("STM"), IsEmpty());
}

TEST_F(LiteralPhrases, CountInFieldsToo) {
    SearchRequest request;
    request.query = "abstract:\"M与T\"";
    EXPECT_EQ(searcher_.search(request).total, 1U);
    request.query = "title:\"M与T\"";
    EXPECT_EQ(searcher_.search(request).total, 0U);
}

}  // namespace
}  // namespace litchi::query

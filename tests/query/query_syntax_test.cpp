#include "query/query_syntax.h"

#include "corpora/base/error.h"
#include "tests/support/seeded_random.h"

namespace litchi::query {
namespace {

using testing::HasSubstr;

std::string normal(std::string_view query) {
    return to_string(parse_query(query));
}

// The message of the refusal; fails the test if there is none.
std::string refusal(std::string_view query) {
    try {
        parse_query(query);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::MalformedQuery);
        return error.what();
    }
    ADD_FAILURE() << "not refused: " << query;
    return {};
}

TEST(QuerySyntax, NormalForm) {
    const std::pair<const char*, const char*> rows[] = {
        {"", ""},
        {"  ", ""},
        {"soil carbon", "soil carbon"},
        {"soil AND carbon", "soil carbon"},
        {"(soil  (carbon))", "soil carbon"},
        {"a OR b c", "a OR (b c)"},
        {"(a OR b) c", "(a OR b) c"},
        {"a OR (b OR c)", "a OR b OR c"},
        {"NOT a", "NOT a"},
        {"a -b", "a NOT b"},
        {"a-b", "a-b"},
        {"a -\"b  c\"", "a NOT \"b c\""},
        {"-(a b)", "NOT (a b)"},
        {"title:port", "title:port"},
        {"Title: port", "title:port"},
        {"title:\"smart port\"", "title:\"smart port\""},
        {"id:doi:10.1000/x", "id:doi:10.1000/x"},
        {"title:AND", "title:AND"},
        {"year:2019", "year:2019"},
        {"years:2019", "year:2019"},
        {"years:2019..2019", "year:2019"},
        {"years:2015..2020", "years:2015..2020"},
        {"years:..2019", "years:..2019"},
        {"years:2020..", "years:2020.."},
        {"and or not", "and or not"},
        {"与 或 非", "与 或 非"},
        {"“智慧港口” 荔枝", "\"智慧港口\" 荔枝"},
        {"「智慧港口」（荔枝 OR 『土壤碳』）", "\"智慧港口\" (荔枝 OR \"土壤碳\")"},
        {"title：港口　荔枝", "title:港口 荔枝"},
        {"碳：捕集", "碳:捕集"},
        {"country:China", "country:China"},
        {"soil NEAR/5 carbon", "soil NEAR/5 carbon"},
        {"soil NEAR carbon port", "soil NEAR/15 carbon port"},
        {"a NEAR/1 \"b c\" NEAR/2 (d OR e) f", "a NEAR/1 \"b c\" NEAR/2 (d OR e) f"},
        {"-a NEAR/0 b", "NOT a NEAR/0 b"},
        {"title:a NEAR/3 title:碳", "title:a NEAR/3 title:碳"},
        {"title:NEAR near", "title:NEAR near"},
        {"“a b”～7 \"c\"~0", "\"a b\"~7 \"c\"~0"},
        {"author:=\"Wei  Wang\"", "author:=\"Wei Wang\""},
        {"author:=Wang", "author:=Wang"},
        {"catalys* wom?n", "catalys* wom?n"},
        {"what? 碳* \"p*\" id:W1?x*", "what? 碳* \"p*\" id:W1?x*"},
        {"cpc:Y02C 20/40", "cpc:Y02C 20/40"},
        {"cpc:y02c 20 ipc:A01B 1/0* x", "cpc:y02c 20 ipc:A01B 1/0* x"},
        {"inventor:Li", "inventor:Li"},
        {"year:unknown", "year:unknown"},
    };
    for (const auto& [query, expected] : rows) {
        EXPECT_EQ(normal(query), expected) << query;
        EXPECT_EQ(normal(expected), expected) << "not stable: " << expected;
    }
}

TEST(QuerySyntax, ColumnsCountCharacters) {
    const QueryNode node = parse_query("港口 title:荔枝 “土壤碳”");
    ASSERT_EQ(node.children.size(), 3U);
    EXPECT_EQ(node.children[0].column, 1U);
    EXPECT_EQ(node.children[1].column, 4U);
    EXPECT_EQ(node.children[1].field, "title");
    EXPECT_EQ(node.children[2].column, 13U);
    EXPECT_EQ(node.children[2].kind, NodeKind::Phrase);
}

TEST(QuerySyntax, RefusalsNameTheColumn) {
    const std::pair<std::string, const char*> rows[] = {
        {"soil \"carbon", "column 6"},
        {"港口 “智慧", "column 4"},
        {"soil \" \"", "column 6"},
        {"(soil", "column 1"},
        {"soil)", "column 5"},
        {"()", "column 2"},
        {"soil AND", "column 9"},
        {"OR soil", "column 1"},
        {"soil OR OR port", "column 9"},
        {"NOT", "column 4"},
        {"NOT NOT soil", "column 5"},
        {"soil - port", "column 6"},
        {"soil --port", "column 6"},
        {"soil colour:red", "column 6"},
        {"soil title:", "column 6"},
        {"title:(soil)", "column 1"},
        {"year:soon", "column 6"},
        {"years:2020..2015", "column 7"},
        {"years:..", "column 7"},
        {"years:0..9", "column 7"},
        {"years:1..3000", "column 7"},
        {"kind:pamphlet", "column 6"},
        {"a NEAR", "column 7"},
        {"NEAR a", "column 1"},
        {"a NEAR/x b", "column 3"},
        {"a NEAR/100 b", "column 3"},
        {"soil \"a b\"~", "column 11"},
        {"soil \"a b\"~100", "column 11"},
        {"title:a NEAR/1 b", "column 9"},
        {"a NEAR/1 (b c)", "column 3"},
        {"a NEAR/1 kind:news", "column 3"},
        {"\"a b\"~2 NEAR/1 c", "column 9"},
        {"soil ca*", "column 6"},
        {"title:c?t", "column 7"},
        {"co2-c*", "column 1"},
        {"title:=\"a\"", "column 8"},
        {"soil \xFF", "column 1"},
        {std::string(4097, 'a'), "column 4097"},
    };
    for (const auto& [query, place] : rows) EXPECT_THAT(refusal(query), HasSubstr(place)) << query;
}

TEST(QuerySyntax, Bounds) {
    std::string words, brackets;
    for (int i = 0; i < 64; ++i) words += "w ";
    EXPECT_EQ(parse_query(words).children.size(), 64U);
    EXPECT_THAT(refusal(words + "w"), HasSubstr("column 129"));
    const std::string open(16, '('), close(16, ')');
    EXPECT_EQ(normal(open + "a" + close), "a");
    EXPECT_THAT(refusal("(" + open + "a" + close + ")"), HasSubstr("16 levels"));
    EXPECT_THAT(refusal(std::string(4096, '(')), HasSubstr("column 17"));
    std::string patterns;
    for (int i = 0; i < 16; ++i) patterns += "wor* ";
    EXPECT_EQ(parse_query(patterns).children.size(), 16U);
    EXPECT_THAT(refusal(patterns + "wor*"), HasSubstr("column 81"));
}

TEST(QuerySyntax, SymbolsMayHoldASpace) {
    const QueryNode node = parse_query("cpc:Y02C 20/40 port");
    ASSERT_EQ(node.children.size(), 2U);
    EXPECT_EQ(node.children[0].text, "Y02C 20/40");
    EXPECT_EQ(parse_query("cpc:Y02C 20 40").children.size(), 3U);
    EXPECT_EQ(parse_query("title:Y02C 20/40").children.size(), 2U);
}

// Any sequence of pieces is parsed or refused; what is parsed has a stable normal form.
TEST(QuerySyntax, RandomQueries) {
    const std::string_view pieces[] = {
        "soil",   "碳",          "AND", "OR", "NOT",    "(",    ")",  "\"",    "“a”",    "-",
        "title:", "years:1..2 ", " ",   "　", ":",      "：",   "..", "kind:", "patent", "（",
        "\x01",   "NEAR",        "/7",  "~3", "catal*", "wo?d", "=",  "cpc:",  "Y02C",   "1/2"};
    tests::SeededRandom random(7);
    int parsed = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string query;
        for (std::size_t n = random.below(12); n > 0; --n) {
            query += pieces[random.below(std::size(pieces))];
            if (random.below(2) == 0) query += ' ';
        }
        try {
            const std::string first = normal(query);
            EXPECT_EQ(normal(first), first) << query;
            ++parsed;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::MalformedQuery) << query;
            EXPECT_THAT(error.detail(), HasSubstr("column ")) << query;
        }
    }
    EXPECT_GT(parsed, 300);
}

}  // namespace
}  // namespace litchi::query

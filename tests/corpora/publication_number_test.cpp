#include "corpora/publication_number.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

struct Form {
    const char* text;
    const char* office;
    const char* number;
    const char* kind;
};

class PublicationNumbers : public testing::TestWithParam<Form> {};

TEST_P(PublicationNumbers, AreTakenApart) {
    const auto number = parse_publication_number(GetParam().text);
    ASSERT_TRUE(number) << GetParam().text;
    EXPECT_EQ(number->office, GetParam().office);
    EXPECT_EQ(number->number, GetParam().number);
    EXPECT_EQ(number->kind, GetParam().kind);
    EXPECT_EQ(parse_publication_number(to_string(*number)), number);
}

INSTANTIATE_TEST_SUITE_P(Forms, PublicationNumbers,
                         testing::Values(Form{"US 10,123,456 B2", "US", "10123456", "B2"},
                                         Form{"us10123456b2", "US", "10123456", "B2"},
                                         Form{"US-10123456-B2", "US", "10123456", "B2"},
                                         Form{"US 2019/0123456 A1", "US", "20190123456", "A1"},
                                         Form{"US2019123456A1", "US", "20190123456", "A1"},
                                         Form{"US D812,345 S", "US", "D812345", "S"},
                                         Form{"US RE45,123 E", "US", "RE45123", "E"},
                                         Form{"CN104642530B", "CN", "104642530", "B"},
                                         Form{"CN 104642530 B", "CN", "104642530", "B"},
                                         Form{"CN1234567A", "CN", "1234567", "A"},
                                         Form{"WO 2019/123456 A1", "WO", "2019123456", "A1"},
                                         Form{"EP 1 234 567 A1", "EP", "1234567", "A1"},
                                         Form{"EP1234567", "EP", "1234567", ""},
                                         Form{"JP H08-012345 A", "JP", "H08012345", "A"},
                                         Form{"JP 2019-123456 A", "JP", "2019123456", "A"},
                                         Form{"KR 10-2019-0012345 A", "KR", "20190012345", "A"},
                                         Form{"KR 10-1234567 B1", "KR", "1234567", "B1"},
                                         Form{"TW I612345 B", "TW", "I612345", "B"},
                                         Form{"ＣＮ１０４６４２５３０Ｂ", "CN", "104642530", "B"}));

TEST(PublicationNumber, IsNotSeenWhereThereIsNone) {
    for (const char* text : {"", "US", "10123456", "U 123", "patent 5", "CN104642530B2X",
                             "CN10464:2530", "专利CN104642530B", "10.1016/j.port"})
        EXPECT_EQ(parse_publication_number(text), std::nullopt) << text;
    EXPECT_EQ(parse_publication_number("CN" + std::string(100, '1')), std::nullopt);
}

TEST(PublicationNumber, CompactFormFallsBackToTheText) {
    EXPECT_EQ(compact_publication_number("US 10,123,456 B2"), "US10123456B2");
    EXPECT_EQ(compact_publication_number("  no  number "), "no number");
}

}  // namespace
}  // namespace litchi::corpora

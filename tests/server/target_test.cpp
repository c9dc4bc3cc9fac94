#include "server/http/target.h"

#include "corpora/base/error.h"
#include "server/percent.h"
#include "tests/support/seeded_random.h"

namespace litchi::server {
namespace {

TEST(Target, PathAndQueryAreDecoded) {
    const Target target = parse_target("/a/doi%3A10.1%2Fx/%E7%A2%B3?q=a+b%2B&plain&x=");
    EXPECT_THAT(target.segments, testing::ElementsAre("a", "doi:10.1/x", "碳"));
    EXPECT_THAT(target.query,
                testing::ElementsAre(testing::Pair("q", "a b+"), testing::Pair("plain", ""),
                                     testing::Pair("x", "")));
}

TEST(Target, EmptySegmentsStay) {
    EXPECT_THAT(parse_target("/").segments, testing::ElementsAre(""));
    EXPECT_THAT(parse_target("/a//b/").segments, testing::ElementsAre("a", "", "b", ""));
}

TEST(Target, BadAddressesAreRefused) {
    for (const char* target : {"", "a", "http://x/y", "/%", "/%4", "/%zz", "/%ff", "/%00",
                               "/?q=%c0%80", "/?%ed%a0%80=1"})
        EXPECT_THROW(parse_target(target), Error) << target;
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "/a";
    EXPECT_THROW(parse_target(deep), Error);
    std::string wide = "/?";
    for (int i = 0; i < 100; ++i) wide += "a=1&";
    EXPECT_THROW(parse_target(wide), Error);
}

TEST(Percent, DecodingUndoesEncoding) {
    tests::SeededRandom random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (std::size_t i = random.below(40); i > 0; --i)
            text += static_cast<char>(random.below(256));
        const std::string encoded = percent_encode(text);
        EXPECT_EQ(percent_decode(encoded), text);
        EXPECT_EQ(encoded.find_first_of(" /?&=#+"), std::string::npos);
    }
}

}  // namespace
}  // namespace litchi::server

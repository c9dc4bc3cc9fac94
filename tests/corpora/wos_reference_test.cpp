#include "corpora/writers/wos_reference.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

std::string shaped(const std::string& text) {
    return wos_reference({"", "", "", text});
}

TEST(WosReference, ItsOwnShapeStays) {
    EXPECT_EQ(shaped("Quay C, 2010, PORT REV, V4, P1"), "Quay C, 2010, PORT REV, V4, P1");
    EXPECT_EQ(shaped("2024, PORT REV, V9"), "2024, PORT REV, V9");
    EXPECT_EQ(wos_reference({"10.5555/q", "", "", "Quay C, 2010, PORT REV, V4"}),
              "Quay C, 2010, PORT REV, V4, DOI 10.5555/q");
    EXPECT_EQ(wos_reference({"10.5555/q", "", "", "Quay C, 2010, PORT REV, DOI 10.5555/q"}),
              "Quay C, 2010, PORT REV, DOI 10.5555/q");
}

TEST(WosReference, FromScopus) {
    EXPECT_EQ(shaped("Quay, C.L., Drift, D., Berths (large) and power (2010) Port Rev., 4 (2), pp. "
                     "1-9"),
              "Quay CL, 2010, Port Rev., V4, P1");
    EXPECT_EQ(shaped("Harbour statistics (2012) Port Board"),
              "Harbour statistics, 2012, Port Board");
}

TEST(WosReference, FromScopusOfToday) {
    EXPECT_EQ(
        shaped("Quay C.L.; Drift D., Berths, cranes and power, Port Rev, 4, 2, pp. 1-9, (2010)"),
        "Quay CL, 2010, Port Rev, V4, P1");
    EXPECT_EQ(shaped("The state of ports, Port Rev, 5, (2023)"),
              "The state of ports, 2023, Port Rev, V5");
}

TEST(WosReference, FromCssci) {
    EXPECT_EQ(shaped("Quay,C..Berths and power.Port Review.2010"), "Quay C, 2010, Port Review");
    EXPECT_EQ(shaped("1.林志远.荔枝园土壤有机碳.果园学报.2019.40(2)"),
              "林志远, 2019, 果园学报, V40");
}

TEST(WosReference, AnythingElseStays) {
    EXPECT_EQ(shaped("See the harbour master"), "See the harbour master");
    EXPECT_EQ(shaped("B. 2019"), "B. 2019");
    EXPECT_EQ(wos_reference({"", "CN200000001A", "", ""}), "CN200000001A");
    EXPECT_EQ(shaped("("), "(");
    EXPECT_EQ(shaped("x (2010) "), "x (2010)");
}

}  // namespace
}  // namespace litchi::corpora

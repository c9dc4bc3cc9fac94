#include "corpora/identifiers.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(Doi, IsBroughtToOneForm) {
    for (const char* text :
         {"10.1016/J.Port.2020.01", "doi:10.1016/j.port.2020.01", "DOI 10.1016/j.port.2020.01",
          "https://doi.org/10.1016/j.port.2020.01", "http://dx.doi.org/10.1016%2fj.port.2020.01",
          " 10.1016/j.port.2020.01. ", "10.1016/j.port.2020.01)",
          "info:doi/10.1016/j.port.2020.01"})
        EXPECT_EQ(normalise_doi(text), "10.1016/j.port.2020.01") << text;
}

TEST(Doi, KeepsBracketsThatItOpens) {
    EXPECT_EQ(normalise_doi("10.1016/S0027-9684(15)31340-7"), "10.1016/s0027-9684(15)31340-7");
    EXPECT_EQ(normalise_doi("10.1000/a(b)"), "10.1000/a(b)");
    EXPECT_EQ(normalise_doi("10.1000.10/x"), "10.1000.10/x");
}

TEST(Doi, IsNotSeenWhereThereIsNone) {
    for (const char* text : {"", "10.1/x", "10.12345678901/x", "10.1016/", "10.1016", "11.1016/x",
                             "https://example.org/10.1016", "see page 10.1016/x"})
        EXPECT_EQ(normalise_doi(text), std::nullopt) << text;
    EXPECT_EQ(normalise_doi("10.1016/" + std::string(3000, 'x')), std::nullopt);
}

TEST(Doi, IsFoundInCitationsAndLinks) {
    EXPECT_EQ(find_doi("Reed, A., Bogs, Peat J., 3, DOI 10.5555/peat.3; more"), "10.5555/peat.3");
    EXPECT_EQ(find_doi("10.5555/(SICI)1097-0258(1998)17:15<16::AID-SIM968>3.0.CO;2-2; more"),
              "10.5555/(sici)1097-0258(1998)17:15<16::aid-sim968>3.0.co;2-2");
    EXPECT_EQ(find_doi("10.5555/shop.co;x"), "10.5555/shop.co");
    EXPECT_EQ(find_doi("Tide (2015), https://doi.org/10.5555/port.77."), "10.5555/port.77");
    EXPECT_EQ(find_doi("record.uri?doi=10.5555%2fjps.2021&x=1"), "10.5555/jps.2021&x=1");
    EXPECT_EQ(find_doi("Version 2.10.5555/x of a program, 10.5 mm"), std::nullopt);
}

TEST(Doi, LongTextWithoutSpacesIsReadInLinearTime) {
    for (const char* piece : {"10.1%2f", "10.1000/", "10.1000%2f"}) {
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        EXPECT_EQ(find_doi(text), std::nullopt);
    }
}

}  // namespace
}  // namespace litchi::corpora

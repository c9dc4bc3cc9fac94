#include "corpora/citation.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

CitedWork parsed(std::string_view text) {
    return parse_citation(text).value_or(CitedWork{});
}

TEST(Citation, WebOfScience) {
    EXPECT_EQ(parsed("Berg A, 2001, NATURE, V414, P12, DOI 10.5555/n.12"),
              (CitedWork{"Berg A", "2001", "", "NATURE", "414", "12"}));
    EXPECT_EQ(
        parsed("[李明 Li Ming], 2013, [农业工程, Farm Engineering], V44, P119"),
        (CitedWork{"[李明 Li Ming]", "2013", "", "[农业工程, Farm Engineering]", "44", "119"}));
    EXPECT_EQ(parsed("*PORT AUTH, 1999, ANN REP"),
              (CitedWork{"*PORT AUTH", "1999", "", "ANN REP", "", ""}));
}

TEST(Citation, WhatReadersWriteIsReadBack) {
    const CitedWork work{"Berg, Astrid", "2001", "Quays, cranes and tides", "Ports", "4", "e12"};
    EXPECT_EQ(citation_text(work), "Berg, Astrid, 2001, Quays, cranes and tides, Ports, V4, Pe12");
    const CitedWork plain{"Berg A", "2001", "Quays, cranes and tides", "Ports", "4", "e12"};
    EXPECT_EQ(parsed(citation_text(plain)), plain);
    EXPECT_EQ(citation_text({}), "");
}

TEST(Citation, Scopus) {
    const CitedWork work{"Berg, A.", "2001", "Quays, cranes and tides", "Ports", "414", "12"};
    EXPECT_EQ(
        parsed("Berg, A., Lund, B.C., Quays, cranes and tides (2001) Ports, 414 (3), pp. 12-15"),
        work);
    const CitedWork late{"Berg A.", "2001", "Quays, cranes and tides", "Ports", "414", "12"};
    EXPECT_EQ(
        parsed("Berg A., Lund B.C., Quays, cranes and tides, Ports, 414, 3, pp. 12-15, (2001)"),
        late);
}

TEST(Citation, Chinese) {
    const CitedWork work{"李明", "2024", "港口调度", "计算机应用", "12", "45"};
    EXPECT_EQ(parsed("[3] 李明, 王芳. 港口调度[J]. 计算机应用, 2024, 12(3): 45-50."), work);
    EXPECT_EQ(parsed("3.李明.港口调度.计算机应用.2024.12(3):45"), work);
    EXPECT_EQ(parsed("12.李明.港口.调度.计算机应用.2024.(5"),
              (CitedWork{"李明", "2024", "港口.调度", "计算机应用", "", ""}));
}

TEST(Citation, SaysNothingWithoutAuthorAndYear) {
    for (const char* text : {"", ",", ".", "[", "[J]", "Smart ports", "Smart ports. Rotterdam",
                             "(2001)", "2001", "[1]", "1.2.3"})
        EXPECT_FALSE(parse_citation(text)) << text;
}

}  // namespace
}  // namespace litchi::corpora

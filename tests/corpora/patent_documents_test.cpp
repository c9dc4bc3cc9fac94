#include "corpora/formats/patent_documents.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(PatentFields, SymbolsInTheSpellingsOfTheOffices) {
    EXPECT_EQ(standard_symbol("G06F015/00"), "G06F 15/00");
    EXPECT_EQ(standard_symbol("G06F 1516"), "G06F 15/16");
    EXPECT_EQ(standard_symbol("B60R  900"), "B60R 9/00");
    EXPECT_EQ(standard_symbol("C08L10100"), "C08L 101/00");
    EXPECT_EQ(standard_symbol(" 7C 07C  29/44   A"), "C07C 29/44");
    EXPECT_EQ(standard_symbol("2A 01N 43/08 -"), "A01N 43/08");
    EXPECT_EQ(standard_symbol("B28B   1/    29            A I      "), "B28B 1/29");
    EXPECT_EQ(standard_symbol("B65D  51/18        20060101AFI20191003BHEP  "), "B65D 51/18");
    EXPECT_EQ(standard_symbol("H05K9/0066 20130101"), "H05K 9/0066");
    EXPECT_EQ(standard_symbol("Y02P20/145"), "Y02P 20/145");
    EXPECT_EQ(standard_symbol("A01G"), "A01G");
}

TEST(PatentFields, WhatIsNoSymbol) {
    for (const std::string_view text :
         {"", "1402", "D14480", "I01A 1/00", "A1G 1/00", "A01", "A01GG"})
        EXPECT_EQ(standard_symbol(text), "") << text;
    RecordDraft draft(1);
    draft.add_title("A");
    take_ipc_symbol(draft, "1402", "B511");
    take_cpc_symbol(draft, "A01G 22/00", "C");
    const Entry entry = draft.finish();
    ASSERT_EQ(entry.record->extra.size(), 1U);
    EXPECT_EQ(entry.record->extra[0].first, "B511");
    EXPECT_TRUE(entry.record->patent.ipc.empty());
    EXPECT_EQ(entry.record->patent.cpc, std::vector<std::string>{"A01G 22/00"});
}

TEST(PatentFields, NumbersWithoutFilling) {
    const auto number = [](std::string_view office, std::string_view serial,
                           std::string_view kind) {
        return publication_number(
            {std::string(office), std::string(serial), std::string(kind), {}, {}});
    };
    EXPECT_EQ(number("US", "08930553", "B2"), "US8930553B2");
    EXPECT_EQ(number("US", "D0435854", "S1"), "USD435854S1");
    EXPECT_EQ(number("US", "RE035312", "E"), "USRE35312E");
    EXPECT_EQ(number("US", "D. 271298", ""), "USD271298");
    EXPECT_EQ(number("US", "2007/0140112", "A1"), "US20070140112A1");
    EXPECT_EQ(number("EP", "0680812", "A1"), "EP0680812A1");
    EXPECT_EQ(number("US", "60195933", "00"), "US60195933");
    EXPECT_EQ(number("US", "PCT/NO98/00107", ""), "US PCT/NO98/00107");
}

TEST(PatentFields, PlacesThatSayNothingAreLeftOut) {
    RecordDraft draft(1);
    draft.add_title("A");
    Party party;
    party.person.literal = "Berg";
    party.city = "Bergen";
    party.state = "N/A";
    party.country = "unknown";
    add_inventor(draft, party);
    add_applicant(draft, party);
    const Entry entry = draft.finish();
    EXPECT_EQ(entry.record->patent.inventors[0].affiliations, std::vector<std::string>{"Bergen"});
    EXPECT_EQ(entry.record->patent.applicants, std::vector<std::string>{"Berg"});
    EXPECT_TRUE(entry.record->countries.empty());
}

}  // namespace
}  // namespace litchi::corpora

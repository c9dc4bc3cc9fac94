#include "corpora/formats/bibtex.h"

#include "corpora/base/text.h"
#include "corpora/formats/bibtex_names.h"
#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Bibtex, AnArticleWithMacrosAndAccents) {
    const auto entries = tests::read_data("bibtex/zotero.bib");
    ASSERT_EQ(entries.size(), 3U);
    for (const Entry& entry : entries) EXPECT_TRUE(entry.problems.empty());
    EXPECT_EQ(entries[0].line, 7U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/jps.2021.0101");
    EXPECT_EQ(article.title[0].text,
              "Shore power and CO₂ at the Göteborg quay: Na⁺ in 10% of été cables — a test");
    EXPECT_EQ(tests::names_of(article.authors),
              (Texts{"Berg, Astrid", "von der Lind Jr., Bo", "Müller, Jürgen",
                     "de la Cruz, Anna Østergaard", "Bread and Butter Group"}));
    EXPECT_EQ(article.authors[4].literal, "Bread and Butter Group");
    EXPECT_EQ(tests::extra_of(article, "author"), "\"others\"");
    EXPECT_EQ(article.venue, "Journal of Port Studies");
    EXPECT_EQ(article.publisher, "Harbour Press");
    EXPECT_EQ(to_string(article.date), "2021-12-16");
    EXPECT_EQ(article.pages, "101-118");
    EXPECT_EQ(article.issue, "3");
    EXPECT_EQ(article.url, "https://example.org/a_b~c?x=1&y=2");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"shore power", "container port"}));
    EXPECT_EQ(article.abstract[0].text,
              "It costs $5 to $10, “they” said; mail a@b.example. @ begins this line and braces "
              "nest.");
    EXPECT_EQ(tests::extra_of(article, "citation_key"), "\"berg_shore_2021\"");
    EXPECT_EQ(tests::extra_of(article, "file"), "\"Full Text:files/1/a.pdf:application/pdf\"");
}

TEST(Bibtex, BiblatexAndPatents) {
    const auto entries = tests::read_data("bibtex/zotero.bib");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.title[0].text, "Bogs and \"quotes\" in Straße");
    EXPECT_EQ(thesis.publisher, "Coast University");
    EXPECT_EQ(to_string(thesis.date), "1999-05");
    EXPECT_EQ(tests::extra_of(thesis, "location"), "\"Riga\"");
    const Record& patent = *entries[2].record;
    EXPECT_EQ(patent.id, "US10000000B2");
    EXPECT_EQ(patent.patent.applicants, Texts{"Litchi Machines Ltd."});
    EXPECT_EQ(tests::names_of(patent.patent.inventors), Texts{"Peel, Ada"});
    EXPECT_EQ(to_string(patent.date), "2018-06-19");
}

TEST(Bibtex, Scopus) {
    const auto entries = tests::read_data("bibtex/scopus.bib");
    ASSERT_EQ(entries.size(), 1U);
    const Record& review = *entries[0].record;
    EXPECT_EQ(review.id, "eid:2-s2.0-85000000001");
    EXPECT_EQ(review.kind, RecordKind::Review);
    EXPECT_TRUE(review.abstract.empty());
    EXPECT_EQ(tests::texts_of(review.keywords), (Texts{"drones", "cranes"}));
    EXPECT_EQ(tests::texts_of(review.subjects), (Texts{"Aircraft", "Ports and harbors"}));
    EXPECT_EQ(review.pages, "79-88");
    EXPECT_EQ(review.affiliations.size(), 2U);
    EXPECT_EQ(review.times_cited, 43);
    EXPECT_EQ(tests::extra_of(review, "note"), "\"All Open Access, Green Open Access\"");
    ASSERT_EQ(review.references.size(), 2U);
    EXPECT_EQ(review.references[0].text, "Quay C., Berths; power (2010) Port Rev., 4, pp. 1-9");
}

TEST(Bibtex, WebOfScience) {
    const auto entries = tests::read_data("bibtex/wos.bib");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "wos:WOS:000000000000001");
    EXPECT_EQ(article.title[0].text, "Shore power for small container ports: a title on two lines");
    EXPECT_EQ(to_string(article.date), "2021-03-16");
    EXPECT_EQ(article.authors[0].affiliations,
              Texts{"Coast Univ, Dept Ships & Docks, Riga, Latvia"});
    EXPECT_EQ(article.authors[1].affiliations,
              (Texts{"Coast Univ, Dept Ships & Docks, Riga, Latvia",
                     "Harbour Inst, Gainesville, FL 32611 USA"}));
    EXPECT_EQ(article.countries, (Texts{"Latvia", "USA"}));
    EXPECT_EQ(tests::extra_of(article, "Affiliation"),
              "\"Berg, A (Corresponding Author), Coast Univ, Riga, Latvia.\"");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"shore power", "container port"}));
    EXPECT_EQ(tests::texts_of(article.subjects), (Texts{"BERTH", "EMISSIONS"}));
    EXPECT_EQ(article.issn, (Texts{"1234-5678", "2345-678X"}));
    EXPECT_EQ(article.pages, "107");
    EXPECT_EQ(article.times_cited, 7);
    ASSERT_EQ(article.references.size(), 2U);
    EXPECT_EQ(article.references[0].doi, "10.5555/port.4");
    EXPECT_EQ(article.references[1].text, "Tide D, 2015, CABLES");
    EXPECT_EQ(tests::extra_of(article, "Research-Areas"), R"(["Transportation","Engineering"])");
}

TEST(Bibtex, DamagedEntriesCostNothingElse) {
    const auto entries = tests::read_data("bibtex/damaged.bib");
    ASSERT_EQ(entries.size(), 5U);
    EXPECT_EQ(display_title(*entries[0].record), "A brace that is never closed");
    EXPECT_EQ(tests::names_of(entries[0].record->authors), Texts{"Reed, Ann"});
    EXPECT_EQ(to_string(entries[0].record->date), "2001");
    ASSERT_FALSE(entries[0].problems.empty());
    EXPECT_EQ(entries[0].problems[0].why, "The entry is not closed; it may be cut short.");
    EXPECT_EQ(display_title(*entries[1].record), "One brace too many");
    EXPECT_EQ(to_string(entries[1].record->date), "2002");
    ASSERT_EQ(entries[1].problems.size(), 1U);
    EXPECT_EQ(entries[1].problems[0].line, 7U);
    EXPECT_EQ(to_string(entries[2].record->date), "2003");
    EXPECT_EQ(entries[2].record->publisher, "");
    ASSERT_EQ(entries[2].problems.size(), 1U);
    EXPECT_EQ(entries[2].problems[0].field, "junk");
    EXPECT_EQ(entries[3].record->id, "arxiv:2001.00001");
    EXPECT_EQ(display_title(*entries[4].record), "Cut short");
}

TEST(Bibtex, FieldsOutsideAnEntryAreReported) {
    const auto entries = tests::read_text(
        "@misc{a,\n note = {one } two}\n three},\n title = {Lost}\n}\n@misc{b, title = {Found}}\n",
        "bibtex");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_FALSE(entries[1].record);
    EXPECT_EQ(entries[1].problems[0].line, 4U);
    EXPECT_EQ(display_title(*entries[2].record), "Found");
}

TEST(Bibtex, NamesOfSeveralWordsAndEarlyAccess) {
    const auto entries = tests::read_text(
        "@article{a,\nTitle = {T},\nEarly Access Date = {{NOV 2021}},\n}\n", "bibtex");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(to_string(entries[0].record->date), "2021-11");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "Early Access Date"), "\"NOV 2021\"");
}

TEST(Bibtex, SeveralEntriesOnOneLineAndRoundBrackets) {
    const auto entries = tests::read_text(
        "@misc{a,title={One}}@misc{b,title={Two}} @book(c, title = \"Three (3)\")\nnote @x{y}\n",
        "bibtex");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(display_title(*entries[1].record), "Two");
    EXPECT_EQ(display_title(*entries[2].record), "Three (3)");
}

TEST(Bibtex, MacrosThatDoubleAreBounded) {
    std::string text = "@string{a0 = {" + std::string(1000, 'x') + "}}\n";
    for (int i = 1; i < 40; ++i) {
        const std::string last = "a" + std::to_string(i - 1);
        text += "@string{a" + std::to_string(i) + " = " + last + " # " + last + "}\n";
    }
    const auto entries = tests::read_text(text + "@misc{k, title = {T}, note = a39}\n", "bibtex");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(display_title(*entries[0].record), "T");
    EXPECT_LT(tests::extra_of(*entries[0].record, "note").size(), 9'000'000U);
}

TEST(Bibtex, LongNamesOfFieldsEndWithAWholeCharacter) {
    std::string name = "note";
    for (int i = 0; i < 100; ++i) name += "港";
    const auto entries = tests::read_text("@misc{k, title = {T}, " + name + " = {x}}\n", "bibtex");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(tests::extra_of(*entries[0].record, name.substr(0, 199)), "\"x\"");
}

TEST(Bibtex, ABackslashBeforeAnyCharacterTakesItWhole) {
    const auto entries =
        tests::read_text("@misc{k, title = {CO$_{\\ÿÿtextrm{2}}$ and \\港{x}}}\n", "bibtex");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(is_utf8(display_title(*entries[0].record))) << display_title(*entries[0].record);
}

TEST(Bibtex, ATypeWithoutABracketLosesNoPartOfACharacter) {
    const auto entries = tests::read_text("@misc\n港,title={Oats}}\n", "bibtex");
    ASSERT_EQ(entries.size(), 1U);
    ASSERT_TRUE(entries[0].record);
    EXPECT_EQ(display_title(*entries[0].record), "Oats");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "citation_key"), "\"港\"");
}

TEST(Bibtex, Names) {
    const auto names = [](std::string_view list) {
        Texts shown;
        for (const std::string_view name : bibtex_names(list))
            shown.push_back(display_name(bibtex_person(name)));
        return shown;
    };
    EXPECT_EQ(names("Bo Lind AND Anna van Berg"), (Texts{"Lind, Bo", "van Berg, Anna"}));
    EXPECT_EQ(names("{Sand and Son}"), Texts{"Sand and Son"});
    EXPECT_EQ(names("陈一 and 林 二"), (Texts{"陈一", "林 二"}));
    EXPECT_EQ(names("Alexander, {Smith, Ltd}"), Texts{"Alexander, Smith, Ltd"});
    EXPECT_EQ(names(" and "), Texts{});
}

TEST(Bibtex, OnlyEntriesAreClaimed) {
    EXPECT_EQ(bibtex_confidence("@article{key,\n"), 92);
    EXPECT_EQ(bibtex_confidence("@string{a = 1}\n"), 55);
    EXPECT_EQ(bibtex_confidence("see foo@bar.example\n@interface Foo {\n"), 0);
    EXPECT_EQ(bibtex_confidence("@Article(oat:1,\n title = {Oats})\n"), 92);
    EXPECT_EQ(bibtex_confidence("@book(oat, title = {Oats})\n"), 92);
    EXPECT_EQ(bibtex_confidence("@STRING(oat = \"Oats\")\n"), 55);
    EXPECT_EQ(bibtex_confidence("@Listens({\"Quay\",\"Crane\"})\n@pooled(most=10, least=2)\n"
                                "@turns(left, right)\n@ends(\n"),
              0);
}

}  // namespace
}  // namespace litchi::corpora

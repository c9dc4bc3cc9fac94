#include "indexer/occurrences.h"

#include "indexer/document_analysis.h"
#include "indexer/label_key.h"
#include "tests/support/random_text.h"
#include "tests/support/small_lexicon.h"

namespace litchi::indexer {
namespace {

using tests::small_concept;

corpora::Thesaurus lexicon() {
    return tests::small_lexicon({
        small_concept("biochar", "farming", {"biochar", "生物炭"}),
        small_concept("internet-of-things", "linking", {"internet of things", "IoT", "物联网"}),
        small_concept("port", "port", {"port", "港口"}),
        small_concept("soil-carbon", "farming", {"soil carbon", "土壤碳"}),
        small_concept("soil-organic-carbon", "farming",
                      {"soil organic carbon", "SOC", "土壤有机碳"}),
        small_concept("user-made", "", {"green wave", "GW"}),
    });
}

corpora::Record titled(std::string title) {
    corpora::Record record;
    record.id = "r";
    record.title = {{"en", std::move(title)}};
    return record;
}

// "field:key" of each occurrence.
std::vector<std::string> found(const corpora::Record& record) {
    std::vector<std::string> keys;
    const OccurrenceFinder finder(lexicon());
    for (const Occurrence& occurrence : finder.find(record).found) {
        keys.push_back(std::string(to_string(occurrence.field)) + ':' + occurrence.key);
    }
    return keys;
}

std::uint32_t skipped(const corpora::Record& record) {
    return OccurrenceFinder(lexicon()).find(record).skipped_abbreviations;
}

using Keys = std::vector<std::string>;

TEST(FieldTexts, ListsEveryTextInOrder) {
    corpora::Record record;
    record.language = "en";
    record.title = {{"en", "T"}, {"zh-Hans", "题"}};
    record.abstract = {{"", "A"}};
    record.summary = {{"en", "S"}};
    record.patent.claims = {"C1", "C2"};
    record.keywords = {{"en", "K"}};
    record.subjects = {{"en", "J"}};
    std::string all;
    for (const FieldText& text : field_texts(record)) {
        all += std::string(to_string(text.field)) + ' ' + std::string(text.language) + ' ' +
               std::string(text.text) + '\n';
    }
    EXPECT_EQ(all,
              "title en T\ntitle zh-Hans 题\nabstract und A\nsummary en S\nclaims en C1\n"
              "claims en C2\nkeyword en K\nsubject en J\n");
}

TEST(Occurrences, HaveThreeSources) {
    corpora::Record record = titled("Biochar for ports: marine diesel engines");
    record.abstract = {{"en", "Soil carbon rises with biochar."}};
    record.keywords = {{"en", "Smart Ports"}, {"zh-Hans", "港口"}};
    record.subjects = {{"en", "Dredging of ports"}};
    EXPECT_EQ(found(record), (Keys{"title:biochar", "title:port", "term:marine diesel engine",
                                   "abstract:soil carbon", "abstract:biochar", "keyword:smart port",
                                   "keyword:港口", "subject:dredging of port"}));
}

TEST(Occurrences, GiveKeywordsTheirWholeText) {
    corpora::Record record;
    record.keywords = {{"en", " Smart Port! "}, {"en", "–"}};
    const RecordOccurrences result = OccurrenceFinder(lexicon()).find(record);
    ASSERT_EQ(result.found.size(), 1U);
    EXPECT_EQ(result.found[0].range, (ByteRange{0, 13}));
    EXPECT_EQ(result.found[0].key, "smart port");
}

TEST(Occurrences, ReadABracketedAbbreviationBehindALexiconLabel) {
    corpora::Record record;
    record.keywords = {{"en", "Internet of Things (IoT)"},
                       {"zh-Hans", "物联网（IoT）"},
                       {"en", "Quay crane (QC)"},
                       {"en", "(IoT)"}};
    EXPECT_EQ(found(record), (Keys{"keyword:internet of thing", "keyword:物联网",
                                   "keyword:quay crane qc", "keyword:iot"}));
}

TEST(Occurrences, LeaveMeshQualifiersOutOfKeywordsAndSubjects) {
    corpora::Record record = titled("On dairy farming");
    record.keywords = {{"en", "Dairy Farming/*methods/economics"},
                       {"en", "Internet of Things (IoT)/trends"},
                       {"en", "*"},
                       {"en", "/5G"}};
    record.subjects = {{"en", "*Biochar/analysis"}, {"en", "CO2/CH4 separation"}};
    EXPECT_EQ(found(record),
              (Keys{"title:dairy farming", "keyword:dairy farming", "keyword:internet of thing",
                    "keyword:5g", "subject:biochar", "subject:co2 ch4 separation"}));
    const RecordOccurrences result = OccurrenceFinder(lexicon()).find(record);
    EXPECT_EQ(result.found[1].range, (ByteRange{0, 13}));
    EXPECT_EQ(result.found[4].range, (ByteRange{1, 8}));
    EXPECT_THAT(surfaces_of(record, result),
                testing::Contains(Surface{"dairy farming", "en", "Dairy Farming"}));
}

TEST(Occurrences, SkipAnAbbreviationOnItsOwn) {
    EXPECT_EQ(found(titled("Design of a SOC")), Keys{});
    EXPECT_EQ(skipped(titled("Design of a SOC and of SOCs")), 2U);
    EXPECT_EQ(skipped(titled("Design of a soc")), 0U);
}

TEST(Occurrences, CountAnAbbreviationBesideItsLongFormOrDomain) {
    EXPECT_EQ(found(titled("Soil organic carbon: the SOC")),
              (Keys{"title:soil organic carbon", "title:soc"}));
    EXPECT_EQ(found(titled("SOC with biochar")), (Keys{"title:soc", "title:biochar"}));
    EXPECT_EQ(found(titled("SOC in a port")), (Keys{"title:port"}));
    EXPECT_EQ(found(titled("SOC with IoT")), Keys{});
    corpora::Record record = titled("The SOC");
    record.keywords = {{"zh-Hant", "土壤有機碳"}};
    EXPECT_EQ(found(record), (Keys{"title:soc", "keyword:土壤有机碳"}));
}

TEST(Occurrences, AskForTheLongFormWhereAConceptHasNoDomain) {
    EXPECT_EQ(skipped(titled("The GW and biochar")), 1U);
    EXPECT_EQ(found(titled("The GW of the green wave")), (Keys{"title:gw", "title:green wave"}));
}

TEST(Occurrences, ReadNoAbbreviationInCapitalsAllOver) {
    EXPECT_EQ(found(titled("THE IOT AND SOC OF BIOCHAR")), (Keys{"title:biochar"}));
    EXPECT_EQ(found(titled("生物炭与SOC")), (Keys{"title:生物炭", "title:soc"}));
}

TEST(Occurrences, ApplyTheRuleToKeywordsInAnyCase) {
    corpora::Record record;
    record.keywords = {{"en", "soc"}};
    EXPECT_EQ(found(record), Keys{});
    EXPECT_EQ(skipped(record), 1U);
    record.keywords.push_back({"en", "biochar"});
    EXPECT_EQ(found(record), (Keys{"keyword:soc", "keyword:biochar"}));
}

TEST(Occurrences, LetLexiconLabelsGoBeforeTitleTerms) {
    EXPECT_EQ(found(titled("Port crane scheduling; quay crane scheduling")),
              (Keys{"title:port", "term:quay crane scheduling"}));
}

TEST(Occurrences, CallATitlePhraseThatIsAKeywordATitleLabel) {
    corpora::Record record = titled("On quay crane scheduling");
    record.keywords = {{"en", "Quay-crane scheduling"}};
    EXPECT_EQ(found(record),
              (Keys{"title:quay crane scheduling", "keyword:quay crane scheduling"}));
}

TEST(FindLabels, FindsLabelsWithoutTheRuleOfAbbreviations) {
    const OccurrenceFinder finder(lexicon());
    const std::vector<Occurrence> labels = finder.find_labels("soc AND 土壤碳 smart ports");
    ASSERT_EQ(labels.size(), 3U);
    EXPECT_EQ(labels[0].key, "soc");
    EXPECT_EQ(labels[1].key, "土壤碳");
    EXPECT_EQ(labels[2].key, "port");
    EXPECT_EQ(labels[2].range, (ByteRange{24, 29}));
}

corpora::Record random_record(tests::SeededRandom& random) {
    const auto text = [&] {
        return tests::random_text(random, random.below(12)) + " soil carbon " +
               tests::random_text(random, random.below(12)) + "SOC 生物炭";
    };
    corpora::Record record;
    record.title = {{"en", text()}, {"zh-Hans", text()}};
    record.abstract = {{"und", text()}};
    record.patent.claims = {text()};
    record.keywords = {{"en", text()}, {"en", tests::random_text(random, 1)}};
    return record;
}

TEST(Occurrences, AreDisjointInsideTheirTextsAndHaveTheirKeys) {
    tests::SeededRandom random(41);
    const OccurrenceFinder finder(lexicon());
    for (int i = 0; i < 400; ++i) {
        const corpora::Record record = random_record(random);
        const std::vector<FieldText> texts = field_texts(record);
        std::pair<std::uint32_t, std::uint32_t> before{0, 0};
        for (const Occurrence& o : finder.find(record).found) {
            ASSERT_LT(o.text, texts.size());
            const std::string_view text = texts[o.text].text;
            ASSERT_LE(o.range.end, text.size());
            ASSERT_LT(o.range.begin, o.range.end);
            ASSERT_TRUE(tests::is_character_edge(text, o.range.begin));
            ASSERT_TRUE(tests::is_character_edge(text, o.range.end));
            ASSERT_LE(before, (std::pair{o.text, o.range.begin}));
            before = {o.text, o.range.end};
            const Field field = o.field == Field::Term ? Field::Title : o.field;
            ASSERT_EQ(field, texts[o.text].field);
            ASSERT_EQ(label_key(text.substr(o.range.begin, o.range.end - o.range.begin)), o.key);
        }
    }
}

TEST(Occurrences, AreAPureFunctionOfRecordAndLexicon) {
    tests::SeededRandom random(43);
    const OccurrenceFinder finder(lexicon());
    corpora::Thesaurus shuffled = lexicon();
    random.shuffle(shuffled.concepts);
    for (corpora::Concept& c : shuffled.concepts) random.shuffle(c.labels);
    const OccurrenceFinder other(shuffled);
    const OccurrenceFinder copy(finder);
    for (int i = 0; i < 200; ++i) {
        const corpora::Record record = random_record(random);
        const RecordOccurrences once = finder.find(record);
        for (const OccurrenceFinder* again : {&finder, &other, &copy}) {
            const RecordOccurrences twice = again->find(record);
            ASSERT_EQ(once.skipped_abbreviations, twice.skipped_abbreviations);
            ASSERT_EQ(once.found.size(), twice.found.size());
            for (std::size_t k = 0; k < once.found.size(); ++k) {
                ASSERT_EQ(once.found[k].key, twice.found[k].key);
                ASSERT_EQ(once.found[k].range, twice.found[k].range);
                ASSERT_EQ(once.found[k].field, twice.found[k].field);
            }
        }
    }
}

}  // namespace
}  // namespace litchi::indexer

#include "corpora/base/error.h"
#include "indexer/acronyms.h"
#include "indexer/edit_thesaurus.h"
#include "indexer/thesaurus_effect.h"
#include "indexer/thesaurus_exchange.h"
#include "indexer/thesaurus_suggestions.h"
#include "indexer/thesaurus_variants.h"
#include "indexer/user_dictionary.h"
#include "indexer/word_slips.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

using indexer::ThesaurusAction;
using indexer::ThesaurusEdit;
using indexer::ThesaurusFormat;
using testing::ElementsAre;
using testing::IsEmpty;
using enum ThesaurusAction;

const std::vector<std::string> kRecords = {
    R"({"id":"a","title":"On quays","date":"2019","keywords":["green quay","port call","colour"]})",
    R"({"id":"b","title":"On calls","date":"2020","keywords":["portcall","smart port","color"]})",
    R"({"id":"c","title":"More on quays","date":"2020","keywords":["绿色码头","soil carbon","EV","port call"]})",
    R"({"id":"d","title":"On cars","date":"2021","abstract":"We use the electric vehicle (EV).","keywords":["electric vehicle","EVs"]})",
};

class ThesaurusOf : public testing::Test {
  protected:
    ThesaurusOf() { world.import("a", kRecords); }

    std::int64_t edit(ThesaurusAction action, std::string label, std::string other = {},
                      std::string language = {}) {
        return indexer::edit_thesaurus(
            world.collection(),
            {{action, std::move(label), std::move(other), std::move(language)}});
    }
    void undo(std::int64_t number) { indexer::undo_thesaurus_edit(world.collection(), number); }
    std::string id_of(std::string_view label) const {
        const indexer::Snapshot snapshot = world.snapshot();
        const auto index = snapshot.concepts().find(label);
        return index ? snapshot.concepts().at(*index).id : "-";
    }
    std::string digest() const { return world.snapshot().revision().edits_digest; }
    std::vector<ThesaurusEdit> in_force() {
        return indexer::read_thesaurus_log(world.collection()).in_force();
    }
    // What edits changed, in the form that loses nothing of it.
    std::string effect() const { return indexer::write_skos(world.snapshot()); }

    mutable CollectionFixture world;
};

TEST(ThesaurusVariants, FormsMeet) {
    EXPECT_EQ(indexer::american_form("behaviour modelling"), "behavior modeling");
    EXPECT_EQ(indexer::american_form("decarbonisation of fibre"), "decarbonization of fiber");
    EXPECT_EQ(indexer::american_form("four filling"), "four filling");
    EXPECT_EQ(indexer::singular_form("assessment criteria"), "assessment criterion");
    EXPECT_EQ(indexer::plain_form("naïve baye"), "naive baye");
    EXPECT_EQ(indexer::joined_form("block chain"), "blockchain");
    EXPECT_EQ(indexer::joined_form("type 2 1"), "");
    EXPECT_EQ(indexer::mainland_form("资讯安全"), "信息安全");
    EXPECT_EQ(indexer::mainland_form("信息安全"), "信息安全");
}

TEST(WordSlips, AreRareAndApartByOneLetterInside) {
    const auto slips = indexer::word_slips({{"biodiversity", 80},
                                            {"biodivrsity", 1},
                                            {"cybersecuirty", 2},
                                            {"cybersecurity", 20},
                                            {"absorption", 90},
                                            {"adsorption", 2},
                                            {"governance", 9},
                                            {"governace", 1},
                                            {"decision", 90},
                                            {"decisions", 1}});
    EXPECT_EQ(slips.size(), 2U);
    EXPECT_EQ(slips.at("biodivrsity"), "biodiversity");
    EXPECT_EQ(slips.at("cybersecuirty"), "cybersecurity");
}

TEST(Acronyms, AreFoundByTheirLetters) {
    const auto found = [](std::string_view text) {
        std::vector<std::string> all;
        for (const auto& place : indexer::find_acronyms(text))
            all.push_back(std::string(place.long_form) + "=" + std::string(place.short_form));
        return all;
    };
    EXPECT_THAT(found("We use a digital twin (DT) of it."), ElementsAre("digital twin=DT"));
    EXPECT_THAT(found("Internet of Things (IoT) and unmanned ships (USs)"),
                ElementsAre("Internet of Things=IoT", "unmanned ships=US"));
    EXPECT_THAT(found("the twin (see below), the port (DT), (A), (AB"), IsEmpty());
    EXPECT_THAT(found("Digital. Twin (DT)"), IsEmpty());
    EXPECT_THAT(found("数字孪生技术 (DT)"), IsEmpty());
}

TEST_F(ThesaurusOf, MergeMovesAllLabelsAndUndoRestoresTheIdentity) {
    const std::string before = digest();
    const auto content = content_of(world.snapshot());
    const std::uint64_t revision = world.snapshot().revision().number;
    const auto number = edit(Merge, "绿色码头", "Green quays");
    EXPECT_EQ(id_of("绿色码头"), "kw:green quay");
    EXPECT_EQ(id_of("kw:绿色码头"), "kw:green quay");
    EXPECT_NE(digest(), before);
    const indexer::Snapshot merged = world.snapshot();
    const auto& row = merged.concepts().at(*merged.concepts().find("green quay"));
    EXPECT_EQ(row.labels.size(), 2U);
    EXPECT_EQ(name_of(row, "zh-Hans"), "绿色码头");
    EXPECT_EQ(merged.revision().number, revision);
    undo(number);
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(content_of(world.snapshot()), content);
    EXPECT_THROW(undo(number), Error);
    EXPECT_THROW(undo(999), Error);
}

TEST_F(ThesaurusOf, TheLexiconsConceptTakesLabelsAndLosesThem) {
    edit(Merge, "green quay", "smart port");
    EXPECT_EQ(id_of("green quay"), "smart-port");
    edit(Split, "智慧港口");
    EXPECT_EQ(id_of("智慧港口"), "kw:智慧港口");
    EXPECT_EQ(id_of("smart port"), "smart-port");
    edit(Merge, "smart-port", "green quay");  // one already: the id is no label
    EXPECT_EQ(id_of("green quay"), "smart-port");
    edit(Ignore, "green quay");
    EXPECT_EQ(id_of("green quay"), "-");
}

TEST_F(ThesaurusOf, AConceptNamedAfterALabelThatLeavesIsNamedAfterTheNext) {
    edit(Merge, "portcall", "port call");
    edit(Split, "port call");
    EXPECT_EQ(id_of("port call"), "kw:port call");
    EXPECT_EQ(id_of("portcall"), "kw:portcall");
}

TEST_F(ThesaurusOf, NamesAndRelations) {
    edit(Rename, "port call", "Ship calls", "en");
    EXPECT_EQ(id_of("ship call"), "kw:port call");
    edit(Broader, "port call", "smart port");
    edit(Related, "soil carbon", "colour");
    const indexer::Snapshot snapshot = world.snapshot();
    const auto& row = snapshot.concepts().at(*snapshot.concepts().find("port call"));
    EXPECT_EQ(name_of(row, "en"), "Ship calls");
    const auto* call = indexer::concept_of_id(snapshot.lexicon(), "kw:port call");
    ASSERT_NE(call, nullptr);
    EXPECT_THAT(call->broader, ElementsAre("smart-port"));
    const auto* color = indexer::concept_of_id(snapshot.lexicon(), "kw:color");
    ASSERT_NE(color, nullptr);
    EXPECT_THAT(color->related, ElementsAre("soil-carbon"));
}

TEST_F(ThesaurusOf, EditsOutliveImportsTheirUndoingAndRepairs) {
    edit(Merge, "quay crane", "green quay");  // not there yet
    EXPECT_EQ(id_of("quay crane"), "kw:green quay");
    world.import("b", {R"({"id":"n","title":"New","date":"2021","keywords":["quay crane"]})"});
    EXPECT_EQ(id_of("quay crane"), "kw:green quay");
    const auto content = content_of(world.snapshot());
    std::filesystem::remove_all(world.collection().folder() / "segments");
    EXPECT_THAT(world.collection().check(true).problems, IsEmpty());
    EXPECT_EQ(content_of(world.snapshot()), content);
    EXPECT_EQ(in_force().size(), 1U);
}

TEST_F(ThesaurusOf, SuggestionsNameRuleAndEvidence) {
    const auto pairs = [&] {
        std::vector<std::string> all;
        const auto page = indexer::suggest_merges(world.snapshot(), in_force(), {});
        for (const auto& each : page.suggestions)
            all.push_back(std::string(each.kind) + ": " + each.first.text + " > " +
                          each.second.text);
        std::ranges::sort(all);
        return all;
    };
    EXPECT_THAT(pairs(), ElementsAre("acronym: EV > electric vehicle", "plural: EVs > EV",
                                     "spelling: portcall > port call"));
    edit(Reject, "EV", "EVs");
    EXPECT_THAT(pairs(),
                ElementsAre("acronym: EV > electric vehicle", "spelling: portcall > port call"));
}

TEST_F(ThesaurusOf, TranslationsComeFromRecordsAndDictionaries) {
    world.import("b", {R"({"id":"e","title":"On docks","keywords":["dry dock","干船坞"]})"});
    indexer::add_dictionary(world.collection(), "mine",
                            {"tsv", {{"绿色码头", "green quays", 1}}, 0});
    indexer::SuggestionRequest request;
    request.kinds = {"translation"};
    const auto page = indexer::suggest_merges(world.snapshot(), in_force(), request);
    ASSERT_EQ(page.total, 2U);
    const auto& told = page.suggestions[0];
    EXPECT_EQ(told.rule, "dictionary");
    EXPECT_EQ(told.first.text + " > " + told.second.text, "绿色码头 > green quay");
    EXPECT_DOUBLE_EQ(told.score, 0.7);
    const auto& seen = page.suggestions[1];
    EXPECT_EQ(seen.rule, "keyword lists");
    EXPECT_EQ(seen.first.text + " > " + seen.second.text, "干船坞 > dry dock");
    EXPECT_EQ(seen.record, "e");
    EXPECT_EQ(seen.text, "干船坞 · dry dock");
    edit(Merge, told.first.text, told.second.text);
    EXPECT_EQ(id_of("绿色码头"), "kw:green quay");
    EXPECT_EQ(indexer::suggest_merges(world.snapshot(), in_force(), request).total, 1U);
}

TEST_F(ThesaurusOf, RejectingChangesNoIdentity) {
    const std::string before = digest();
    edit(Reject, "colour", "color");
    EXPECT_EQ(digest(), before);
}

ThesaurusEdit random_edit(SeededRandom& random) {
    const std::vector<std::string> labels = {"green quay", "port call",   "portcall",
                                             "colour",     "smart port",  "智慧港口",
                                             "绿色码头",   "soil carbon", "not there"};
    const auto label = [&] { return labels[random.below(labels.size())]; };
    const auto action = static_cast<ThesaurusAction>(random.below(7));
    ThesaurusEdit edit{action, label(), label(), {}};
    if (action == Split || action == Ignore) edit.other.clear();
    if (action == Rename) edit.language = "en";
    return edit;
}

// Every label belongs to one concept at most, whatever was edited, and undoing all, in any order,
// is as if nothing had been.
TEST_F(ThesaurusOf, AnyEditsAndTheirUndoing) {
    const std::string before = digest();
    const auto content = content_of(world.snapshot());
    const indexer::Snapshot plain = world.snapshot();
    SeededRandom random(7);
    for (int round = 0; round < 25; ++round) {
        std::vector<std::int64_t> numbers;
        for (std::uint64_t i = 1 + random.below(8); i > 0; --i)
            numbers.push_back(indexer::edit_thesaurus(world.collection(), {random_edit(random)}));
        const indexer::Snapshot edited = world.snapshot();
        std::set<LabelId> seen;
        for (indexer::ConceptIndex i = 0; i < edited.concepts().size(); ++i)
            for (const LabelId label : edited.concepts().at(i).labels)
                EXPECT_TRUE(seen.insert(label).second);
        for (indexer::ConceptIndex i = 1; i < edited.concepts().size(); ++i)
            EXPECT_LT(edited.concepts().at(i - 1).id, edited.concepts().at(i).id);
        while (!numbers.empty()) {
            const auto place = numbers.begin() + static_cast<int>(random.below(numbers.size()));
            undo(*place);
            numbers.erase(place);
        }
        EXPECT_EQ(digest(), before);
        EXPECT_EQ(content_of(world.snapshot()), content);
    }
}

class ThesaurusTravels : public ThesaurusOf, public testing::WithParamInterface<ThesaurusFormat> {};

TEST_P(ThesaurusTravels, ExportAndImportGiveTheSame) {
    edit(Merge, "绿色码头", "green quay");
    edit(Merge, "portcall", "port call");
    edit(Merge, "colour", "soil carbon");
    edit(Ignore, "EVs");
    if (GetParam() != ThesaurusFormat::Vosviewer) {
        edit(Rename, "port call", "Ship calls", "en");
        edit(Split, "智慧港口");
        edit(Broader, "green quay", "smart port");
        edit(Related, "green quay", "port call");
    }
    const std::string wanted = effect();
    const auto file = world.folder.write(
        "thesaurus", indexer::write_thesaurus(world.snapshot(), in_force(), GetParam()));
    CollectionFixture other;
    other.import("a", kRecords);
    indexer::edit_thesaurus(other.collection(),
                            indexer::read_thesaurus_edits(other.snapshot(), file, GetParam()));
    EXPECT_EQ(content_of(other.snapshot()), content_of(world.snapshot()));
    if (GetParam() != ThesaurusFormat::Vosviewer) {
        EXPECT_EQ(indexer::write_skos(other.snapshot()), wanted);
    }
    EXPECT_THAT(indexer::read_thesaurus_edits(other.snapshot(), file, GetParam()).size(),
                testing::Le(in_force().size()));
}

INSTANTIATE_TEST_SUITE_P(Formats, ThesaurusTravels,
                         testing::Values(ThesaurusFormat::Jsonl, ThesaurusFormat::Skos,
                                         ThesaurusFormat::Vosviewer));

TEST_F(ThesaurusOf, BadFilesAreRefusedByLine) {
    const auto read = [&](std::string_view text, ThesaurusFormat format) {
        return indexer::read_thesaurus_edits(world.snapshot(), world.folder.write("bad", text),
                                             format);
    };
    for (const char* line : {"[]", "{\"action\":\"merge\",\"label\":\"a\"}", "{\"action\":\"eat\"}",
                             "{\"action\":\"split\",\"label\":\"a\",\"other\":\"b\"}"})
        EXPECT_THROW(read(line, ThesaurusFormat::Jsonl), Error) << line;
    EXPECT_THROW(read("one column", ThesaurusFormat::Vosviewer), Error);
    EXPECT_THROW(read("nonsense", ThesaurusFormat::Skos), Error);
    EXPECT_THROW(read(R"({"@graph":[{"skos:prefLabel":7}]})", ThesaurusFormat::Skos), Error);
    EXPECT_THAT(read("label\treplace by\nPort calls\tport call\n", ThesaurusFormat::Vosviewer),
                IsEmpty());
}

}  // namespace
}  // namespace litchi::tests

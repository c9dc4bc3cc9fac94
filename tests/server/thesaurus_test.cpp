#include "corpora/base/error.h"
#include "tests/server/service_world.h"

namespace litchi::tests {
namespace {

using indexer::ThesaurusAction;
using server::Answer;

class ThesaurusService : public testing::Test {
  protected:
    Answer map() {
        server::MapQuestion question;
        question.options.min_occurrences = 1;
        return world.service().map("world", question);
    }
    Answer search(const std::string& query) {
        query::SearchRequest request;
        request.query = query;
        return world.service().search("world", request);
    }
    Answer roadmap() {
        server::RoadmapQuestion question;
        question.template_id = "dual-carbon-lychee";
        return world.service().roadmap("world", question);
    }
    std::int64_t edit(ThesaurusAction action, const std::string& label, const std::string& other) {
        return json_of(world.service().edit_thesaurus("world", {action, label, other, {}}))
            .at("edit")
            .get<std::int64_t>();
    }

    ServiceWorld world;
};

// One merge shows in map, search and roadmap without an import, and its undoing gives the very
// bytes and identities of before.
TEST_F(ThesaurusService, EverythingFollowsAnEditAtOnce) {
    const Answer map_before = map();
    const Answer roadmap_before = roadmap();
    const auto found_before = json_of(search("orchard")).at("total");
    const std::int64_t number = edit(ThesaurusAction::Merge, "orchard", "biochar");
    EXPECT_NE(map().identity, map_before.identity);
    EXPECT_NE(map().body, map_before.body);
    EXPECT_NE(roadmap().identity, roadmap_before.identity);
    EXPECT_EQ(json_of(search("orchard")).at("total"), json_of(search("biochar")).at("total"));
    EXPECT_NE(json_of(search("orchard")).at("total"), found_before);
    world.service().undo_thesaurus_edit("world", number);
    EXPECT_EQ(map().identity, map_before.identity);
    EXPECT_EQ(map().body, map_before.body);
    EXPECT_EQ(roadmap().identity, roadmap_before.identity);
    EXPECT_EQ(roadmap().body, roadmap_before.body);
    EXPECT_EQ(json_of(search("orchard")).at("total"), found_before);
}

TEST_F(ThesaurusService, LabelsAreKeptAsWritten) {
    edit(ThesaurusAction::Merge, "soil-carbon", "biochar");
    const auto log = json_of(world.service().thesaurus_log("world", 0, 10));
    EXPECT_EQ(log.at("edits").at(0).at("label"), "soil-carbon");  // as written: its key is a label
    EXPECT_THROW(edit(ThesaurusAction::Merge, "soil carbon", "biochar"), Error);  // one already
    EXPECT_THROW(edit(ThesaurusAction::Merge, "nothing of the sort", "biochar"), Error);
}

}  // namespace
}  // namespace litchi::tests

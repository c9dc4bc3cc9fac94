#include "server/identity.h"

#include "server/questions.h"

namespace litchi::server {
namespace {

indexer::RevisionInfo revision() {
    indexer::RevisionInfo info;
    info.number = 3;
    info.records_digest = "records";
    info.edits_digest = "edits";
    info.lexicon_digest = "lexicon";
    info.analyzer_version = "analyzer";
    return info;
}

TEST(Identity, EveryPartCountsButTheRevision) {
    const std::string base = identity_of(revision(), "{}", {"map", 1});
    EXPECT_EQ(base.size(), 64U);
    std::set<std::string> identities = {base};
    auto other = revision();
    other.records_digest = "others";
    identities.insert(identity_of(other, "{}", {"map", 1}));
    other = revision();
    other.edits_digest = "others";
    identities.insert(identity_of(other, "{}", {"map", 1}));
    other = revision();
    other.lexicon_digest = "others";
    identities.insert(identity_of(other, "{}", {"map", 1}));
    other = revision();
    other.analyzer_version = "others";
    identities.insert(identity_of(other, "{}", {"map", 1}));
    identities.insert(identity_of(revision(), "{\"a\":1}", {"map", 1}));
    identities.insert(identity_of(revision(), "{}", {"map", 2}));
    identities.insert(identity_of(revision(), "{}", {"roadmap", 1}));
    EXPECT_EQ(identities.size(), 8U);
    other = revision();
    other.number = 4;
    EXPECT_EQ(identity_of(other, "{}", {"map", 1}), base);
}

ParameterValues values(const std::vector<std::pair<std::string, std::string>>& given) {
    ParameterValues made;
    for (const auto& [key, value] : given) made.set(key, value);
    return made;
}

TEST(CanonicalJson, DefaultsAndSpellingsOfAQueryDoNotCount) {
    const std::string base = canonical_json(map_question(values({{"q", "soil carbon"}})));
    EXPECT_EQ(canonical_json(map_question(values({{"q", " soil  AND (carbon) "}, {"seed", "1"}}))),
              base);
    EXPECT_NE(canonical_json(map_question(values({{"q", "soil carbon"}, {"seed", "2"}}))), base);
    EXPECT_NE(canonical_json(map_question(values({{"q", "soil carbon"}, {"years", "2019"}}))),
              base);
}

TEST(EvidenceFilter, HoldsWhatDiffersFromTheDefaults) {
    EXPECT_EQ(evidence_filter(map_question({})), "");
    EXPECT_EQ(evidence_filter(map_question(values({{"q", "a&b"},
                                                   {"years", "2015..2020"},
                                                   {"type", "keywords"},
                                                   {"plain", "true"},
                                                   {"min_occurrences", "2"}}))),
              "type=keywords&q=a%26b&plain=true&years=2015..2020&");
    EXPECT_EQ(evidence_filter(roadmap_question(values({{"theme", "biochar"}}))),
              "template=dual-carbon-lychee&theme=biochar&");
}

}  // namespace
}  // namespace litchi::server

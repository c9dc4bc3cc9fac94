#pragma once

#include "indexer/undo_import.h"
#include "tests/indexer/collection_fixture.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace litchi::tests {

// A random record that may cite others of the same seed.
inline std::string random_citing_record(SeededRandom& random) {
    std::string json = random_record(random);
    json.pop_back();
    return json + R"(,"references":[{"doi":"10.1234/)" + std::to_string(random.below(30)) +
           R"("}]})";
}

inline std::vector<std::string> random_lines(SeededRandom& random, std::size_t count) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < count; ++i) lines.push_back(random_citing_record(random));
    return lines;
}

// What must not tell one collection from another of the same sources.
inline std::map<std::string, std::string> everything_of(const indexer::Snapshot& snapshot) {
    std::map<std::string, std::string> content = content_of(snapshot);
    for (const auto& [id, doc] : snapshot.records_by_id()) {
        std::string& text = content[id];
        for (const auto& reference : snapshot.references(doc)) text += " >" + reference.record_id;
        for (const std::string& citing : snapshot.cited_by(doc)) text += " <" + citing;
        std::set<std::string> sources;
        for (const auto& source : snapshot.sources(doc))
            sources.insert(source.field + source.file + source.rule);
        for (const std::string& source : sources) text += " " + source;
    }
    const indexer::RevisionInfo& revision = snapshot.revision();
    content["records digest"] = revision.records_digest;
    content["lexicon digest"] = revision.lexicon_digest;
    content["records"] = std::to_string(revision.records);
    return content;
}

// An import to come: its file, and which of two lexicons it names (0 = none).
struct Step {
    std::filesystem::path file;
    std::size_t lexicon = 0;
};

class UndoWorld {
  public:
    UndoWorld() {
        lexicons_[1] = *world.options.lexicon;
        lexicons_[2] = world.folder.write(
            "other.jsonl",
            corpora::to_json(small_concept("quay", "port", {"green quay", "port"})) + "\n");
    }

    indexer::ImportReport import(const Step& step) {
        world.options.lexicon.reset();
        if (step.lexicon != 0) world.options.lexicon = lexicons_[step.lexicon];
        return world.import({step.file});
    }

    CollectionFixture world;

  private:
    std::map<std::size_t, std::filesystem::path> lexicons_;
};

}  // namespace litchi::tests

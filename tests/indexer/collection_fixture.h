#pragma once

#include "corpora/record_json.h"
#include "corpora/thesaurus.h"
#include "indexer/collection.h"
#include "indexer/import.h"
#include "indexer/snapshot.h"
#include "tests/support/seeded_random.h"
#include "tests/support/small_lexicon.h"
#include "tests/support/temp_dir.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::tests {

// A collection in a temporary folder with a lexicon of four concepts.
class CollectionFixture {
  public:
    CollectionFixture() : collection_(indexer::Collection::create(data(), "world")) {
        const corpora::Thesaurus lexicon = small_lexicon({
            small_concept("carbon-capture", "beccs", {"carbon capture", "碳捕集", "CCS"}),
            small_concept("port", "port", {"port", "港口"}),
            small_concept("smart-port", "port", {"smart port", "智慧港口"}),
            small_concept("soil-carbon", "farming", {"soil carbon", "土壤碳"}),
        });
        std::string lines;
        for (const corpora::Concept& concept_ : lexicon.concepts) {
            lines += corpora::to_json(concept_) + "\n";
        }
        options.lexicon = folder.write("lexicon.jsonl", lines);
        options.lexicon_use = indexer::LexiconUse::Instead;
        options.format = "jsonl";
    }

    std::filesystem::path data() const { return folder.path() / "data"; }
    indexer::Collection& collection() { return collection_; }
    indexer::Snapshot snapshot() const { return collection_.snapshot(); }

    std::filesystem::path file(std::string_view name, const std::vector<std::string>& lines) const {
        std::string text;
        for (const std::string& line : lines) text += line + "\n";
        return folder.write(name, text);
    }
    indexer::ImportReport import(const std::vector<std::filesystem::path>& files) {
        return indexer::import_files(collection_, files, options);
    }
    indexer::ImportReport import(std::string_view name, const std::vector<std::string>& lines) {
        return import({file(name, lines)});
    }

    TempDir folder;
    indexer::ImportOptions options;

  private:
    indexer::Collection collection_;
};

// What a snapshot says of all its records, without anything that may differ between collections of
// the same sources (document, label and revision numbers): records, labels with fields, concepts.
inline std::map<std::string, std::string> content_of(const indexer::Snapshot& snapshot) {
    std::map<std::string, std::string> content;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const DocId id = segment->ids()[i];
            if (snapshot.retired(id)) continue;
            std::map<std::string, int> labels;
            for (std::size_t k = 0; k < segment->labels(i).size(); ++k) {
                const auto concept_ = snapshot.concepts().concept_of(segment->labels(i)[k]);
                if (concept_ == indexer::kNoConcept) continue;  // an edit ignores the label
                labels[snapshot.concepts().at(concept_).id] |= segment->label_fields(i)[k];
            }
            std::string& text = content[snapshot.record_id(id)];
            text = corpora::to_json(snapshot.record(id)) + std::to_string(segment->years()[i]);
            for (const auto& [name, fields] : labels) text += name + std::to_string(fields);
        }
    }
    for (std::size_t i = 0; i < snapshot.concepts().size(); ++i) {
        const auto& concept_ = snapshot.concepts().at(static_cast<indexer::ConceptIndex>(i));
        for (const auto& name : concept_.names) content[concept_.id] += name.language + name.text;
    }
    return content;
}

// A made-up record that shares words, and sometimes its DOI, number or title, with others of the
// same seed.
inline std::string random_record(SeededRandom& random) {
    static const std::vector<std::string> kTitles = {
        "Smart Ports and soil carbon", "smart ports and soil carbon", "Carbon capture in the delta",
        "A plan for green quays", "Feed rations of goats"};
    static const std::vector<std::string> kWords = {"Green Quay", "green quays", "LNG",
                                                    "lng",        "soil carbon", "carbon capture"};
    const auto number = [&](std::size_t bound) { return std::to_string(random.below(bound)); };
    std::string json = R"({"id":"r)" + number(40) + R"(","title":{"en":")" +
                       kTitles[random.below(kTitles.size())] + R"("},"keywords":{"en":[")" +
                       kWords[random.below(kWords.size())] + R"("]},"date":")" +
                       std::to_string(2015 + random.below(4)) + R"(","authors":["Okafor, )" +
                       number(3) + R"("])";
    if (random.below(3) == 0) json += R"(,"doi":"10.1234/)" + number(30) + R"(")";
    if (random.below(5) == 0) json += R"(,"publication_number":"CN10)" + number(9) + R"(00000A")";
    if (random.below(2) == 0) json += R"(,"abstract":{"en":"We study ports )" + number(9) + R"("})";
    return json + "}";
}

}  // namespace litchi::tests

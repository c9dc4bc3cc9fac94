#include "query/novelty_finder.h"

#include "indexer/label_key.h"
#include "query/appearances.h"
#include "query/concept_neighbours.h"
#include "query/feature_documents.h"
#include "query/idea_language.h"
#include "query/key_points.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace litchi::query {
namespace {

using indexer::ConceptIndex;
using indexer::DocSet;

constexpr std::size_t kMaxNames = 24;  // of a concept that are listed

// The features of an idea and the documents that hold them.
struct Features {
    std::vector<Feature> all;  // each once
    std::vector<DocSet> before;
    std::vector<DocSet> uncertain;

    std::size_t add(Feature feature) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Feature& other) {
            return other.concept_ == feature.concept_ && other.word == feature.word;
        });
        if (same != all.end()) return static_cast<std::size_t>(same - all.begin());
        all.push_back(std::move(feature));
        return all.size() - 1;
    }
};

// The weightiest features, concepts first, in the order of the text.
std::vector<Feature> weightiest(std::vector<Feature> features) {
    if (features.size() <= kMaxPointFeatures) return features;
    std::vector<std::size_t> order(features.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto rank = [&](std::size_t i) {
            return std::pair(features[i].concept_ == indexer::kNoConcept, -features[i].weight);
        };
        return rank(a) < rank(b);
    });
    order.resize(kMaxPointFeatures);
    std::sort(order.begin(), order.end());
    std::vector<Feature> chosen;
    chosen.reserve(order.size());
    for (const std::size_t i : order) chosen.push_back(std::move(features[i]));
    return chosen;
}

// One question, answered step by step.
class Question {
  public:
    Question(const indexer::Snapshot& snapshot, const IndexDatabase& index,
             std::span<const std::uint32_t> ranks, const PriorArtRequest& request,
             const DatedDocuments& dated)
        : snapshot_(snapshot),
          index_(index),
          dated_(dated),
          language_(request.scope.language),
          appearances_(snapshot, ranks, language_),
          neighbours_(snapshot, dated.before) {
        result_.idea = request.scope.query;
        result_.considered = dated.before.size();
        result_.uncertain_dates = dated.uncertain.size();
    }

    Novelty answer() {
        read_points();
        find_documents();
        for (PointNovelty& point : result_.points) count(point);
        add_features();
        return std::move(result_);
    }

  private:
    void read_points() {
        const KeyPoints points = key_points(snapshot_.finder().analyzer(), result_.idea);
        for (const indexer::ByteRange range : points.points) {
            PointNovelty point;
            point.range = range;
            const std::string text = result_.idea.substr(range.begin, range.end - range.begin);
            std::vector<Feature> found = features_of(snapshot_, index_.database(), text);
            point.left_out = found.size() - std::min(found.size(), kMaxPointFeatures);
            for (Feature& feature : weightiest(std::move(found)))
                point.features.push_back(features_.add(std::move(feature)));
            result_.points.push_back(std::move(point));
        }
        if (points.cut)
            result_.notes.push_back("The idea has more than " + std::to_string(kMaxKeyPoints) +
                                    " points; the first ones are counted.");
    }

    void find_documents() {
        for (const DocSet& set : feature_documents(snapshot_, index_, features_.all)) {
            features_.before.push_back(both(set, dated_.before));
            features_.uncertain.push_back(both(set, dated_.uncertain));
            beside_.push_back(neighbours_.beside(features_.before.back()));
        }
        noted_.resize(features_.all.size());
    }

    Together together(const DocSet& before, std::uint64_t uncertain,
                      std::span<const Feature> features) {
        Together result;
        result.documents = before.size();
        result.uncertain = uncertain;
        result.standing = standing_of(result.documents);
        result.first = appearances_.first(before, features);
        return result;
    }

    void count(PointNovelty& point) {
        for (std::size_t i = 0; i < point.features.size(); ++i)
            for (std::size_t k = i + 1; k < point.features.size(); ++k)
                point.pairs.push_back(pair(point.features[i], point.features[k]));
        std::stable_sort(point.pairs.begin(), point.pairs.end(),
                         [](const PairNovelty& a, const PairNovelty& b) {
                             return std::tuple(a.together.standing, -a.expected) <
                                    std::tuple(b.together.standing, -b.expected);
                         });
        std::size_t bridged = 0;
        for (PairNovelty& each : point.pairs) {
            if (each.together.standing == Standing::Known || each.expected == 0) continue;
            noted_[each.a] = noted_[each.b] = true;
            if (bridged++ < kBridgedPairs) each.bridges = bridges(each);
        }
        count_whole(point);
    }

    PairNovelty pair(std::size_t a, std::size_t b) {
        PairNovelty pair;
        pair.a = a;
        pair.b = b;
        const Feature features[] = {features_.all[a], features_.all[b]};
        pair.together =
            together(both(features_.before[a], features_.before[b]),
                     size_of_both(features_.uncertain[a], features_.uncertain[b]), features);
        if (result_.considered > 0)
            pair.expected = static_cast<double>(features_.before[a].size()) *
                            static_cast<double>(features_.before[b].size()) /
                            static_cast<double>(result_.considered);
        return pair;
    }

    std::vector<NoveltyBridge> bridges(const PairNovelty& pair) {
        const DocSet& a = features_.before[pair.a];
        const DocSet& b = features_.before[pair.b];
        const std::vector<ConceptIndex> ends = {features_.all[pair.a].concept_,
                                                features_.all[pair.b].concept_};
        std::vector<NoveltyBridge> rows;
        for (const BridgeConcept& found : neighbours_.between(
                 beside_[pair.a], a.size(), beside_[pair.b], b.size(), ends, kBridgesPerPair)) {
            rows.push_back({id_of(found.concept_), label_of(found.concept_), found.strength,
                            found.with_a, found.with_b,
                            appearances_.first_id(neighbours_.holding(a, found.concept_)),
                            appearances_.first_id(neighbours_.holding(b, found.concept_))});
        }
        return rows;
    }

    void count_whole(PointNovelty& point) {
        std::vector<Feature> features;
        DocSet before = dated_.before;
        DocSet uncertain = dated_.uncertain;
        for (const std::size_t i : point.features) {
            features.push_back(features_.all[i]);
            before = both(before, features_.before[i]);
            uncertain = both(uncertain, features_.uncertain[i]);
        }
        if (features.empty()) return;
        point.whole = together(before, uncertain.size(), features);
        find_closest(point, features);
    }

    // Weights are added up in the order of the features, so that equal sets are equal sums.
    void find_closest(PointNovelty& point, std::span<const Feature> features) {
        std::vector<double> held(std::size_t{snapshot_.revision().max_doc_id} + 1);
        double all = 0;
        double most = 0;
        for (const std::size_t i : point.features) {
            all += features_.all[i].weight;
            for (const DocId doc : features_.before[i].to_vector())
                most = std::max(most, held[value(doc)] += features_.all[i].weight);
        }
        if (most <= 0) return;
        DocSet closest;
        for (std::uint32_t doc = 0; doc < held.size(); ++doc)
            if (held[doc] == most) closest.insert(DocId{doc});
        point.best_coverage = most / all;
        point.with_best = closest.size();
        point.closest = appearances_.first(closest, features);
        const auto doc = snapshot_.find_record(point.closest->id);
        for (const std::size_t i : point.features)
            if (features_.before[i].contains(*doc)) point.closest_features.push_back(i);
    }

    void add_features() {
        for (std::size_t i = 0; i < features_.all.size(); ++i) {
            const Feature& feature = features_.all[i];
            FeatureNovelty row;
            row.text = feature.text;
            row.weight = feature.weight;
            if (feature.concept_ != indexer::kNoConcept) row.concept_id = id_of(feature.concept_);
            row.names = names_of(feature);
            row.alone = together(features_.before[i], features_.uncertain[i].size(), {});
            if (noted_[i]) row.neighbours = nearest(i);
            result_.features.push_back(std::move(row));
        }
    }

    // Of a concept the name to show in each language, then its other labels that records hold.
    std::vector<std::string> names_of(const Feature& feature) const {
        std::vector<std::string> names;
        if (feature.concept_ == indexer::kNoConcept) {
            names.push_back(feature.word);
            names.insert(names.end(), feature.translations.begin(), feature.translations.end());
            return names;
        }
        std::set<std::string> said;
        for (const corpora::LocalText& name : snapshot_.concepts().at(feature.concept_).names)
            if (said.insert(indexer::label_key(name.text)).second) names.push_back(name.text);
        for (const auto& [key, label] : snapshot_.concepts().label_keys())
            if (names.size() < kMaxNames &&
                snapshot_.concepts().concept_of(label) == feature.concept_ &&
                said.insert(key).second)
                names.push_back(key);
        return names;
    }

    std::vector<Neighbour> nearest(std::size_t feature) {
        const DocSet& documents = features_.before[feature];
        std::vector<Neighbour> rows;
        for (const ConceptNeighbour& found :
             neighbours_.nearest(beside_[feature], documents.size(),
                                 features_.all[feature].concept_, kNeighboursPerFeature))
            rows.push_back({id_of(found.concept_), label_of(found.concept_), found.documents,
                            found.strength,
                            appearances_.first_id(neighbours_.holding(documents, found.concept_))});
        return rows;
    }

    const std::string& id_of(ConceptIndex item) const { return snapshot_.concepts().at(item).id; }
    std::string label_of(ConceptIndex item) const {
        return std::string(name_of(snapshot_.concepts().at(item), language_));
    }

    const indexer::Snapshot& snapshot_;
    const IndexDatabase& index_;
    const DatedDocuments& dated_;
    std::string language_;
    Appearances appearances_;
    ConceptNeighbours neighbours_;
    Features features_;
    std::vector<std::vector<Beside>> beside_;  // of each feature
    std::vector<bool> noted_;                  // features of new and rare pairs
    Novelty result_;
};

}  // namespace

Novelty NoveltyFinder::find(const PriorArtRequest& request, const DatedDocuments& dated) const {
    Novelty result = Question(snapshot_, index_, ranks_, request, dated).answer();
    if (result.considered + result.uncertain_dates == 0)
        result.notes.push_back(request.before.empty()
                                   ? "The collection has no record in this scope."
                                   : "No record in this scope lies before " +
                                         to_string(request.before) + ".");
    else if (result.considered == 0)
        result.notes.push_back("Every record that may lie before " + to_string(request.before) +
                               " has no date or one that overlaps it.");
    if (std::string note = language_note(snapshot_.finder().analyzer(), result.idea); !note.empty())
        result.notes.push_back(std::move(note));
    if (result.features.empty())
        result.notes.push_back("The idea holds no word that can be looked for.");
    return result;
}

}  // namespace litchi::query

#include "query/feature_match.h"

#include "query/snippets.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace litchi::query {
namespace {

using indexer::ByteRange;

// What stands of the features in one sentence.
struct Sentence {
    double weight = 0;
    std::vector<Mark> marks;
};
using Sentences = std::map<std::pair<std::size_t, std::size_t>, Sentence>;  // text, sentence

void note(const RecordReading& reading, const std::vector<FeaturePlace>& places, double weight,
          std::size_t reason, Sentences& sentences) {
    for (const FeaturePlace& place : places) {
        const auto& ranges = reading.sentences()[place.text];
        const auto behind =
            std::upper_bound(ranges.begin(), ranges.end(), place.range.begin,
                             [](std::uint32_t at, ByteRange range) { return at < range.begin; });
        if (behind == ranges.begin()) continue;
        Sentence& sentence =
            sentences[{place.text, static_cast<std::size_t>(behind - ranges.begin()) - 1}];
        const bool counted = !sentence.marks.empty() && sentence.marks.back().reason == reason;
        if (!counted) sentence.weight += weight;
        sentence.marks.push_back({place.range, reason});
    }
}

Snippet best_of(const RecordReading& reading, const Sentences& sentences) {
    const Sentence* best = nullptr;
    std::pair<std::size_t, std::size_t> place;
    for (const auto& [at, sentence] : sentences) {
        if ((bit(reading.texts()[at.first].field) & indexer::kTextFields) == 0) continue;
        if (best && sentence.weight <= best->weight) continue;
        best = &sentence;
        place = at;
    }
    if (!best) return {};
    const indexer::FieldText& text = reading.texts()[place.first];
    std::vector<Mark> marks = best->marks;
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                              : a.range.end > b.range.end;
    });
    return {std::string(to_string(text.field)), std::string(text.language),
            snippet_parts(text.text, reading.sentences()[place.first][place.second], marks)};
}

}  // namespace

FeatureMatch match_features(const RecordReading& reading, std::span<const Feature> features) {
    FeatureMatch match;
    Sentences sentences;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const std::vector<FeaturePlace> places = reading.places(features[i]);
        match.found.push_back(!places.empty());
        note(reading, places, features[i].weight, i, sentences);
    }
    match.sentence = best_of(reading, sentences);
    return match;
}

}  // namespace litchi::query

#pragma once

#include "query/idea_features.h"
#include "query/search.h"

#include <span>
#include <vector>

namespace litchi::query {

// Which features stand in a record, and where most of them stand together.
struct FeatureMatch {
    std::vector<bool> found;  // beside the features
    // Of running text and titles, the sentence that holds most of the features' weight, the first
    // of equals; no parts when none stands in one.
    Snippet sentence;
};

// O(features × places).
FeatureMatch match_features(const RecordReading& reading, std::span<const Feature> features);

}  // namespace litchi::query

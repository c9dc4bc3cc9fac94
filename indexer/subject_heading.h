#pragma once

#include "indexer/sentences.h"

#include <string_view>

namespace litchi::indexer {

// The part of a keyword or subject term that names its subject: without the qualifiers of the
// Medical Subject Headings behind it ("Water Pollutants, Chemical/*analysis/toxicity"; "and" may
// stand for "&") and without "*" (a major topic) or "/" before it. Every other slash belongs to the
// heading: "input/output". The whole text if nothing is left out. O(n), thread-safe.
ByteRange heading_range(std::string_view keyword);

}  // namespace litchi::indexer

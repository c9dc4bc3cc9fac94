#pragma once

#include <cstdint>

namespace litchi {

// A record's place in the segments of one revision, > 0. The same number in the catalogue, the
// Xapian index and the columns. Not stable across imports: the record's `id` is its stable name.
enum class DocId : std::uint32_t {};

// A folded label (see indexer/label_key.h) in the dictionary of one collection, > 0. Given in order
// of arrival: never let it decide an order that a user sees; order by the label's key bytes.
enum class LabelId : std::uint32_t {};

constexpr std::uint32_t value(DocId id) {
    return static_cast<std::uint32_t>(id);
}
constexpr std::uint32_t value(LabelId id) {
    return static_cast<std::uint32_t>(id);
}

}  // namespace litchi

#include "indexer/doc_set.h"

#include <bit>

namespace litchi::indexer {

std::size_t DocSet::size() const {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

std::vector<DocId> DocSet::to_vector() const {
    std::vector<DocId> ids;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
            const auto bit = static_cast<std::uint32_t>(std::countr_zero(word));
            ids.push_back(DocId{static_cast<std::uint32_t>(i * 64) + bit});
        }
    }
    return ids;
}

}  // namespace litchi::indexer

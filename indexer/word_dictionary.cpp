#include "indexer/word_dictionary.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "indexer/dictionary/embedded_dictionary.h"
#include "indexer/dictionary/layout.h"

#include <cstring>

namespace litchi::indexer {

WordDictionary::WordDictionary(std::string_view bytes) {
    DictionaryHeader header;
    const auto broken = [] { return Error(ErrorCode::Internal, "No word dictionary.", {}); };
    if (bytes.size() < sizeof header) throw broken();
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != kDictionaryMagic || bytes.size() != dictionary_size(header)) throw broken();
    const auto* cells = reinterpret_cast<const Cell*>(bytes.data() + sizeof header);
    for (std::size_t i = 0; i < kSegmentations; ++i) {
        cells_[i] = cells;
        cells += header.cells[i];
    }
    codes_ = reinterpret_cast<const std::uint16_t*>(cells);
    traits_ = reinterpret_cast<const std::uint8_t*>(codes_ + kBmpCharacters);
    bytes_ = bytes;
}

std::string WordDictionary::digest() const {
    return sha256_hex(bytes_);
}

const WordDictionary& WordDictionary::bundled() {
    static const WordDictionary kDictionary(embedded_dictionary());
    return kDictionary;
}

}  // namespace litchi::indexer

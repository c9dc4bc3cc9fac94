#pragma once

#include "indexer/snapshot.h"

#include <string>
#include <string_view>

namespace litchi::server {

// What a result is made by. Raise the version whenever equal input would give other bytes.
struct Algorithm {
    std::string_view name;  // "map", "roadmap" …
    int version = 1;
};

// Identity of a result (contracts §5): SHA-256 over the digests of the records, of the edits that
// matter and of the lexicon, the analyser's version, the parameters as canonical JSON (members
// sorted by name, defaults filled in) and the algorithm. 64 hexadecimal digits.
std::string identity_of(const indexer::RevisionInfo& revision, std::string_view parameters,
                        Algorithm algorithm);

}  // namespace litchi::server

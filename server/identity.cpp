#include "server/identity.h"

#include "corpora/base/digest.h"

namespace litchi::server {

std::string identity_of(const indexer::RevisionInfo& revision, std::string_view parameters,
                        Algorithm algorithm) {
    return Sha256()
        .update_field(revision.records_digest)
        .update_field(revision.edits_digest)
        .update_field(revision.lexicon_digest)
        .update_field(revision.analyzer_version)
        .update_field(parameters)
        .update_field(algorithm.name)
        .update_field(std::to_string(algorithm.version))
        .hex();
}

}  // namespace litchi::server

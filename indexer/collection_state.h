#pragma once

#include "indexer/collection.h"
#include "indexer/files.h"
#include "indexer/revision_parts.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace litchi::indexer {

// What the threads that use one Collection share; `mutex` guards all but name, folder and identity.
struct Collection::State {
    void follow_edits();  // reads the log when it has grown
    std::shared_ptr<const EffectiveThesaurus> effective_thesaurus();

    std::string name;
    std::filesystem::path folder;
    FileIdentity identity;  // of the catalogue's file

    std::mutex mutex;
    std::optional<Connection> catalogue;  // for single questions outside a snapshot
    std::optional<Connection> edits;
    std::shared_ptr<const RevisionParts> parts;  // of the last revision asked for
    std::int64_t last_edit = -1;
    std::string edits_digest;
    std::vector<ThesaurusEdit> thesaurus_edits;         // in force
    std::shared_ptr<const EffectiveThesaurus> edited;   // of `parts`; nothing without edits
    std::shared_ptr<const RevisionParts> edited_parts;  // of which `edited` was made
};

}  // namespace litchi::indexer

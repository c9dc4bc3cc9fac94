#pragma once

#include "corpora/record.h"
#include "corpora/thesaurus.h"
#include "indexer/collection.h"
#include "indexer/import.h"
#include "tests/support/temp_dir.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::tests {

// Records from a table, one a line, columns apart by " | ":
//   id | year | kind | language | title | abstract | keywords; …
// An empty year is none. Title, abstract and keywords are in the record's language.
std::vector<corpora::Record> records_from(std::string_view table);

// A collection of given records under a lexicon of its own, imported into a temporary folder.
class SmallWorld {
  public:
    SmallWorld(const std::vector<corpora::Record>& records, const corpora::Thesaurus& lexicon);

    // Imports more, as a revision of its own.
    indexer::ImportReport add(const std::vector<corpora::Record>& records);
    indexer::Snapshot snapshot() const { return collection_->snapshot(); }

  private:
    TempDir folder_;
    std::optional<indexer::Collection> collection_;
    std::filesystem::path lexicon_;
    int files_ = 0;
};

}  // namespace litchi::tests

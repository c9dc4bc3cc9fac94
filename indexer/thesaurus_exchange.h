#pragma once

#include "indexer/snapshot.h"
#include "indexer/thesaurus_log.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Forms in which a thesaurus travels.
enum class ThesaurusFormat : std::uint8_t {
    Jsonl,      // the edits in force, one a line: nothing is lost
    Skos,       // SKOS as JSON-LD: the edited concepts with prefLabel, altLabel, broader, related
    Vosviewer,  // "label TAB replace by"; an empty replacement ignores the label
};
// "jsonl", "skos", "vosviewer"; throws Error(UnknownFormat).
ThesaurusFormat parse_thesaurus_format(std::string_view word);

// What the edits in force changed, in a form that read_thesaurus_edits reads back. Relations, names
// and labels split off are lost in Vosviewer's form.
std::string write_thesaurus(const Snapshot& snapshot, const std::vector<ThesaurusEdit>& in_force,
                            ThesaurusFormat format);

// The edits that bring the snapshot's concepts to what a file says; what is so already is left out.
// At most kMaxThesaurusBytes and kMaxThesaurusEdits. Throws Error(UnreadableFile) with line or
// member, Error(PayloadTooLarge).
inline constexpr std::size_t kMaxThesaurusBytes = 64 << 20;
inline constexpr std::size_t kMaxThesaurusEdits = 200'000;
std::vector<ThesaurusEdit> read_thesaurus_edits(const Snapshot& snapshot,
                                                const std::filesystem::path& file,
                                                ThesaurusFormat format);

// The two directions of SKOS (thesaurus_skos.cpp).
std::string write_skos(const Snapshot& snapshot);
std::vector<ThesaurusEdit> read_skos(const Snapshot& snapshot, std::string_view json);

}  // namespace litchi::indexer

#pragma once

#include "indexer/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// What a person said of labels.
enum class ThesaurusAction : std::uint8_t {
    Merge,    // the concept of `label` is that of `other`, whose id and names stay
    Reject,   // the two are different concepts: never suggested again
    Rename,   // `other` is the preferred label in `language` of the concept of `label`
    Split,    // `label` leaves its concept and is one of its own
    Broader,  // the concept of `other` is broader than that of `label`
    Related,  // neither is broader, but they belong together
    Ignore,   // `label` names nothing: it is left out of maps, roadmaps and concept search
};

std::string_view to_string(ThesaurusAction action);  // "merge", "reject" …
std::optional<ThesaurusAction> parse_thesaurus_action(std::string_view word);

// One edit. Labels are written as people write them and folded when the edit is read, so that an
// edit outlives label numbers, lexicons and rules of folding.
struct ThesaurusEdit {
    ThesaurusAction action = ThesaurusAction::Merge;
    std::string label;
    std::string other;     // empty for Split and Ignore
    std::string language;  // of Rename; of others the language of `other` where it is known
    bool operator==(const ThesaurusEdit&) const = default;
};

// One JSON object in one line, {"action", "label", "other"?, "language"?}; the form in the log and
// in Litchi's own exchange format. Throws Error(UnreadableFile) naming the member.
std::string to_json(const ThesaurusEdit& edit);
ThesaurusEdit parse_thesaurus_edit(std::string_view json);

// A line of the log about the thesaurus.
struct LoggedThesaurusEdit {
    std::int64_t number = 0;
    ThesaurusEdit edit;
    std::int64_t undone_by = 0;  // number of the line that takes it back; 0 while it is in force
};

// The thesaurus edits of a collection's log, in its order. A plain value.
class ThesaurusLog {
  public:
    ThesaurusLog() = default;
    // Throws Error(CorruptCollection).
    explicit ThesaurusLog(Connection& edits);

    const std::vector<LoggedThesaurusEdit>& lines() const { return lines_; }
    // Not undone, in order.
    std::vector<ThesaurusEdit> in_force() const;

  private:
    std::vector<LoggedThesaurusEdit> lines_;
};

// Appends edits in one transaction; gives the number of the last one.
std::int64_t log_thesaurus_edits(Connection& edits, const std::vector<ThesaurusEdit>& added,
                                 std::string_view author);
// Takes an edit back; gives the number of the line that says so. Throws Error(InvalidArgument) when
// `number` is no thesaurus edit in force.
std::int64_t log_thesaurus_undo(Connection& edits, std::int64_t number, std::string_view author);

}  // namespace litchi::indexer

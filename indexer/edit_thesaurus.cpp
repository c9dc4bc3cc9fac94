#include "indexer/edit_thesaurus.h"

#include "corpora/base/error.h"
#include "indexer/label_key.h"
#include "indexer/writer_session.h"

#include <fmt/format.h>

namespace litchi::indexer {
namespace {

constexpr std::string_view kAuthor = "local";

[[noreturn]] void refuse(const std::string& why, const std::string& label) {
    throw Error(ErrorCode::InvalidArgument, why, label);
}

// A label of the concept by which it is found again.
std::string label_of(const ConceptTable& table, ConceptIndex index) {
    const CollectionConcept& found = table.at(index);
    for (const corpora::LocalText& name : found.names)
        if (table.concept_of_key(label_key(name.text)) == index) return name.text;
    refuse("Other concepts have all the names of this one: name a label.", found.id);
}

// The label as it is given, or one of the concept whose id is given.
std::string resolved(const Snapshot& snapshot, const std::string& label) {
    const ConceptTable& table = snapshot.concepts();
    if (table.concept_of_key(label_key(label))) return label;
    if (const auto index = table.find(label)) return label_of(table, *index);
    refuse(fmt::format("No concept of '{}' is called so.", snapshot.collection()), label);
}

}  // namespace

std::int64_t edit_thesaurus(const Collection& collection, const std::vector<ThesaurusEdit>& edits) {
    WriterSession session(collection.folder(), collection.name());
    return log_thesaurus_edits(session.edits(), edits, kAuthor);
}

std::int64_t undo_thesaurus_edit(const Collection& collection, std::int64_t number) {
    WriterSession session(collection.folder(), collection.name());
    return log_thesaurus_undo(session.edits(), number, kAuthor);
}

ThesaurusLog read_thesaurus_log(const Collection& collection) {
    Connection edits(collection.folder() / "edits.sqlite", Connection::Access::Read);
    return ThesaurusLog(edits);
}

ThesaurusEdit resolved_edit(const Snapshot& snapshot, ThesaurusEdit edit) {
    edit.label = resolved(snapshot, edit.label);
    if (edit.other.empty() || edit.action == ThesaurusAction::Rename) return edit;
    edit.other = resolved(snapshot, edit.other);
    const ConceptTable& table = snapshot.concepts();
    if (table.find(edit.label) == table.find(edit.other))
        refuse(fmt::format("'{}' and '{}' are one concept already.", edit.label, edit.other),
               edit.other);
    return edit;
}

}  // namespace litchi::indexer

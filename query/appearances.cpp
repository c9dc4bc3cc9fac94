#include "query/appearances.h"

namespace litchi::query {

const Appearances::Read& Appearances::read(DocId doc) {
    std::unique_ptr<Read>& read = read_[doc];
    if (!read) {
        read = std::make_unique<Read>();
        read->record = snapshot_.record(doc);
        read->reading = std::make_unique<const RecordReading>(snapshot_, read->record);
    }
    return *read;
}

std::optional<Appearance> Appearances::first(const indexer::DocSet& documents,
                                             std::span<const Feature> features) {
    const std::optional<DocId> doc = dates_.earliest(documents);
    if (!doc) return std::nullopt;
    const Read& found = read(*doc);
    return Appearance{found.record.id, std::string(display_title(found.record, language_)),
                      dates_.of(*doc), match_features(*found.reading, features).sentence};
}

std::string Appearances::first_id(const indexer::DocSet& documents) {
    const std::optional<DocId> doc = dates_.earliest(documents);
    return doc ? snapshot_.record_id(*doc) : std::string();
}

}  // namespace litchi::query

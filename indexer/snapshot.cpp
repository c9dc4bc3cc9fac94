#include "indexer/snapshot.h"

#include "corpora/base/error.h"
#include "indexer/reference_resolver.h"
#include "indexer/revision_parts.h"

#include <utility>

namespace litchi::indexer {
namespace {

std::int64_t row_of(CatalogueReader& reader, DocId id) {
    if (const auto row = reader.row_of(id)) return *row;
    throw Error(ErrorCode::UnknownRecord, "No record has this document number.",
                std::to_string(value(id)));
}

}  // namespace

Snapshot::State::State(std::string collection_name, const std::filesystem::path& folder)
    : name(std::move(collection_name)),
      catalogue(folder / "catalogue.sqlite", Connection::Access::Read),
      transaction(catalogue, Transaction::Kind::Read) {}

Snapshot::Snapshot(std::unique_ptr<State> state) : state_(std::move(state)) {}
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

const std::string& Snapshot::collection() const {
    return state_->name;
}
const RevisionInfo& Snapshot::revision() const {
    return state_->info;
}

std::span<const std::shared_ptr<const SegmentColumns>> Snapshot::segments() const {
    return state_->parts->segments;
}

std::vector<std::filesystem::path> Snapshot::index_folders() const {
    return state_->parts->index_folders;
}

bool Snapshot::retired(DocId id) const {
    return state_->parts->retired.contains(id);
}
const DocSet& Snapshot::documents() const {
    return state_->parts->documents;
}
const ConceptTable& Snapshot::concepts() const {
    return state_->edited ? state_->edited->concepts : state_->parts->concepts;
}
const corpora::Thesaurus& Snapshot::lexicon() const {
    return state_->edited ? state_->edited->lexicon : state_->parts->lexicon;
}
const EffectiveThesaurus* Snapshot::edited_thesaurus() const {
    return state_->edited.get();
}

const OccurrenceFinder& Snapshot::finder() const {
    if (!state_->finder) state_->finder.emplace(state_->parts->finder());
    return *state_->finder;
}

const OccurrenceFinder& Snapshot::query_finder() const {
    if (!state_->edited) return finder();
    if (!state_->query_finder) state_->query_finder.emplace(state_->edited->finder());
    return *state_->query_finder;
}

corpora::Record Snapshot::record(DocId id) const {
    return state_->reader->record(row_of(*state_->reader, id));
}

std::optional<DocId> Snapshot::find_record(std::string_view id) const {
    const auto row = state_->reader->row_of_id(id);
    return row ? state_->reader->doc_id(*row) : std::nullopt;
}

std::string Snapshot::record_id(DocId id) const {
    return state_->reader->id_of(row_of(*state_->reader, id));
}

std::vector<std::pair<std::string, DocId>> Snapshot::records_by_id() const {
    return state_->reader->records_by_id();
}

std::vector<ResolvedReference> Snapshot::references(DocId id) const {
    const std::int64_t row = row_of(*state_->reader, id);
    ReferenceResolver resolver(*state_->reader);
    std::vector<ResolvedReference> resolved;
    for (corpora::Reference& reference : state_->reader->record(row).references) {
        const auto cited = resolver.resolve(reference, row);
        resolved.push_back({std::move(reference), cited ? state_->reader->id_of(*cited) : ""});
    }
    return resolved;
}

std::vector<std::string> Snapshot::cited_by(DocId id) const {
    return ReferenceResolver(*state_->reader).cited_by(row_of(*state_->reader, id));
}

std::vector<FieldSource> Snapshot::sources(DocId id) const {
    return state_->reader->sources(row_of(*state_->reader, id));
}

std::string Snapshot::facet_text(Facet facet, std::uint32_t value) const {
    if (auto text = state_->reader->facet_text(facet, value)) return *std::move(text);
    throw Error(ErrorCode::CorruptCollection,
                "A facet value is missing from the catalogue; run litchi check with --repair.",
                std::to_string(value));
}

TranslationTable Snapshot::translations() const {
    return TranslationTable(state_->catalogue);
}

std::vector<LabelPair> Snapshot::label_pairs() const {
    return read_label_pairs(state_->catalogue);
}

}  // namespace litchi::indexer

#include "indexer/revision_parts.h"

#include "corpora/base/error.h"
#include "indexer/label_key.h"
#include "indexer/segment.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace litchi::indexer {
namespace {

// Index into the lexicon's concepts by label key; concepts come by rising id.
std::map<std::string, std::size_t> claims_of(const corpora::Thesaurus& lexicon) {
    std::map<std::string, std::size_t> claims;
    for (std::size_t i = 0; i < lexicon.concepts.size(); ++i) {
        for (const corpora::ConceptLabel& label : lexicon.concepts[i].labels) {
            claims.try_emplace(label_key(label.text), i);
        }
    }
    return claims;
}

}  // namespace

ConceptTable concept_table(const corpora::Thesaurus& lexicon, const std::vector<LabelRow>& labels) {
    std::vector<CollectionConcept> concepts;
    for (const corpora::Concept& concept_ : lexicon.concepts) {
        concepts.push_back(
            {concept_.id, concept_.kind, concept_.domain, names_of(concept_), {}, true});
    }
    const std::map<std::string, std::size_t> claims = claims_of(lexicon);
    std::vector<std::pair<std::string, LabelId>> label_keys;
    for (const LabelRow& label : labels) {
        const auto claim = claims.find(label.key);
        if (claim != claims.end()) {
            concepts[claim->second].labels.push_back(label.id);
        } else if (!label.surfaces.empty()) {
            concepts.push_back({"kw:" + label.key, {}, {}, label.surfaces, {label.id}, false});
        } else {
            continue;
        }
        label_keys.emplace_back(label.key, label.id);
    }
    return {std::move(concepts), std::move(label_keys)};
}

std::shared_ptr<const RevisionParts> RevisionParts::load(Connection& catalogue,
                                                         const std::filesystem::path& collection) {
    auto parts = std::make_shared<RevisionParts>();
    RevisionRow row = read_revision(catalogue);
    if (!parts->lock_segments(row.segments, collection)) return nullptr;
    parts->info = row.info;
    parts->retired = std::move(row.retired);
    parts->open_segments(row.segments, collection);
    parts->lexicon = read_lexicon(catalogue);
    parts->concepts = concept_table(parts->lexicon, read_labels(catalogue));
    return parts;
}

bool RevisionParts::lock_segments(const std::vector<SegmentRow>& rows,
                                  const std::filesystem::path& collection) {
    for (const SegmentRow& row : rows) {
        const auto file = lock_file(segment_folder(collection, row.number));
        locks_.emplace_back(file, FileLock::Kind::Shared);
        if (!locks_.back().held()) return false;
    }
    return true;
}

void RevisionParts::open_segments(const std::vector<SegmentRow>& rows,
                                  const std::filesystem::path& collection) {
    documents = DocSet(info.max_doc_id);
    for (const SegmentRow& row : rows) {
        const auto folder = segment_folder(collection, row.number);
        index_folders.push_back(xapian_folder(folder));
        segments.push_back(std::make_shared<const SegmentColumns>(columns_folder(folder)));
        for (const DocId id : segments.back()->ids()) {
            if (value(id) > info.max_doc_id) {
                throw Error(ErrorCode::CorruptCollection,
                            "A segment has documents that no revision gave; run litchi check with "
                            "--repair.",
                            folder.filename().string());
            }
            if (!retired.contains(id)) documents.insert(id);
        }
    }
}

const OccurrenceFinder& RevisionParts::finder() const {
    std::call_once(finder_made_, [this] { finder_.emplace(lexicon); });
    return *finder_;
}

}  // namespace litchi::indexer

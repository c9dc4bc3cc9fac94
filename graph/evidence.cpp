#include "graph/evidence.h"

#include "corpora/base/error.h"
#include "graph/evidence_sentences.h"
#include "indexer/fields.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace litchi::graph {
namespace {

using indexer::ConceptIndex;
using indexer::kNoConcept;
using indexer::Snapshot;

constexpr std::size_t kMaxLimit = 200;

ConceptIndex concept_named(const Snapshot& snapshot, const std::string& key) {
    const std::optional<ConceptIndex> index = snapshot.concepts().find_id(key);
    if (index) return *index;
    throw Error(ErrorCode::UnknownConcept,
                fmt::format("'{}' is no item of '{}'.", key.substr(0, 256), snapshot.collection()),
                key.substr(0, 256));
}

ConceptPair pair_of(const Snapshot& snapshot, const EvidenceRequest& request) {
    if (request.limit > kMaxLimit) {
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("A page holds at most {} records.", kMaxLimit),
                    fmt::format("limit={}", request.limit));
    }
    if (request.item == request.item2) {
        throw Error(ErrorCode::InvalidArgument, "A link has two different items.", request.item2);
    }
    return {concept_named(snapshot, request.item),
            request.item2.empty() ? kNoConcept : concept_named(snapshot, request.item2)};
}

// Documents of the filter that hold every concept of the pair within the fields.
std::vector<DocId> candidates(const Snapshot& snapshot, const ConceptPair& pair,
                              const EvidenceRequest& request) {
    const indexer::ConceptTable& table = snapshot.concepts();
    std::vector<DocId> found;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const DocId id = segment->ids()[i];
            if (snapshot.retired(id)) continue;
            if (request.documents != nullptr && !request.documents->contains(id)) continue;
            const auto labels = segment->labels(i);
            const auto fields = segment->label_fields(i);
            bool first = false;
            bool second = pair[1] == kNoConcept;
            for (std::size_t at = 0; at < labels.size(); ++at) {
                if ((fields[at] & request.fields) == 0) continue;
                const ConceptIndex index = table.concept_of(labels[at]);
                first = first || index == pair[0];
                second = second || (index == pair[1] && index != kNoConcept);
            }
            if (first && second) found.push_back(id);
        }
    }
    return found;
}

// What decides a record's place in the answer.
struct Ranked {
    EvidenceClass evidence_class;
    PartialDate date;
    std::string id;
    DocId doc{};
};

bool before(const Ranked& a, const Ranked& b) {
    return std::tie(a.evidence_class, b.date, a.id) < std::tie(b.evidence_class, a.date, b.id);
}

Ranked rank(const Snapshot& snapshot, DocId doc, const ConceptPair& pair,
            indexer::FieldSet fields) {
    const corpora::Record record = snapshot.record(doc);
    const std::vector<NamedPlace> places =
        named_places(snapshot.finder(), snapshot.concepts(), record, pair, fields);
    const std::optional<EvidenceClass> evidence_class = classify(record, pair, places);
    if (!evidence_class) {
        throw Error(ErrorCode::CorruptCollection,
                    fmt::format("Columns and text of record '{}' disagree.", record.id), record.id);
    }
    return {*evidence_class, record.date, record.id, doc};
}

EvidenceRecord make_record(const Snapshot& snapshot, const Ranked& ranked, const ConceptPair& pair,
                           const EvidenceRequest& request) {
    const corpora::Record record = snapshot.record(ranked.doc);
    const std::vector<NamedPlace> places =
        named_places(snapshot.finder(), snapshot.concepts(), record, pair, request.fields);
    return {record.id,
            std::string(corpora::display_title(record, request.language)),
            record.date,
            std::string(to_string(record.kind)),
            indexer::main_language(record),
            ranked.evidence_class,
            evidence_sentences(record, pair, snapshot.concepts(), places, request.max_sentences)};
}

}  // namespace

std::string_view to_string(EvidenceClass evidence_class) {
    switch (evidence_class) {
        case EvidenceClass::SameSentence:
            return "same_sentence";
        case EvidenceClass::SameRecord:
            return "same_record";
        case EvidenceClass::Keyword:
            return "keyword";
    }
    return {};
}

Evidence find_evidence(Snapshot& snapshot, const EvidenceRequest& request) {
    const ConceptPair pair = pair_of(snapshot, request);
    Evidence evidence;
    evidence.from = request.item;
    evidence.to = request.item2;
    std::vector<Ranked> ranked;
    for (const DocId doc : candidates(snapshot, pair, request)) {
        ranked.push_back(rank(snapshot, doc, pair, request.fields));
        ++evidence.by_class[static_cast<std::size_t>(ranked.back().evidence_class)];
    }
    evidence.total = ranked.size();
    std::sort(ranked.begin(), ranked.end(), before);
    const std::size_t begin = std::min(request.offset, ranked.size());
    const std::size_t end = std::min(ranked.size(), begin + request.limit);
    for (std::size_t i = begin; i < end; ++i) {
        evidence.records.push_back(make_record(snapshot, ranked[i], pair, request));
    }
    return evidence;
}

}  // namespace litchi::graph

#include "query/feature_documents.h"

#include "indexer/search_terms.h"

#include <xapian.h>

#include <algorithm>
#include <bit>
#include <map>
#include <string>
#include <utility>

namespace litchi::query {
namespace {

using indexer::DocSet;

// A Han word at any place, a stem in any form.
Xapian::Query word_query(const std::string& word, bool han) {
    if (!han)
        return {Xapian::Query::OP_OR, Xapian::Query(indexer::stem_term("", word)),
                Xapian::Query(indexer::word_term("", word))};
    const std::vector<std::string> characters = indexer::characters(word);
    return {Xapian::Query::OP_PHRASE, characters.begin(), characters.end(),
            static_cast<Xapian::termcount>(characters.size())};
}

Xapian::Query feature_query(const Feature& feature) {
    Xapian::Query query = word_query(feature.word, feature.han);
    for (const std::string& word : feature.translations)
        query = Xapian::Query(Xapian::Query::OP_OR, query, word_query(word, !feature.han));
    return query;
}

}  // namespace

DocSet both(const DocSet& a, const DocSet& b) {
    std::vector<std::uint64_t> words(std::min(a.words().size(), b.words().size()));
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = a.words()[i] & b.words()[i];
    return DocSet(std::move(words));
}

std::size_t size_of_both(const DocSet& a, const DocSet& b) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < std::min(a.words().size(), b.words().size()); ++i)
        size += static_cast<std::size_t>(std::popcount(a.words()[i] & b.words()[i]));
    return size;
}

DocSet either(const DocSet& a, const DocSet& b) {
    std::vector<std::uint64_t> words = a.words();
    words.resize(std::max(words.size(), b.words().size()));
    for (std::size_t i = 0; i < b.words().size(); ++i) words[i] |= b.words()[i];
    return DocSet(std::move(words));
}

std::vector<DocSet> feature_documents(const indexer::Snapshot& snapshot, const IndexDatabase& index,
                                      std::span<const Feature> features) {
    std::vector<DocSet> sets(features.size(), DocSet(snapshot.revision().max_doc_id));
    std::map<indexer::ConceptIndex, std::size_t> places;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (features[i].concept_ != indexer::kNoConcept)
            places.emplace(features[i].concept_, i);
        else
            sets[i] = index.run(feature_query(features[i]), snapshot.documents(), 0).documents;
    }
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            if (snapshot.retired(segment->ids()[i])) continue;
            for (const LabelId label : segment->labels(i)) {
                const auto place = places.find(snapshot.concepts().concept_of(label));
                if (place != places.end()) sets[place->second].insert(segment->ids()[i]);
            }
        }
    }
    return sets;
}

}  // namespace litchi::query

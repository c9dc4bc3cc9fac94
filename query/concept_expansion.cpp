#include "query/concept_expansion.h"

#include "indexer/search_terms.h"
#include "query/word_marker.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>

namespace litchi::query {
namespace {

constexpr std::size_t kMaxPhrases = 24;
constexpr std::size_t kMaxLabels = 256;

const corpora::Concept* find_concept(const corpora::Thesaurus& lexicon, std::string_view id) {
    const auto place = std::lower_bound(
        lexicon.concepts.begin(), lexicon.concepts.end(), id,
        [](const corpora::Concept& a, std::string_view wanted) { return a.id < wanted; });
    return place == lexicon.concepts.end() || place->id != id ? nullptr : &*place;
}

bool is_telling(std::string_view name) {
    const bool ascii = std::all_of(name.begin(), name.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return name.find_first_of(" -") != std::string_view::npos;
    return indexer::characters(name).size() >= 3;
}

// Up to four letters or digits without a small one: too common to be searched as a word.
bool is_abbreviation(std::string_view name) {
    return name.size() <= 4 &&
           std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<std::string_view> phrase_names(const corpora::Thesaurus& lexicon,
                                           std::string_view concept_id, bool short_ones) {
    std::vector<std::string_view> names;
    const corpora::Concept* concept_ = find_concept(lexicon, concept_id);
    if (concept_ == nullptr) return names;
    for (const corpora::ConceptLabel& label : concept_->labels) {
        if (names.size() == kMaxPhrases) break;
        if (is_telling(label.text) || (short_ones && !is_abbreviation(label.text))) {
            names.push_back(label.text);
        }
    }
    return names;
}

Xapian::Query concept_query(const Xapian::Database& database,
                            const indexer::CollectionConcept& concept_) {
    std::vector<std::string> terms;
    double found = 0;
    for (const LabelId label : concept_.labels) {
        std::string term = indexer::label_term(label);
        const Xapian::doccount frequency = database.get_termfreq(term);
        if (frequency == 0 || terms.size() == kMaxLabels) continue;
        found += frequency;
        terms.push_back(std::move(term));
    }
    if (terms.empty()) return {};
    const double weight = std::log(1 + database.get_doccount() / found);
    auto source = std::make_unique<Xapian::FixedWeightPostingSource>(weight);
    return {Xapian::Query::OP_FILTER, Xapian::Query(source.release()->release()),
            Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())};
}

Xapian::Query expanded(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                       const Xapian::Query& text, const TextScope& scope, Needles& needles,
                       std::size_t concept_index) {
    const indexer::CollectionConcept& concept_ =
        snapshot.concepts().at(needles.concepts[concept_index].concept_);
    const bool in_field = !scope.prefix.empty();
    std::vector<Xapian::Query> ways = {text};
    if (!in_field) {
        if (Xapian::Query labels = concept_query(database, concept_); !labels.empty()) {
            ways.push_back(std::move(labels));
        }
    }
    const indexer::TextAnalyzer& analyzer = snapshot.finder().analyzer();
    for (const std::string_view name : phrase_names(snapshot.lexicon(), concept_.id, in_field)) {
        const std::size_t first = needles.words.size();
        if (auto phrase = phrase_query(analyzer, name, scope, needles.words)) {
            ways.push_back(std::move(*phrase));
        }
        for (std::size_t i = first; i < needles.words.size(); ++i) {
            needles.words[i].concept_index = concept_index;
        }
    }
    return {Xapian::Query::OP_MAX, ways.begin(), ways.end()};
}

Xapian::Query ConceptNames::beside(const Xapian::Query& query, const std::string& text,
                                   const std::string& key, const TextScope& scope) {
    const indexer::ConceptTable& table = snapshot_.concepts();
    const std::optional<indexer::ConceptIndex> found = table.concept_of_key(key);
    if (!found) return query;
    const indexer::ConceptIndex index = *found;
    if (needles_.concepts.size() + excluded_ >= kMaxExpandedConcepts) {
        notes_.push_back(
            fmt::format("'{}' is searched by its words alone: only {} concepts of a "
                        "query are searched under other names.",
                        text, kMaxExpandedConcepts));
        return query;
    }
    needles_.concepts.push_back({index, text, key});
    if (table.at(index).lexicon || table.at(index).labels.size() > 1) {
        notes_.push_back(fmt::format("'{}' also finds other names of the concept {}.", text,
                                     table.at(index).id));
    }
    return expanded(snapshot_, database_, query, scope, needles_, needles_.concepts.size() - 1);
}

}  // namespace litchi::query

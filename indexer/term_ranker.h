#pragma once

#include "indexer/term_statistics.h"

#include <span>
#include <string>
#include <vector>

namespace litchi::indexer {

// A term of a record.
struct RecordTerm {
    std::string label;  // as it most often stands in the text
    std::uint64_t key = 0;
    double score = 0;  // 0..1, higher is better; the same scale in every language
};

// The `limit` best of a text's candidates, best first, by a logistic model of "an author or indexer
// would name this". Both languages: how often texts that hold its words hold them in the title, how
// often it stands alone, how little it is bound to the word behind it. Beside these a few weights a
// language on length, frequency and place in the text, on generic words at the edges, on verb-like
// words (English) and on the freedom of the edges in the collection. Ties go to the first place in
// the text.
std::vector<RecordTerm> rank_terms(const TermText& text, std::span<const TermCandidate> candidates,
                                   const TermStatistics& statistics, std::size_t limit);

// The terms of a record in all its languages.
std::vector<RecordTerm> record_terms(std::span<const TermText> texts,
                                     const TermStatistics& statistics, std::size_t limit);

}  // namespace litchi::indexer

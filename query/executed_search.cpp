#include "query/executed_search.h"

#include "indexer/search_terms.h"

#include <xapian.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace litchi::query {
namespace {

bool is_lone_han(std::string_view term) {
    return static_cast<unsigned char>(term.front()) >= 0x80 && term.size() <= 4 &&
           indexer::characters(term).size() == 1;
}

// Single terms; those of phrases are names of concepts, which are told by their ids.
void add_terms(const Xapian::Query& query, std::set<std::string>& terms) {
    if (query.empty() || query.get_type() == Xapian::Query::OP_PHRASE) return;
    if (query.get_num_subqueries() == 0) {
        for (auto it = query.get_terms_begin(); it != query.get_terms_end(); ++it)
            if (!(*it).empty()) terms.insert(*it);
        return;
    }
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        add_terms(query.get_subquery(i), terms);
}

}  // namespace

// Terms are spelled as indexer/search_terms.h says; upper-case letters begin prefixes.
ExecutedSearch executed_search(const indexer::Snapshot& snapshot, const BuiltQuery& built) {
    ExecutedSearch search;
    const indexer::TextAnalyzer& analyzer = snapshot.finder().analyzer();
    std::set<std::string> terms;
    add_terms(*built.query, terms);
    std::set<std::string> words;
    std::set<std::string> stems;
    for (const std::string& term : terms) {
        if (term.front() == 'W')
            words.insert(term.substr(1));
        else if (term.front() == 'Z')
            stems.insert(term.substr(1));
        else if (is_lone_han(term))
            search.characters = true;
        else if (term.front() < 'A' || term.front() > 'Z')
            words.insert(term);
    }
    for (const std::string& word : words) stems.erase(analyzer.stem(word));
    for (const std::string& stem : stems) words.insert(stem + '~');
    search.words.assign(words.begin(), words.end());
    for (const ConceptNeedle& needle : built.needles.concepts) {
        const std::string& id = snapshot.concepts().at(needle.concept_).id;
        if (std::find(search.concepts.begin(), search.concepts.end(), id) == search.concepts.end())
            search.concepts.push_back(id);
    }
    return search;
}

}  // namespace litchi::query

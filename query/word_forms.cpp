#include "query/word_forms.h"

#include "indexer/search_terms.h"
#include "query/doc_set_query.h"
#include "query/wildcards.h"

#include <xapian.h>

#include <algorithm>
#include <memory>

namespace litchi::query {
namespace {

constexpr std::size_t kSharedCharacters = 3;

// Terms under a prefix whose words begin with `beginning` and pass a test.
template <typename Test>
std::vector<std::string> terms_where(const IndexWords& index, std::string_view prefix,
                                     std::string_view beginning, const Test& test) {
    std::vector<std::string> terms;
    const std::string first = indexer::word_term(prefix, beginning);
    const auto end = index.database.allterms_end(first);
    for (auto it = index.database.allterms_begin(first); it != end; ++it) {
        std::string term = *it;
        if (test(std::string_view(term).substr(prefix.size()))) terms.push_back(std::move(term));
    }
    return terms;
}

std::string first_characters(std::string_view word) {
    std::string first;
    std::size_t left = kSharedCharacters;
    for (const std::string& character : indexer::characters(word)) {
        if (left-- == 0) break;
        first += character;
    }
    return first;
}

}  // namespace

std::vector<std::string> fitting_terms(const IndexWords& index, std::string_view prefix,
                                       std::string_view pattern) {
    return terms_where(index, prefix, before_wildcard(pattern),
                       [&](std::string_view word) { return fits(pattern, word); });
}

std::vector<std::string> terms_of_stem(const IndexWords& index, std::string_view prefix,
                                       std::string_view word) {
    const std::string stem = index.analyzer.stem(word);
    return terms_where(index, prefix, first_characters(word), [&](std::string_view other) {
        return other == word || index.analyzer.stem(other) == stem;
    });
}

indexer::DocSet documents_of(const IndexWords& index, std::span<const std::string> terms) {
    indexer::DocSet documents;
    const auto segments = static_cast<Xapian::docid>(index.segments);
    for (const std::string& term : terms) {
        const auto end = index.database.postlist_end(term);
        for (auto it = index.database.postlist_begin(term); it != end; ++it)
            documents.insert(DocId{(*it - 1) / segments + 1});
    }
    return documents;
}

Xapian::Query any_form(const IndexWords& index, const std::vector<std::string>& terms) {
    if (terms.empty()) return {};
    if (terms.size() > kMaxRankedForms)
        return doc_set_query(std::make_shared<indexer::DocSet>(documents_of(index, terms)));
    return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

}  // namespace litchi::query

#include "query/query_filters.h"

#include "corpora/base/text.h"
#include "indexer/fields.h"
#include "indexer/search_terms.h"
#include "query/class_filter.h"
#include "query/doc_set_query.h"
#include "query/facets.h"
#include "query/query_fields.h"

#include <xapian.h>

#include <charconv>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace litchi::query {
namespace {

using Xapian::Query;

Query any_of(const std::vector<std::string>& terms) {
    if (terms.empty()) return {};
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query unweighted(const Query& query) {
    return query.empty() ? query : Query(Query::OP_SCALE_WEIGHT, query, 0.0);
}

// Documents whose main language is `tag`: by the column where it tells the language apart, so that
// counts of the language facet agree; "zh" means both scripts.
Query language_filter(const indexer::Snapshot& snapshot, std::string_view tag) {
    constexpr std::size_t kOther = std::size(indexer::kColumnLanguages) - 1;
    const std::uint8_t column = indexer::column_language(tag);
    if (column == kOther && tag != indexer::kColumnLanguages[kOther]) {
        return unweighted(Query(indexer::language_term(tag)));
    }
    const auto fits = [&](std::uint8_t language) {
        return tag == "zh" ? indexer::kColumnLanguages[language].starts_with("zh")
                           : language == column;
    };
    auto found = std::make_shared<indexer::DocSet>(snapshot.revision().max_doc_id);
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            if (fits(segment->languages()[i])) found->insert(segment->ids()[i]);
        }
    }
    return doc_set_query(std::move(found));
}

}  // namespace

Xapian::Query years_filter(const Xapian::Database& database, int from, int to) {
    std::vector<std::string> terms;
    if (from == kUnknownYear) {
        const Query any_year = years_filter(database, 0, 0);
        return any_year.empty() ? Query(std::string())
                                : Query(Query::OP_AND_NOT, Query(std::string()), any_year);
    }
    for (auto it = database.allterms_begin("Y"); it != database.allterms_end("Y"); ++it) {
        const std::string term = *it;
        int year = 0;
        const char* const past = term.data() + term.size();
        const auto [end, error] = std::from_chars(term.data() + 1, past, year);
        if (error != std::errc() || end != past) continue;
        if (year >= from && (to == 0 || year <= to)) terms.push_back(term);
    }
    return unweighted(any_of(terms));
}

Query field_filter(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                   const QueryNode& node) {
    const std::string& value = node.text;
    if (node.field == "kind") {
        return unweighted(Query(indexer::kind_term(*corpora::parse_record_kind(value))));
    }
    if (node.field == "lang") return language_filter(snapshot, value);
    if (is_class_field(node.field)) return class_filter(snapshot, database, node.field, value);
    if (const auto facet = indexer::parse_facet(node.field)) {
        const std::string folded = fold(collapse_spaces(value));
        return doc_set_query(
            documents_with_facet(snapshot, *facet, [&](std::string_view candidate) {
                return node.whole ? candidate == value : fold(candidate) == folded;
            }));
    }
    const std::optional<DocId> doc = snapshot.find_record(value);
    if (!doc) return {};
    return unweighted(Query(indexer::id_term(snapshot.record_id(*doc))));
}

std::vector<Query> request_filters(const indexer::Snapshot& snapshot,
                                   const Xapian::Database& database, const SearchRequest& request) {
    std::vector<Query> filters, languages;
    std::vector<std::string> kinds;
    for (const std::string& kind : request.kinds) {
        kinds.push_back(indexer::kind_term(*corpora::parse_record_kind(kind)));
    }
    for (const std::string& tag : request.languages) {
        languages.push_back(language_filter(snapshot, tag));
    }
    if (!kinds.empty()) filters.push_back(unweighted(any_of(kinds)));
    if (!languages.empty()) {
        filters.emplace_back(Query::OP_OR, languages.begin(), languages.end());
    }
    if (request.year_from != 0 || request.year_to != 0) {
        filters.push_back(years_filter(database, request.year_from, request.year_to));
    }
    return filters;
}

}  // namespace litchi::query

#pragma once

#include "corpora/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace litchi::indexer {

// Whether a field says anything.
inline bool filled(const std::string& text) {
    return !text.empty();
}
inline bool filled(PartialDate date) {
    return !date.empty();
}
inline bool filled(corpora::RecordKind kind) {
    return kind != corpora::RecordKind::Other;
}
inline bool filled(const std::optional<std::int64_t>& number) {
    return number.has_value();
}
template <class Value>
bool filled(const std::vector<Value>& values) {
    return !values.empty();
}

// Calls visit(name, member accessor) for each field, in the order of Litchi JSONL.
template <class Visit>
void for_each_field(Visit&& visit) {
    visit(
        "id", [](auto& r) -> auto& { return r.id; });
    visit(
        "other_ids", [](auto& r) -> auto& { return r.other_ids; });
    visit(
        "kind", [](auto& r) -> auto& { return r.kind; });
    visit(
        "title", [](auto& r) -> auto& { return r.title; });
    visit(
        "abstract", [](auto& r) -> auto& { return r.abstract; });
    visit(
        "keywords", [](auto& r) -> auto& { return r.keywords; });
    visit(
        "subjects", [](auto& r) -> auto& { return r.subjects; });
    visit(
        "summary", [](auto& r) -> auto& { return r.summary; });
    visit(
        "language", [](auto& r) -> auto& { return r.language; });
    visit(
        "date", [](auto& r) -> auto& { return r.date; });
    visit(
        "filing_date", [](auto& r) -> auto& { return r.patent.filing_date; });
    visit(
        "priority_date", [](auto& r) -> auto& { return r.patent.priority_date; });
    visit(
        "venue", [](auto& r) -> auto& { return r.venue; });
    visit(
        "volume", [](auto& r) -> auto& { return r.volume; });
    visit(
        "issue", [](auto& r) -> auto& { return r.issue; });
    visit(
        "pages", [](auto& r) -> auto& { return r.pages; });
    visit(
        "issn", [](auto& r) -> auto& { return r.issn; });
    visit(
        "isbn", [](auto& r) -> auto& { return r.isbn; });
    visit(
        "publisher", [](auto& r) -> auto& { return r.publisher; });
    visit(
        "doi", [](auto& r) -> auto& { return r.doi; });
    visit(
        "url", [](auto& r) -> auto& { return r.url; });
    visit(
        "publication_number", [](auto& r) -> auto& { return r.patent.publication_number; });
    visit(
        "application_number", [](auto& r) -> auto& { return r.patent.application_number; });
    visit(
        "family", [](auto& r) -> auto& { return r.patent.family; });
    visit(
        "kind_code", [](auto& r) -> auto& { return r.patent.kind_code; });
    visit(
        "authors", [](auto& r) -> auto& { return r.authors; });
    visit(
        "inventors", [](auto& r) -> auto& { return r.patent.inventors; });
    visit(
        "applicants", [](auto& r) -> auto& { return r.patent.applicants; });
    visit(
        "affiliations", [](auto& r) -> auto& { return r.affiliations; });
    visit(
        "countries", [](auto& r) -> auto& { return r.countries; });
    visit(
        "ipc", [](auto& r) -> auto& { return r.patent.ipc; });
    visit(
        "cpc", [](auto& r) -> auto& { return r.patent.cpc; });
    visit(
        "claims", [](auto& r) -> auto& { return r.patent.claims; });
    visit(
        "references", [](auto& r) -> auto& { return r.references; });
    visit(
        "times_cited", [](auto& r) -> auto& { return r.times_cited; });
    visit(
        "extra", [](auto& r) -> auto& { return r.extra; });
}

}  // namespace litchi::indexer

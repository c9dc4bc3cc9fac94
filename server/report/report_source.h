#pragma once

#include "corpora/record.h"
#include "indexer/collection.h"
#include "query/novelty.h"
#include "query/search.h"
#include "server/report/report_question.h"
#include "server/report/report_words.h"

#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// A document of the report under its number.
struct CitedDocument {
    std::string id;
    query::PriorDate prior;
    const query::PriorArtDocument* document = nullptr;  // none: it was found by its features alone
    std::size_t number = 0;                             // [1], [2] …
};

// All that a report says, before it is put into words.
struct ReportSource {
    ReportLanguage language = ReportLanguage::Hans;
    std::string collection;
    indexer::RevisionInfo revision;
    std::vector<indexer::ImportSummary> imports;
    ReportQuestion question;
    query::PriorArt art;
    query::Novelty novelty;
    std::vector<query::FacetCounts> scope;           // year and kind of what the collection holds
    std::map<std::string, corpora::Record> records;  // cited, by id
    std::vector<CitedDocument> close;                // covers a point, or is the nearest to one
    std::vector<CitedDocument> general;              // shares a feature
    std::vector<CitedDocument> uncertain;            // of uncertain date
};

// Asks the searcher, sorts the documents and numbers them.
ReportSource report_source(query::Searcher& searcher,
                           const std::vector<indexer::ImportSummary>& imports,
                           const ReportQuestion& question);

// A word of the report in its language, with what fills its braces.
template <typename... Values>
std::string say(const ReportSource& source, const ReportWord& word, const Values&... values) {
    return fmt::format(fmt::runtime(word.in(source.language)), values...);
}

// "[3]" where the record is among the listed documents, else its citation.
std::string reference_to(const ReportSource& source, const std::string& id);
// "2019-05 (publication)" in the language of the report, or that there is none.
std::string date_text(const ReportSource& source, const query::PriorDate& prior);
std::string point_text(const ReportSource& source, std::size_t point);
// Features by their numbers, joined in the language of the report.
std::string feature_list(const ReportSource& source, const std::vector<std::size_t>& features);
// Those of a point that its closest document does not hold.
std::vector<std::size_t> missing_features(const query::PointNovelty& point);
std::string joined(const ReportSource& source, const std::vector<std::string>& texts);
// "concept:biochar (生物炭, biochar)", "调度 OR scheduling": what finds a feature.
std::string search_string(const query::FeatureNovelty& feature);

}  // namespace litchi::server

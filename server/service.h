#pragma once

#include "corpora/writers.h"
#include "indexer/duplicate_decisions.h"
#include "indexer/import.h"
#include "indexer/thesaurus_suggestions.h"
#include "indexer/undo_import.h"
#include "indexer/user_dictionary.h"
#include "query/prior_art.h"
#include "server/answer.h"
#include "server/batch_search.h"
#include "server/questions.h"
#include "server/report/report_question.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

struct ServiceOptions {
    std::filesystem::path data;           // folder of the collections; made when needed
    unsigned threads = 1;                 // results do not depend on it
    std::size_t cache_bytes = 256 << 20;  // of maps and roadmaps kept
};

// What the product does: one method a question. The verbs of the command line and the routes of the
// HTTP API are skins over it. Safe from many threads.
class Service {
  public:
    explicit Service(ServiceOptions options);
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    const std::filesystem::path& data() const;

    Answer status();
    Answer formats() const;
    Answer collections();
    Answer collection(std::string_view name);
    Answer check(std::string_view name, bool repair);
    // The imports of a collection, and one of them by its number. Throws Error(UnknownImport).
    Answer imports(std::string_view name);
    Answer import_summary(std::string_view name, std::uint64_t number);
    // Reads the files into the collection, which is made when it does not exist; one that was made
    // for nothing goes again.
    indexer::ImportReport import(std::string_view name,
                                 const std::vector<std::filesystem::path>& files,
                                 const indexer::ImportOptions& options);
    // Takes back an import. Throws Error(UnknownImport).
    indexer::UndoReport undo(std::string_view name, std::uint64_t number,
                             const indexer::UndoOptions& options);
    // Deletes a collection, sound or damaged; without `confirmed` only says in an
    // Error(InvalidArgument) what would go.
    Answer remove(std::string_view name, bool confirmed);
    // Files and folders of the caller's machine: not for requests from outside.
    Answer pack(std::string_view name, const std::filesystem::path& file);
    Answer unpack(const std::filesystem::path& file, std::string_view name);
    Answer backup(std::string_view name, const std::filesystem::path& folder);

    // Pairs of readings that are, or may be, the same work, and decisions about them.
    Answer duplicates(std::string_view name, const DuplicatesQuestion& question);
    Answer decide_duplicate(std::string_view name, std::string_view pair,
                            indexer::DuplicateVerdict verdict);
    Answer undo_decision(std::string_view name, std::int64_t edit);

    // The concepts that edits changed, suggestions for more, and the log of edits. An edit's labels
    // may be ids; throws Error(InvalidArgument) for those that name nothing. `format` is jsonl,
    // skos or vosviewer; throws Error(UnknownFormat). What was imported is taken back edit by edit.
    Answer thesaurus(std::string_view name, std::size_t offset, std::size_t limit);
    Answer thesaurus_suggestions(std::string_view name, const indexer::SuggestionRequest& request);
    Answer thesaurus_log(std::string_view name, std::size_t offset, std::size_t limit);
    Answer edit_thesaurus(std::string_view name, const indexer::ThesaurusEdit& edit);
    Answer undo_thesaurus_edit(std::string_view name, std::int64_t number);
    Answer export_thesaurus(std::string_view name, std::string_view format);
    Answer import_thesaurus(std::string_view name, const std::filesystem::path& file,
                            std::string_view format);
    // Dictionaries for the translation of searches, and the label pairs mined from the records,
    // best first. A file is one of the server's machine: requests give their body. Throws what
    // indexer/user_dictionary.h throws.
    Answer dictionaries(std::string_view name);
    Answer add_dictionary(std::string_view name, std::string_view dictionary,
                          const std::filesystem::path& file);
    Answer add_dictionary(std::string_view name, std::string_view dictionary,
                          const indexer::DictionaryFile& words);
    Answer remove_dictionary(std::string_view name, std::string_view dictionary);
    Answer label_pairs(std::string_view name, std::size_t offset, std::size_t limit);

    // Queries kept with a collection, with their parameters and what they found when they were
    // saved; run anew over the current revision. Throw Error(InvalidArgument) for a name that is
    // none or that nothing is saved under, and what search() throws.
    Answer saved_queries(std::string_view name);
    Answer save_query(std::string_view name, std::string_view query, const ParameterValues& values);
    Answer run_saved_query(std::string_view name, std::string_view query, std::size_t offset,
                           std::size_t limit);
    Answer remove_saved_query(std::string_view name, std::string_view query);

    Answer record(std::string_view name, std::string_view id);
    // The records that the request finds, by the bytes of their ids, in a format of
    // corpora/writers.h: piece by piece in memory bounded by a record, or as one answer. Throws
    // Error(UnknownFormat), and Error(PayloadTooLarge) for an answer of more than 256 MiB.
    void write_records(std::string_view name, const query::SearchRequest& request,
                       std::string_view format, const corpora::ByteSink& sink);
    Answer records(std::string_view name, const query::SearchRequest& request,
                   std::string_view format);
    Answer search(std::string_view name, const query::SearchRequest& request);
    // Ranks the records for each query of a batch (batch_search.h). Throws Error(InvalidArgument)
    // for options that a ranking does not have (SearchRequest::validate_ranking).
    BatchReport write_run(std::string_view name, const query::SearchRequest& request,
                          const BatchQueries& queries, const corpora::ByteSink& run,
                          const BatchProblem& problem);
    // What came before an idea, and runs for a batch of ideas. A record's own texts are the idea
    // when the request has none; throws Error(UnknownRecord).
    Answer prior_art(std::string_view name, const query::PriorArtRequest& request);
    BatchReport write_prior_art_run(std::string_view name, const query::PriorArtRequest& request,
                                    const BatchQueries& queries, const corpora::ByteSink& run,
                                    const BatchProblem& problem);
    // What is new in an idea, and the draft of a report on it. Throw as prior_art() does.
    Answer novelty(std::string_view name, const query::PriorArtRequest& request);
    Answer report(std::string_view name, const ReportQuestion& question);
    // The collection's new terms, at most `limit` a language; the terms of one record, and those of
    // each, a JSON object a line in the order of ids. Throws Error(UnknownRecord). The first asks
    // read every title and abstract; their counts are kept for the revision.
    Answer terms(std::string_view name, std::size_t limit);
    Answer record_terms(std::string_view name, std::string_view id, std::size_t limit);
    void write_terms(std::string_view name, std::size_t limit,
                     const std::function<void(std::string_view)>& line);
    Answer facets(std::string_view name, const query::SearchRequest& request,
                  const std::vector<std::string>& by);
    Answer concepts(std::string_view name, std::string_view prefix, std::size_t limit);
    // `item` is an id or a label. Throws Error(UnknownConcept).
    Answer concept_named(std::string_view name, std::string_view item);

    Answer evidence(std::string_view name, const EvidenceQuestion& question);
    // `what` is map, nodes or edges, `format` json, svg or csv. Throws Error(UnknownExport).
    Answer map(std::string_view name, const MapQuestion& question, std::string_view what = "map",
               std::string_view format = "json");
    Answer bridges(std::string_view name, const BridgesQuestion& question);
    // `format` is json, svg or md. Throws Error(UnknownTemplate), Error(UnknownExport).
    Answer roadmap(std::string_view name, const RoadmapQuestion& question,
                   std::string_view format = "json");
    Answer templates() const;
    Answer template_named(std::string_view id) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::server

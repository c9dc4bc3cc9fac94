#pragma once

#include "graph/layout/map.h"
#include "graph/roadmap/roadmap.h"
#include "graph/roadmap/roadmap_template.h"
#include "indexer/doc_set.h"
#include "indexer/term_statistics.h"
#include "server/collection_pool.h"
#include "server/result_cache.h"
#include "server/service.h"
#include "server/template_library.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// What the methods of Service share. Safe from many threads.
struct Service::State {
    explicit State(ServiceOptions given)
        : options(std::move(given)),
          pool(options.data),
          maps(options.cache_bytes / 2),
          roadmaps(options.cache_bytes / 2) {}

    ServiceOptions options;
    CollectionPool pool;
    TemplateLibrary templates;
    ResultCache<graph::Map> maps;
    ResultCache<graph::Roadmap> roadmaps;

    // Of the revision last asked for; counted when it is another one.
    std::shared_ptr<const indexer::TermStatistics> term_statistics_of(
        const indexer::Snapshot& snapshot);
    std::mutex term_mutex;
    std::string term_identity;
    std::shared_ptr<const indexer::TermStatistics> term_statistics;
};

// What a roadmap is made of; its evidence counts the same fields.
inline constexpr graph::ItemSource kRoadmapSource = graph::ItemSource::Terms;

// Address of evidence under a filter (questions.h), to which item=… is appended.
std::string evidence_prefix(std::string_view collection, std::string_view filter);

// Identity of what depends on more than the records' content: the revision counts as well.
std::string revision_identity(const indexer::RevisionInfo& revision, std::string_view question,
                              std::string_view parameters);

// The documents of a roadmap: those of the theme, and of them those of the selection.
indexer::DocSet roadmap_documents(query::Searcher& searcher,
                                  const graph::RoadmapTemplate& roadmap_template,
                                  const std::string& theme, const query::SearchRequest& selection);

}  // namespace litchi::server

#include "corpora/base/error.h"
#include "graph/exports/roadmap_description.h"
#include "graph/exports/roadmap_json.h"
#include "graph/exports/roadmap_markdown.h"
#include "graph/exports/roadmap_svg.h"
#include "graph/exports/roadmap_words.h"
#include "graph/roadmap/roadmap_builder.h"
#include "server/identity.h"
#include "server/service_state.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr Algorithm kRoadmapAlgorithm = {"roadmap", 1};

query::SearchRequest asking(const std::string& query) {
    query::SearchRequest request;
    request.query = query;
    return request;
}

indexer::DocSet intersection(const indexer::DocSet& a, const indexer::DocSet& b) {
    std::vector<std::uint64_t> words = a.words();
    words.resize(std::min(words.size(), b.words().size()));
    for (std::size_t i = 0; i < words.size(); ++i) words[i] &= b.words()[i];
    return indexer::DocSet(std::move(words));
}

graph::LaneDocuments lane_documents(query::Searcher& searcher, const graph::Incidence& incidence,
                                    const graph::RoadmapTemplate& roadmap_template) {
    graph::LaneDocuments lanes;
    for (const graph::TemplateLane& lane : roadmap_template.lanes) {
        std::vector<std::uint32_t>& documents = lanes.emplace_back();
        if (lane.query.empty()) continue;
        const indexer::DocSet found = searcher.matching(asking(lane.query));
        for (std::uint32_t i = 0; i < incidence.documents.size(); ++i)
            if (found.contains(DocId{incidence.documents[i].id})) documents.push_back(i);
    }
    return lanes;
}

graph::Roadmap build(query::Searcher& searcher, const graph::RoadmapTemplate& roadmap_template,
                     const RoadmapQuestion& question, unsigned threads) {
    const indexer::DocSet documents =
        roadmap_documents(searcher, roadmap_template, question.theme, question.selection);
    graph::ConceptIncidenceOptions incidence_options;
    incidence_options.source = kRoadmapSource;
    incidence_options.documents = &documents;
    const graph::Incidence incidence =
        graph::incidence_from_columns(searcher.snapshot(), incidence_options);
    graph::RoadmapOptions options;
    options.theme = question.theme;
    options.seed = question.seed;
    options.threads = threads;
    return graph::build_roadmap(incidence, roadmap_template,
                                lane_documents(searcher, incidence, roadmap_template), options);
}

std::size_t bytes_of(const graph::Roadmap& roadmap) {
    return roadmap.items.size() * sizeof(graph::RoadmapItem) * 2 +
           roadmap.links.size() * sizeof(graph::RoadmapLink) * 2 +
           roadmap.unplaced.size() * sizeof(graph::UnplacedItem) * 2;
}

Answer render(const graph::Roadmap& roadmap, const graph::RoadmapDescription& description,
              const std::string& language, std::string_view format) {
    const graph::RoadmapLanguage words = graph::parse_roadmap_language(language);
    if (format == "json")
        return json_answer(graph::roadmap_json(roadmap, description), description.identity);
    if (format == "svg")
        return {graph::roadmap_svg(roadmap, description, words), "image/svg+xml",
                description.identity};
    if (format == "md")
        return {graph::roadmap_markdown(roadmap, description, words),
                "text/markdown; charset=utf-8", description.identity};
    throw Error(ErrorCode::UnknownExport, fmt::format("No roadmap as '{}'.", format),
                std::string(format));
}

}  // namespace

indexer::DocSet roadmap_documents(query::Searcher& searcher,
                                  const graph::RoadmapTemplate& roadmap_template,
                                  const std::string& theme, const query::SearchRequest& selection) {
    const std::string& query = theme.empty() ? roadmap_template.theme_query : theme;
    query::SearchRequest documents = selection;
    documents.unit = query::CountingUnit::Document;
    indexer::DocSet found =
        intersection(searcher.matching(asking(query)), searcher.matching(documents));
    const bool families = selection.unit == query::CountingUnit::Family;
    return families ? searcher.one_per_family(found) : std::move(found);
}

Answer Service::roadmap(std::string_view name, const RoadmapQuestion& question,
                        std::string_view format) {
    const TemplateText own =
        question.template_json.empty() ? TemplateText{} : read_template(question.template_json);
    const TemplateText& text =
        question.template_json.empty() ? state_->templates.named(question.template_id) : own;
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::RevisionInfo& revision = searcher.snapshot().revision();
    const std::string parameters = canonical_json(question, text.digest);
    const auto roadmap =
        state_->roadmaps.get(identity_of(revision, parameters, kRoadmapAlgorithm), [&] {
            auto built = std::make_shared<const graph::Roadmap>(
                build(*searcher, text.parsed, question, state_->options.threads));
            return ResultCache<graph::Roadmap>::Computed{built, bytes_of(*built)};
        });
    graph::RoadmapDescription description;
    description.identity =
        identity_of(revision, fmt::format("{} {} {}", parameters, format, question.language),
                    kRoadmapAlgorithm);
    description.collection = name;
    description.revision = revision.number;
    // The server knows only its own templates: for another one there is no address to give.
    if (question.template_json.empty())
        description.evidence = evidence_prefix(name, evidence_filter(question));
    return render(*roadmap, description, question.language, format);
}

}  // namespace litchi::server

#include "corpora/base/error.h"
#include "graph/evidence.h"
#include "graph/exports/csv.h"
#include "graph/exports/map_svg.h"
#include "graph/exports/vosviewer_json.h"
#include "graph/mapping/bridge.h"
#include "graph/network/cooccurrence.h"
#include "graph/network/prune.h"
#include "server/identity.h"
#include "server/service_state.h"
#include "server/views/views.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr std::uint32_t kBridgeMinOccurrences = 2;  // of items that a bridge may pass
constexpr std::uint32_t kBridgeMaxItems = 3000;
constexpr double kFewestStepRecords = 1;
constexpr Algorithm kMapAlgorithm = {"map", 1};

graph::Incidence incidence_of(query::Searcher& searcher, const query::SearchRequest& selection,
                              graph::ItemSource source) {
    const indexer::DocSet documents = searcher.matching(selection);
    graph::ConceptIncidenceOptions options;
    options.source = source;
    options.documents = &documents;
    return graph::incidence_from_columns(searcher.snapshot(), options);
}

std::size_t bytes_of(const graph::Map& map) {
    return map.items.size() * sizeof(graph::Item) * 4 +
           map.network.link_count() * sizeof(graph::Link) * 4;
}

std::string map_title(std::string_view collection, const query::SearchRequest& selection) {
    return selection.query.empty() ? std::string(collection)
                                   : fmt::format("{}: {}", collection, selection.query);
}

Answer render_map(const graph::Map& map, const graph::MapDescription& description,
                  std::string_view what, std::string_view format) {
    const std::string& identity = description.identity;
    if (what == "map" && format == "json")
        return json_answer(graph::vosviewer_json(map, description), identity);
    if (what == "map" && format == "svg")
        return {graph::map_svg(map, description), "image/svg+xml", identity};
    if (what == "nodes" && format == "csv")
        return {graph::nodes_csv(map, description), "text/csv; charset=utf-8", identity};
    if (what == "edges" && format == "csv")
        return {graph::edges_csv(map, description), "text/csv; charset=utf-8", identity};
    throw Error(ErrorCode::UnknownExport, fmt::format("No export of '{}' as '{}'.", what, format),
                fmt::format("{}.{}", what, format));
}

// The items of one end of a bridge: those of a domain, else the one concept.
std::vector<graph::NodeIndex> bridge_end(const graph::Incidence& incidence,
                                         const indexer::ConceptTable& table,
                                         const std::string& name) {
    std::vector<graph::NodeIndex> nodes;
    for (graph::NodeIndex i = 0; i < incidence.items.size(); ++i)
        if (incidence.items[i].domain == name) nodes.push_back(i);
    if (!nodes.empty()) return nodes;
    const auto found = table.find(name);
    const std::string key = found ? table.at(*found).id : name;
    for (graph::NodeIndex i = 0; i < incidence.items.size(); ++i)
        if (incidence.items[i].key == key) nodes.push_back(i);
    if (nodes.empty())
        throw Error(ErrorCode::UnknownConcept,
                    fmt::format("'{}' is neither a domain nor an item with at least {} records.",
                                name, kBridgeMinOccurrences),
                    name);
    return nodes;
}

std::uint32_t link_records(const graph::Network& network, graph::NodeIndex a, graph::NodeIndex b) {
    for (const graph::Link& link : network.links(a))
        if (link.to == b) return static_cast<std::uint32_t>(std::lround(link.weight));
    return 0;
}

BridgeRow bridge_row(const graph::Incidence& incidence, const graph::Network& network,
                     const graph::SimilarityPath& path) {
    BridgeRow row;
    row.strength = path.strength;
    for (const graph::NodeIndex node : path.nodes) row.items.push_back(incidence.items[node]);
    for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i)
        row.step_records.push_back(link_records(network, path.nodes[i], path.nodes[i + 1]));
    return row;
}

void require_apart(const std::vector<graph::NodeIndex>& from,
                   const std::vector<graph::NodeIndex>& to, const BridgesQuestion& question) {
    std::vector<graph::NodeIndex> common;
    std::ranges::set_intersection(from, to, std::back_inserter(common));
    if (!common.empty())
        throw Error(ErrorCode::InvalidArgument, "The two ends of a bridge share an item.",
                    fmt::format("from={} to={}", question.from, question.to));
}

std::string concept_id(const indexer::ConceptTable& table, const std::string& item) {
    if (item.empty()) return {};
    const auto found = table.find(item);
    if (!found)
        throw Error(ErrorCode::UnknownConcept, fmt::format("No concept named '{}'.", item), item);
    return table.at(*found).id;
}

}  // namespace

Answer Service::map(std::string_view name, const MapQuestion& question, std::string_view what,
                    std::string_view format) {
    question.options.validate();
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::RevisionInfo& revision = searcher.snapshot().revision();
    const std::string parameters = canonical_json(question);
    const auto map = state_->maps.get(identity_of(revision, parameters, kMapAlgorithm), [&] {
        graph::MapOptions options = question.options;
        options.threads = state_->options.threads;
        const graph::Incidence incidence =
            incidence_of(*searcher, question.selection, question.source);
        auto built = std::make_shared<const graph::Map>(graph::build_map(incidence, options));
        return ResultCache<graph::Map>::Computed{built, bytes_of(*built)};
    });
    graph::MapDescription description;
    description.identity = identity_of(
        revision, fmt::format("{} {} {} {}", parameters, what, format, question.language),
        kMapAlgorithm);
    description.parameters = parameters;
    description.collection = name;
    description.revision = revision.number;
    description.title = map_title(name, question.selection);
    description.language = question.language;
    description.evidence = evidence_prefix(name, evidence_filter(question));
    return render_map(*map, description, what, format);
}

Answer Service::evidence(std::string_view name, const EvidenceQuestion& question) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    indexer::Snapshot& snapshot = searcher.snapshot();
    const bool of_roadmap = !question.template_id.empty();
    const indexer::DocSet documents =
        of_roadmap
            ? roadmap_documents(*searcher, state_->templates.named(question.template_id).parsed,
                                question.theme, question.selection)
            : searcher->matching(question.selection);
    graph::EvidenceRequest request;
    request.item = concept_id(snapshot.concepts(), question.item);
    request.item2 = concept_id(snapshot.concepts(), question.item2);
    request.documents = &documents;
    request.fields = graph::counted_fields(of_roadmap ? kRoadmapSource : question.source);
    request.offset = question.offset;
    request.limit = question.limit;
    request.language = question.language;
    std::string identity =
        revision_identity(snapshot.revision(), "evidence", canonical_json(question));
    return json_answer(evidence_view(snapshot.concepts(), graph::find_evidence(snapshot, request)),
                       std::move(identity));
}

Answer Service::bridges(std::string_view name, const BridgesQuestion& question) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const graph::Incidence all = incidence_of(*searcher, question.selection, question.source);
    const graph::Incidence incidence = graph::select_items(
        all, graph::frequent_items(all, kBridgeMinOccurrences, kBridgeMaxItems));
    const auto from = bridge_end(incidence, snapshot.concepts(), question.from);
    const auto to = bridge_end(incidence, snapshot.concepts(), question.to);
    require_apart(from, to, question);
    graph::CooccurrenceOptions options;
    options.threads = state_->options.threads;
    const graph::Network network = graph::cooccurrence(incidence, options);
    const auto paths = graph::strongest_paths(graph::path_similarities(network, kFewestStepRecords),
                                              from, to, question.count);
    BridgesView view{identity_of(snapshot.revision(), canonical_json(question), {"bridges", 1}),
                     std::string(name),
                     question.from,
                     question.to,
                     evidence_filter(question),
                     {}};
    for (const graph::SimilarityPath& path : paths)
        view.paths.push_back(bridge_row(incidence, network, path));
    return json_answer(bridges_view(view), view.identity);
}

}  // namespace litchi::server

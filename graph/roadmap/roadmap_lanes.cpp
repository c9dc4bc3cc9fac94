#include "graph/roadmap/roadmap_lanes.h"

#include "graph/roadmap/name_set.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace litchi::graph {

namespace {

// Votes are whole numbers of millionths, so that their sums do not depend on the documents' order.
constexpr std::uint64_t kVote = 1'000'000;
constexpr std::uint64_t kQueryVotes = 2;
constexpr double kAverageDocuments = 2;
constexpr double kClearRatio = 1.5;
constexpr double kClearLift = 1.2;

// Lanes × documents, document by document.
using Votes = std::vector<std::uint64_t>;

std::vector<LaneChoice> direct_lanes(const Incidence& incidence, const RoadmapTemplate& plan) {
    std::vector<LaneChoice> choices(incidence.items.size());
    for (std::size_t lane = plan.lanes.size(); lane-- > 0;) {
        const std::string& domain = plan.lanes[lane].domain;
        if (domain.empty()) continue;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (incidence.items[i].domain != domain) continue;
            choices[i] = {lane, lane, true, 1.0, fmt::format("its domain is {}", domain)};
        }
    }
    for (std::size_t lane = plan.lanes.size(); lane-- > 0;) {
        const NameSet names(plan.lanes[lane].concepts);
        if (plan.lanes[lane].concepts.empty()) continue;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (!names.contains(incidence.items[i])) continue;
            choices[i] = {lane, lane, true, 1.0, "the template lists it for this lane"};
        }
    }
    return choices;
}

Votes document_votes(const Incidence& incidence, const std::vector<LaneChoice>& direct,
                     const LaneDocuments& lane_documents, std::size_t lanes) {
    Votes votes(incidence.documents.size() * lanes, 0);
    for (std::size_t d = 0; d < incidence.documents.size(); ++d) {
        for (const ItemIndex item : incidence.items_of(d)) {
            if (direct[item].lane) ++votes[d * lanes + *direct[item].lane];
        }
    }
    for (std::size_t lane = 0; lane < std::min(lanes, lane_documents.size()); ++lane) {
        for (const std::uint32_t d : lane_documents[lane]) votes[d * lanes + lane] += kQueryVotes;
    }
    for (std::size_t d = 0; d < incidence.documents.size(); ++d) {
        std::uint64_t sum = 0;
        for (std::size_t lane = 0; lane < lanes; ++lane) sum += votes[d * lanes + lane];
        if (sum == 0) continue;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            votes[d * lanes + lane] = votes[d * lanes + lane] * kVote / sum;
        }
    }
    return votes;
}

std::vector<double> mean_votes(const Votes& votes, std::size_t lanes) {
    std::vector<std::uint64_t> sums(lanes, 0);
    for (std::size_t i = 0; i < votes.size(); ++i) sums[i % lanes] += votes[i];
    std::vector<double> means;
    const std::size_t rows = votes.size() / lanes;
    const double documents = std::max(1.0, static_cast<double>(rows));
    means.reserve(lanes);
    for (const std::uint64_t sum : sums) {
        means.push_back(static_cast<double>(sum) / static_cast<double>(kVote) / documents);
    }
    return means;
}

// Affinity of a set of documents to each lane, 1 = as an average document.
std::vector<double> affinities(std::span<const std::uint32_t> documents, const Votes& votes,
                               const std::vector<double>& means) {
    const std::size_t lanes = means.size();
    std::vector<double> result;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        std::uint64_t sum = 0;
        for (const std::uint32_t d : documents) sum += votes[d * lanes + lane];
        const double own = static_cast<double>(sum) / static_cast<double>(kVote);
        const double all = static_cast<double>(documents.size()) + kAverageDocuments;
        result.push_back(means[lane] == 0 ? 0 : (own / means[lane] + kAverageDocuments) / all);
    }
    return result;
}

LaneChoice by_association(const std::vector<double>& affinity, const RoadmapTemplate& plan) {
    LaneChoice choice;
    double sum = 0;
    for (std::size_t lane = 0; lane < affinity.size(); ++lane) {
        sum += affinity[lane];
        if (affinity[lane] > affinity[choice.closest]) choice.closest = lane;
    }
    double second = 0;
    std::size_t next = choice.closest;
    for (std::size_t lane = 0; lane < affinity.size(); ++lane) {
        if (lane == choice.closest || affinity[lane] <= second) continue;
        second = affinity[lane];
        next = lane;
    }
    const double best = affinity[choice.closest];
    choice.share = sum == 0 ? 0 : best / sum;
    const std::string& id = plan.lanes[choice.closest].lane.id;
    if (best >= kClearLift && best >= kClearRatio * second) {
        choice.lane = choice.closest;
        choice.why = fmt::format("its records are {:.1f} times as often of lane {} as all records",
                                 best, id);
    } else {
        choice.why = fmt::format("no lane clearly: affinity {:.1f} to {}, {:.1f} to {}", best, id,
                                 second, plan.lanes[next].lane.id);
    }
    return choice;
}

}  // namespace

std::vector<LaneChoice> choose_lanes(const Incidence& incidence,
                                     const RoadmapTemplate& roadmap_template,
                                     const LaneDocuments& lane_documents) {
    const std::size_t lanes = roadmap_template.lanes.size();
    std::vector<LaneChoice> choices = direct_lanes(incidence, roadmap_template);
    const Votes votes = document_votes(incidence, choices, lane_documents, lanes);
    const std::vector<double> means = mean_votes(votes, lanes);
    const Postings postings = transpose(incidence);
    for (ItemIndex item = 0; item < choices.size(); ++item) {
        if (choices[item].lane) continue;
        choices[item] =
            by_association(affinities(postings.of(item), votes, means), roadmap_template);
    }
    return choices;
}

}  // namespace litchi::graph

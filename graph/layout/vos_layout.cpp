#include "graph/layout/vos_layout.h"

#include "corpora/base/error.h"
#include "graph/community/random.h"
#include "graph/layout/vos_energy.h"
#include "graph/network/parallel.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace litchi::graph {

namespace {

// Moves every node once, in random order, by `step` down its slope. Returns twice Q as met on the
// way.
double descend(VosEnergy& energy, double step, Random& random) {
    double sum = 0;
    const auto count = static_cast<std::uint32_t>(energy.node_count());
    for (const NodeIndex node : random.permutation(count)) {
        const NodeEnergy here = energy.at(node);
        sum += here.energy;
        const double slope = std::sqrt(here.slope_x * here.slope_x + here.slope_y * here.slope_y);
        if (!(slope > 0)) continue;
        const Point point = energy.point(node);
        energy.place(
            node, {point.x - step * here.slope_x / slope, point.y - step * here.slope_y / slope});
    }
    return sum;
}

struct Attempt {
    Layout layout;
    double quality = std::numeric_limits<double>::infinity();
};

Layout layout_of(const VosEnergy& energy) {
    Layout layout;
    for (NodeIndex node = 0; node < energy.node_count(); ++node) {
        layout.points.push_back(energy.point(node));
    }
    return layout;
}

// Gradient descent with an adaptive step (Hu 2005): longer after several improvements in a row,
// shorter after each failure.
Attempt run_start(const Network& network, const VosLayoutOptions& options, std::size_t start) {
    VosEnergy energy(network, options.attraction, options.repulsion);
    Random random(options.seed, start);
    for (NodeIndex node = 0; node < energy.node_count(); ++node) {
        const double x = 2 * random.uniform() - 1;
        const double y = 2 * random.uniform() - 1;
        energy.place(node, {x, y});
    }
    double step = options.initial_step;
    double last = std::numeric_limits<double>::infinity();
    unsigned improvements = 0;
    for (unsigned i = 0; i < options.max_iterations && step >= options.step_convergence; ++i) {
        const double quality = descend(energy, step, random);
        if (quality < last) {
            if (++improvements >= options.required_improvements) {
                improvements = 0;
                step /= options.step_reduction;
            }
        } else {
            improvements = 0;
            step *= options.step_reduction;
        }
        last = quality;
    }
    return {layout_of(energy), energy.total()};
}

void require(bool fine, const char* message, const std::string& detail) {
    if (!fine) throw Error(ErrorCode::InvalidArgument, message, detail);
}

}  // namespace

void VosLayoutOptions::validate() const {
    require(
        attraction > repulsion && attraction <= 9 && repulsion >= -9,
        "The attraction must exceed the repulsion; both lie between -9 and 9",
        "attraction=" + std::to_string(attraction) + ", repulsion=" + std::to_string(repulsion));
    require(starts >= 1 && starts <= 1000, "Starts must be 1 to 1000",
            "starts=" + std::to_string(starts));
    require(max_iterations >= 1 && max_iterations <= 100000, "Iterations must be 1 to 100000",
            "max_iterations=" + std::to_string(max_iterations));
    require(initial_step > 0 && step_convergence > 0 && std::isfinite(initial_step),
            "Steps must be positive", "initial_step=" + std::to_string(initial_step));
    require(step_reduction > 0 && step_reduction < 1, "The step reduction lies between 0 and 1",
            "step_reduction=" + std::to_string(step_reduction));
    require(threads >= 1, "At least one thread", "threads=0");
}

Layout vos_layout(const Network& network, const VosLayoutOptions& options) {
    options.validate();
    std::vector<Attempt> attempts(options.starts);
    parallel_for(attempts.size(), options.threads,
                 [&](std::size_t start) { attempts[start] = run_start(network, options, start); });
    Attempt* best = &attempts.front();
    for (Attempt& attempt : attempts) {
        if (attempt.quality < best->quality) best = &attempt;
    }
    return standardize(best->layout);
}

double vos_quality(const Network& network, const Layout& layout, int attraction, int repulsion) {
    if (layout.points.size() != network.node_count()) {
        throw Error(ErrorCode::InvalidArgument, "The layout is of another network",
                    std::to_string(layout.points.size()) + " nodes");
    }
    VosEnergy energy(network, attraction, repulsion);
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        energy.place(node, layout.points[node]);
    }
    return energy.total();
}

}  // namespace litchi::graph

#include "graph/layout/vos_energy.h"

#include "graph/network/prune.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace litchi::graph {

namespace {

// Sums run in this many interleaved partial sums, which a compiler may keep in one vector.
constexpr std::size_t kLanes = 8;

constexpr double kComponentAttraction = 0.01;

bool connected(const Network& network) {
    const std::vector<std::uint32_t> component = components(network);
    return component.empty() || *std::max_element(component.begin(), component.end()) == 0;
}

// base^exponent by multiplication.
double integer_power(double base, int exponent) {
    double result = 1;
    for (int i = 0; i < std::abs(exponent); ++i) result *= base;
    return exponent < 0 ? 1 / result : result;
}

// d^e / e, or ln d.
double potential(double distance, int exponent) {
    if (exponent == 0) return std::log(distance);
    return integer_power(distance, exponent) / exponent;
}

double sum_lanes(const std::array<double, kLanes>& lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) +
           ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

}  // namespace

VosEnergy::VosEnergy(const Network& network, int attraction, int repulsion)
    : network_(network), attraction_(attraction), repulsion_(repulsion) {
    if (!connected(network)) everywhere_ = kComponentAttraction;
    const std::size_t padded = (network.node_count() + kLanes - 1) / kLanes * kLanes;
    x_.assign(padded, 0);
    y_.assign(padded, 0);
    weight_.assign(padded, 0);
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        weight_[node] = network.node_weight(node);
    }
}

void VosEnergy::place(NodeIndex node, Point point) {
    x_[node] = point.x;
    y_[node] = point.y;
}

void VosEnergy::add_links(NodeIndex node, NodeEnergy& sum) const {
    for (const Link& link : network_.links(node)) {
        const double dx = x_[node] - x_[link.to];
        const double dy = y_[node] - y_[link.to];
        const double square = dx * dx + dy * dy;
        if (attraction_ == 2) {
            sum.slope_x += link.weight * dx;
            sum.slope_y += link.weight * dy;
            sum.energy += link.weight * square / 2;
        } else if (square > 0) {
            const double distance = std::sqrt(square);
            const double pull = link.weight * integer_power(distance, attraction_ - 2);
            sum.slope_x += pull * dx;
            sum.slope_y += pull * dy;
            sum.energy += link.weight * potential(distance, attraction_);
        }
    }
}

void VosEnergy::add_pairs(NodeIndex node, NodeEnergy& sum) const {
    for (NodeIndex other = 0; other < node_count(); ++other) {
        const double dx = x_[node] - x_[other];
        const double dy = y_[node] - y_[other];
        const double square = dx * dx + dy * dy;
        if (!(square > 0)) continue;
        const double distance = std::sqrt(square);
        const double weights = weight_[node] * weight_[other];
        const double slope = everywhere_ * integer_power(distance, attraction_ - 2) -
                             weights * integer_power(distance, repulsion_ - 2);
        sum.slope_x += slope * dx;
        sum.slope_y += slope * dy;
        if (everywhere_ > 0) sum.energy += everywhere_ * potential(distance, attraction_);
        sum.energy -= weights * potential(distance, repulsion_);
    }
}

// add_pairs for attraction 2 and repulsion 1, the usual case: one division and one root a pair.
void VosEnergy::add_unit_repulsion(NodeIndex node, NodeEnergy& sum) const {
    std::array<double, kLanes> push_x{};
    std::array<double, kLanes> push_y{};
    std::array<double, kLanes> energy{};
    const double x = x_[node];
    const double y = y_[node];
    const double weight = weight_[node];
    for (std::size_t block = 0; block < x_.size(); block += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double dx = x - x_[block + lane];
            const double dy = y - y_[block + lane];
            const double distance = std::sqrt(dx * dx + dy * dy);
            const double weights = weight * weight_[block + lane];
            // 1e-200 changes no distance but 0: a node does not push itself.
            const double push = weights / (distance + 1e-200);
            push_x[lane] += push * dx;
            push_y[lane] += push * dy;
            energy[lane] += weights * distance;
        }
    }
    sum.slope_x -= sum_lanes(push_x);
    sum.slope_y -= sum_lanes(push_y);
    sum.energy -= sum_lanes(energy);
    if (everywhere_ == 0) return;
    for (NodeIndex other = 0; other < node_count(); ++other) {
        const double dx = x - x_[other];
        const double dy = y - y_[other];
        sum.slope_x += everywhere_ * dx;
        sum.slope_y += everywhere_ * dy;
        sum.energy += everywhere_ * (dx * dx + dy * dy) / 2;
    }
}

NodeEnergy VosEnergy::at(NodeIndex node) const {
    NodeEnergy sum;
    add_links(node, sum);
    if (attraction_ == 2 && repulsion_ == 1) {
        add_unit_repulsion(node, sum);
    } else {
        add_pairs(node, sum);
    }
    return sum;
}

double VosEnergy::total() const {
    double sum = 0;
    for (NodeIndex node = 0; node < node_count(); ++node) sum += at(node).energy;
    return sum / 2;
}

}  // namespace litchi::graph

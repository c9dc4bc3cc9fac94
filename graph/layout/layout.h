#pragma once

#include <cstddef>
#include <vector>

namespace litchi::graph {

struct Point {
    double x = 0;
    double y = 0;
};

// Places of nodes in the plane. After standardize(): centred, principal axis along x, flipped so
// that the median of x and of y is not positive, mean distance between nodes 1.
struct Layout {
    std::vector<Point> points;
};

Layout standardize(const Layout& layout);

// Mean Euclidean distance over all pairs; 0 for fewer than two nodes. O(n²).
double mean_distance(const Layout& layout);

}  // namespace litchi::graph

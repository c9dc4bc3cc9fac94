#include "graph/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace litchi::graph {

namespace {

Point centre_of(const std::vector<Point>& points) {
    Point sum;
    for (const Point& point : points) {
        sum.x += point.x;
        sum.y += point.y;
    }
    const auto count = static_cast<double>(points.size());
    return {sum.x / count, sum.y / count};
}

// Unit vector of the largest variance of centred points; the x axis where all directions are alike.
Point principal_axis(const std::vector<Point>& points) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const Point& point : points) {
        xx += point.x * point.x;
        xy += point.x * point.y;
        yy += point.y * point.y;
    }
    const double half = (xx - yy) / 2;
    const double largest = (xx + yy) / 2 + std::sqrt(half * half + xy * xy);
    // Eigenvector of the largest eigenvalue, from the row of the matrix that loses fewer digits.
    const Point axis = xx >= yy ? Point{largest - yy, xy} : Point{xy, largest - xx};
    const double length = std::sqrt(axis.x * axis.x + axis.y * axis.y);
    if (!(length > 1e-12 * (xx + yy))) return {1, 0};
    return {axis.x / length, axis.y / length};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    return (values[middle - 1] + values[middle]) / 2;
}

void flip(std::vector<Point>& points, double Point::*coordinate) {
    std::vector<double> values;
    values.reserve(points.size());
    for (const Point& point : points) values.push_back(point.*coordinate);
    if (!(median(std::move(values)) > 0)) return;
    for (Point& point : points) point.*coordinate = -(point.*coordinate);
}

}  // namespace

double mean_distance(const Layout& layout) {
    const std::vector<Point>& points = layout.points;
    if (points.size() < 2) return 0;
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        double row = 0;
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const double dx = points[i].x - points[j].x;
            const double dy = points[i].y - points[j].y;
            row += std::sqrt(dx * dx + dy * dy);
        }
        sum += row;
    }
    const auto count = static_cast<double>(points.size());
    return sum / (count * (count - 1) / 2);
}

Layout standardize(const Layout& layout) {
    Layout result = layout;
    if (result.points.empty()) return result;
    const Point centre = centre_of(result.points);
    for (Point& point : result.points) point = {point.x - centre.x, point.y - centre.y};
    const Point axis = principal_axis(result.points);
    for (Point& point : result.points) {
        point = {axis.x * point.x + axis.y * point.y, axis.x * point.y - axis.y * point.x};
    }
    flip(result.points, &Point::x);
    flip(result.points, &Point::y);
    const double distance = mean_distance(result);
    if (!(distance > 0)) return result;
    for (Point& point : result.points) point = {point.x / distance, point.y / distance};
    return result;
}

}  // namespace litchi::graph

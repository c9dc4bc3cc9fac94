#include "graph/network/cooccurrence.h"

#include "corpora/base/error.h"
#include "graph/network/network_builder.h"
#include "graph/network/parallel.h"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>
#include <vector>

namespace litchi::graph {

namespace {

constexpr std::size_t kRowsPerBlock = 64;

// Up to so many items the triangle of all pairs is kept as an array (64 MB of doubles).
constexpr std::size_t kDenseItems = 4000;

// Number of documents ahead that are fetched into the cache while one is counted.
constexpr std::uint32_t kPrefetch = 16;

// The pairs (row, item > row) one row after another.
template <typename Count>
class DenseTriangle {
  public:
    explicit DenseTriangle(std::size_t items) : items_(items), counts_(items * (items - 1) / 2) {}

    // Counters of the row's later items, the first being item row + 1.
    Count* row(std::size_t row) { return counts_.data() + row * (2 * items_ - row - 1) / 2; }

    UpperTriangle links() {
        UpperTriangle upper;
        upper.first.push_back(0);
        for (std::size_t row = 0; row < items_; ++row) {
            const Count* counts = this->row(row);
            for (std::size_t item = row + 1; item < items_; ++item) {
                const Count count = counts[item - row - 1];
                if (count == Count{0}) continue;
                upper.links.push_back({static_cast<NodeIndex>(item), static_cast<double>(count)});
            }
            upper.first.push_back(upper.links.size());
        }
        return upper;
    }

  private:
    std::size_t items_;
    std::vector<Count> counts_;
};

template <typename Count, typename Weight>
Network count_dense(const Incidence& incidence, std::vector<double> node_weights,
                    const Weight& weight) {
    DenseTriangle<Count> triangle(incidence.items.size());
    for (std::uint32_t document = 0; document < incidence.documents.size(); ++document) {
        const Count w = weight(document);
        const std::span<const ItemIndex> items = incidence.items_of(document);
        for (std::size_t i = 0; i < items.size(); ++i) {
            Count* counts = triangle.row(items[i]);
            for (std::size_t j = i + 1; j < items.size(); ++j) {
                counts[items[j] - items[i] - 1] += w;
            }
        }
    }
    return mirror(std::move(node_weights), triangle.links());
}

// An entry of the matrix, smaller than a Link while whole numbers are counted.
template <typename Count>
struct Cell {
    ItemIndex item;
    Count count;
};

// A counter for each item and a bit for each counter in use, so that a row of the matrix comes out
// sorted (Gustavson 1978, doi 10.1145/355791.355796).
template <typename Count>
class RowAccumulator {
  public:
    explicit RowAccumulator(std::size_t items) : counts_(items, 0), used_(items / 64 + 1, 0) {}

    void add(ItemIndex item, Count weight) {
        counts_[item] += weight;
        used_[item / 64] |= std::uint64_t{1} << (item % 64);
    }

    // Appends what was added, but for `left_out`, and starts anew.
    void flush(ItemIndex left_out, std::vector<Cell<Count>>& out) {
        used_[left_out / 64] &= ~(std::uint64_t{1} << (left_out % 64));
        counts_[left_out] = 0;
        for (std::size_t word = 0; word < used_.size(); ++word) {
            for (std::uint64_t bits = used_[word]; bits != 0; bits &= bits - 1) {
                const std::size_t item = word * 64 + std::countr_zero(bits);
                out.push_back({static_cast<ItemIndex>(item), counts_[item]});
                counts_[item] = 0;
            }
            used_[word] = 0;
        }
    }

  private:
    std::vector<Count> counts_;
    std::vector<std::uint64_t> used_;
};

// Entries of a block of rows, row after row, and where each row ends.
template <typename Count>
struct Block {
    std::vector<Cell<Count>> cells;
    std::vector<std::size_t> row_ends;
};

template <typename Count, typename Weight>
Block<Count> count_rows(const Incidence& incidence, const Postings& postings, std::size_t begin,
                        const Weight& weight) {
    const std::size_t end = std::min(incidence.items.size(), begin + kRowsPerBlock);
    RowAccumulator<Count> accumulator(incidence.items.size());
    const ItemIndex* items = incidence.document_items.data();
    Block<Count> block;
    for (std::size_t row = begin; row < end; ++row) {
        const std::span<const std::uint32_t> documents = postings.of(static_cast<ItemIndex>(row));
        for (std::size_t d = 0; d < documents.size(); ++d) {
            if (d + kPrefetch < documents.size()) {
                __builtin_prefetch(items + incidence.first[documents[d + kPrefetch]]);
            }
            const Count w = weight(documents[d]);
            for (const ItemIndex item : incidence.items_of(documents[d])) accumulator.add(item, w);
        }
        accumulator.flush(static_cast<ItemIndex>(row), block.cells);
        block.row_ends.push_back(block.cells.size());
    }
    return block;
}

template <typename Count>
Network join(std::vector<double> node_weights, std::vector<Block<Count>> blocks) {
    std::size_t total = 0;
    for (const Block<Count>& block : blocks) total += block.cells.size();
    std::vector<std::size_t> first{0};
    std::vector<Link> links;
    links.reserve(total);
    for (Block<Count>& block : blocks) {
        for (const std::size_t row_end : block.row_ends) first.push_back(links.size() + row_end);
        for (const Cell<Count>& cell : block.cells) {
            links.push_back({cell.item, static_cast<double>(cell.count)});
        }
        block.cells = {};
    }
    return Network(std::move(node_weights), std::move(first), std::move(links));
}

template <typename Count, typename Weight>
Network count_pairs(const Incidence& incidence, unsigned threads, const Weight& weight) {
    const std::vector<std::uint32_t> documents = occurrences(incidence);
    std::vector<double> node_weights(documents.begin(), documents.end());
    const std::size_t rows = incidence.items.size();
    if (rows > 0 && rows <= kDenseItems) {
        return count_dense<Count>(incidence, std::move(node_weights), weight);
    }
    const Postings postings = transpose(incidence);
    std::vector<Block<Count>> blocks((rows + kRowsPerBlock - 1) / kRowsPerBlock);
    parallel_for(blocks.size(), threads, [&](std::size_t b) {
        blocks[b] = count_rows<Count>(incidence, postings, b * kRowsPerBlock, weight);
    });
    return join(std::move(node_weights), std::move(blocks));
}

}  // namespace

void CooccurrenceOptions::validate() const {
    if (threads == 0) throw Error(ErrorCode::InvalidArgument, "At least one thread", "threads=0");
}

Network cooccurrence(const Incidence& incidence, const CooccurrenceOptions& options) {
    options.validate();
    if (options.counting == Counting::Full) {
        return count_pairs<std::uint32_t>(incidence, options.threads,
                                          [](std::uint32_t) { return std::uint32_t{1}; });
    }
    return count_pairs<double>(incidence, options.threads, [&](std::uint32_t document) {
        const std::size_t items = incidence.items_of(document).size();
        return items < 2 ? 0.0 : 1.0 / static_cast<double>(items - 1);
    });
}

}  // namespace litchi::graph

#include "query/proximity.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <utility>

namespace litchi::query {
namespace {

using Xapian::Query;

// Places of a row in a text, half-open.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Span&) const = default;
};
using Spans = std::vector<Span>;
using Positions = std::vector<std::uint32_t>;

Query any_row(const IndexWords& index, const std::vector<TermRow>& rows) {
    std::vector<std::string> single;
    std::vector<Query> queries;
    for (const TermRow& row : rows) {
        if (row.size() == 1) {
            single.push_back(row.front());
        } else {
            queries.emplace_back(Query::OP_AND, row.begin(), row.end());
        }
    }
    queries.push_back(any_form(index, single));
    return {Query::OP_OR, queries.begin(), queries.end()};
}

// The documents that hold a row of each part, and where.
class Candidates {
  public:
    Candidates(const IndexWords& index, const std::vector<Query>& parts) : index_(index) {
        Xapian::Enquire enquire(index.database);
        enquire.set_query(Query(Query::OP_AND, parts.begin(), parts.end()));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::doccount all = index.database.get_doccount();
        const Xapian::MSet found = enquire.get_mset(0, all, all);
        for (auto it = found.begin(); it != found.end(); ++it) ids_.push_back(*it);
        std::ranges::sort(ids_);
    }

    std::size_t size() const { return ids_.size(); }
    DocId document(std::size_t i) const {
        return DocId{(ids_[i] - 1) / static_cast<Xapian::docid>(index_.segments) + 1};
    }

    // Of each candidate, where one of the rows stands, by place.
    std::vector<Spans> places(const std::vector<TermRow>& rows) const {
        std::vector<Spans> spans(ids_.size());
        for (const TermRow& row : rows) {
            if (row.size() == 1) {
                add_word(row.front(), spans);
            } else {
                add_row(row, spans);
            }
        }
        for (Spans& each : spans) {
            std::ranges::sort(each, {}, [](const Span& s) { return std::tuple(s.begin, s.end); });
            each.erase(std::unique(each.begin(), each.end()), each.end());
        }
        return spans;
    }

  private:
    // Calls visit(candidate, positions) for the candidates that hold a term.
    template <typename Visit>
    void each_place(const std::string& term, const Visit& visit) const {
        auto it = index_.database.postlist_begin(term);
        const auto end = index_.database.postlist_end(term);
        auto candidate = ids_.begin();
        while (it != end) {
            candidate = std::lower_bound(candidate, ids_.end(), *it);
            if (candidate == ids_.end()) return;
            if (*candidate != *it) {
                it.skip_to(*candidate);
                continue;
            }
            visit(static_cast<std::size_t>(candidate - ids_.begin()),
                  Positions(it.positionlist_begin(), it.positionlist_end()));
            ++it;
        }
    }

    void add_word(const std::string& term, std::vector<Spans>& spans) const {
        each_place(term, [&](std::size_t i, const Positions& places) {
            for (const std::uint32_t begin : places) spans[i].push_back({begin, begin + 1});
        });
    }

    void add_row(const TermRow& row, std::vector<Spans>& spans) const {
        const auto length = static_cast<std::uint32_t>(row.size());
        std::vector<Positions> begins(ids_.size());
        each_place(row.front(),
                   [&](std::size_t i, Positions places) { begins[i] = std::move(places); });
        for (std::uint32_t at = 1; at < length; ++at) {
            std::vector<Positions> kept(ids_.size());
            each_place(row[at], [&](std::size_t i, const Positions& places) {
                for (const std::uint32_t begin : begins[i])
                    if (std::ranges::binary_search(places, begin + at)) kept[i].push_back(begin);
            });
            begins = std::move(kept);
        }
        for (std::size_t i = 0; i < begins.size(); ++i)
            for (const std::uint32_t begin : begins[i]) spans[i].push_back({begin, begin + length});
    }

    const IndexWords& index_;
    std::vector<Xapian::docid> ids_;
};

bool near(const Span& a, const Span& b, std::uint32_t between) {
    if (b.begin >= a.end) return b.begin - a.end <= between;
    return a.begin >= b.end && a.begin - b.end <= between;
}

// Those of `next` that stand near one of `spans`; both by place.
Spans near_ones(const Spans& spans, const Spans& next, std::uint32_t between) {
    std::uint32_t longest = 0;
    for (const Span& span : spans) longest = std::max(longest, span.end - span.begin);
    const std::uint32_t reach = longest + between;
    Spans found;
    for (const Span& span : next) {
        const std::uint32_t from = span.begin > reach ? span.begin - reach : 0;
        auto other = std::ranges::lower_bound(spans, from, {}, &Span::begin);
        while (other != spans.end() && other->begin <= span.end + between &&
               !near(*other, span, between))
            ++other;
        if (other != spans.end() && other->begin <= span.end + between) found.push_back(span);
    }
    return found;
}

// Whether one span of each list can be chosen so that at most `between` places of their whole
// extent are none of theirs: the classic walk over the lists that always moves on where the extent
// begins.
bool fit_together(const std::vector<const Spans*>& lists, std::uint32_t between) {
    std::vector<std::size_t> at(lists.size());
    while (true) {
        std::size_t first = 0;
        std::uint32_t end = 0, own = 0;
        for (std::size_t k = 0; k < lists.size(); ++k) {
            if (at[k] == lists[k]->size()) return false;
            const Span& span = (*lists[k])[at[k]];
            if (span.begin < (*lists[first])[at[first]].begin) first = k;
            end = std::max(end, span.end);
            own += span.end - span.begin;
        }
        if (end - (*lists[first])[at[first]].begin <= own + between) return true;
        ++at[first];
    }
}

}  // namespace

indexer::DocSet documents_near(const IndexWords& index, const std::vector<NearPart>& parts) {
    std::vector<Query> queries;
    queries.reserve(parts.size());
    for (const NearPart& part : parts) queries.push_back(any_row(index, part.rows));
    const Candidates candidates(index, queries);
    std::vector<Spans> chain = candidates.places(parts.front().rows);
    for (std::size_t p = 1; p < parts.size(); ++p) {
        const std::vector<Spans> next = candidates.places(parts[p].rows);
        for (std::size_t i = 0; i < candidates.size(); ++i)
            chain[i] = near_ones(chain[i], next[i], static_cast<std::uint32_t>(parts[p].between));
    }
    indexer::DocSet found;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (!chain[i].empty()) found.insert(candidates.document(i));
    return found;
}

indexer::DocSet documents_within(const IndexWords& index, const std::vector<TermRow>& rows,
                                 int between) {
    std::vector<Query> queries;
    queries.reserve(rows.size());
    for (const TermRow& row : rows) queries.push_back(any_row(index, {row}));
    const Candidates candidates(index, queries);
    std::vector<std::vector<Spans>> places;
    places.reserve(rows.size());
    for (const TermRow& row : rows) places.push_back(candidates.places({row}));
    indexer::DocSet found;
    std::vector<const Spans*> lists(rows.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (std::size_t k = 0; k < rows.size(); ++k) lists[k] = &places[k][i];
        if (fit_together(lists, static_cast<std::uint32_t>(between)))
            found.insert(candidates.document(i));
    }
    return found;
}

}  // namespace litchi::query

#include "indexer/duplicates.h"

#include "indexer/fields.h"
#include "indexer/work_keys.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

namespace litchi::indexer {
namespace {

using Members = std::vector<std::size_t>;

constexpr std::uint8_t kTitleRule = 3;
constexpr std::uint8_t kAcceptedRule = 4;

// Rule of a key by its first letter, in the order of kDuplicateRules.
std::uint8_t rule_of(std::string_view key) {
    return static_cast<std::uint8_t>(std::string_view("idnt").find(key.front()));
}

// Disjoint sets with path halving (Tarjan & van Leeuwen 1984), of which some pairs stay apart.
class Works {
  public:
    explicit Works(std::size_t count) : parent_(count), rules_(count, kNoRule) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }

    void keep_apart(std::size_t a, std::size_t b) { apart_.emplace_back(a, b); }

    std::size_t find(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    void tie(std::size_t a, std::size_t b, std::uint8_t rule) {
        if (may_not_meet(find(a), find(b))) return;
        rules_[a] = std::min(rules_[a], rule);
        rules_[b] = std::min(rules_[b], rule);
        parent_[std::max(find(a), find(b))] = std::min(find(a), find(b));
    }

    // Each with the first that it may be tied to.
    void tie_all(const Members& members, std::uint8_t rule) {
        for (std::size_t i = 1; i < members.size(); ++i) {
            std::size_t other = 0;
            while (other < i && may_not_meet(find(members[other]), find(members[i]))) ++other;
            if (other < i) tie(members[other], members[i], rule);
        }
    }

    std::uint8_t rule(std::size_t i) const { return rules_[i]; }

  private:
    bool may_not_meet(std::size_t root, std::size_t other) {
        if (root == other) return false;
        return std::any_of(apart_.begin(), apart_.end(), [&](const auto& pair) {
            const std::size_t a = find(pair.first);
            const std::size_t b = find(pair.second);
            return (a == root && b == other) || (a == other && b == root);
        });
    }

    std::vector<std::pair<std::size_t, std::size_t>> apart_;
    std::vector<std::size_t> parent_;
    std::vector<std::uint8_t> rules_;
};

// Sources of one title and first author, by year.
class TitleGroup {
  public:
    TitleGroup(std::span<const DuplicateCandidate> candidates, const Members& members)
        : candidates_(candidates) {
        for (const std::size_t i : members) by_year_[candidates[i].year].push_back(i);
    }

    void tie(Works& works) const {
        for (const auto& [year, members] : by_year_) {
            tie_years(works, year, year);
            if (year != 0 && by_year_.contains(year + 1)) tie_years(works, year, year + 1);
        }
    }

  private:
    Members between(int from, int to) const {
        Members members;
        for (auto it = by_year_.lower_bound(from); it != by_year_.end() && it->first <= to; ++it) {
            if (it->first == 0 && (from != 0 || to != 0)) continue;
            members.insert(members.end(), it->second.begin(), it->second.end());
        }
        return members;
    }

    bool agree(const Members& members) const {
        std::string_view doi;
        std::string_view number;
        const auto differs = [](std::string_view& known, std::string_view next) {
            if (known.empty()) known = next;
            return !next.empty() && next != known;
        };
        return std::none_of(members.begin(), members.end(), [&](std::size_t i) {
            return differs(doi, candidates_[i].doi) || differs(number, candidates_[i].number);
        });
    }

    void tie_years(Works& works, int from, int to) const {
        const int reach = from == 0 ? 0 : 1;
        Members members = between(from, to);
        if (!agree(between(from - reach, to + reach))) {
            std::erase_if(members, [&](std::size_t i) {
                return !candidates_[i].doi.empty() || !candidates_[i].number.empty();
            });
        }
        works.tie_all(members, kTitleRule);
    }

    std::span<const DuplicateCandidate> candidates_;
    std::map<int, Members> by_year_;
};

std::map<std::string_view, Members> members_by_key(std::span<const DuplicateCandidate> candidates) {
    std::map<std::string_view, Members> members;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (const std::string& key : candidates[i].keys) members[key].push_back(i);
    }
    return members;
}

void apply(const DuplicateDecisions& decisions, std::span<const DuplicateCandidate> candidates,
           Works& works) {
    const auto place = [&](const std::string& digest) {
        const auto found =
            std::lower_bound(candidates.begin(), candidates.end(), digest,
                             [](const DuplicateCandidate& known, const auto& wanted) {
                                 return known.digest < wanted;
                             });
        const bool there = found != candidates.end() && found->digest == digest;
        return there ? static_cast<std::size_t>(found - candidates.begin()) : candidates.size();
    };
    const auto each = [&](DuplicateVerdict verdict, auto&& act) {
        for (const auto& [pair, decision] : decisions.in_force()) {
            const std::size_t a = place(pair.first);
            const std::size_t b = place(pair.second);
            if (decision.verdict == verdict && std::max(a, b) < candidates.size()) act(a, b);
        }
    };
    each(DuplicateVerdict::Different, [&](auto a, auto b) { works.keep_apart(a, b); });
    each(DuplicateVerdict::Same, [&](auto a, auto b) { works.tie(a, b, kAcceptedRule); });
}

}  // namespace

DuplicateCandidate duplicate_candidate(const corpora::Record& record) {
    DuplicateCandidate candidate;
    candidate.keys = work_keys(record);
    std::erase_if(candidate.keys, [](const std::string& key) { return !finds_duplicates(key); });
    candidate.doi = doi_of(record);
    candidate.number = number_of(record);
    candidate.year = column_year(record);
    return candidate;
}

std::vector<DuplicateSet> find_duplicates(std::span<const DuplicateCandidate> candidates,
                                          const DuplicateDecisions& decisions) {
    Works works(candidates.size());
    apply(decisions, candidates, works);
    const auto by_key = members_by_key(candidates);
    for (std::uint8_t rule = 0; rule <= kTitleRule; ++rule) {
        for (const auto& [key, members] : by_key) {
            if (members.size() < 2 || rule_of(key) != rule) continue;
            if (rule == kTitleRule)
                TitleGroup(candidates, members).tie(works);
            else
                works.tie_all(members, rule);
        }
    }
    std::map<std::size_t, DuplicateSet> sets;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        DuplicateSet& set = sets[works.find(i)];
        set.members.push_back(i);
        set.rules.push_back(works.rule(i));
    }
    std::vector<DuplicateSet> result;
    result.reserve(sets.size());
    for (auto& [root, set] : sets) result.push_back(std::move(set));
    return result;
}

}  // namespace litchi::indexer

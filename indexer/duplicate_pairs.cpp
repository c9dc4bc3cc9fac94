#include "indexer/duplicate_pairs.h"

#include "corpora/base/error.h"
#include "corpora/record_json.h"
#include "indexer/catalogue_writer.h"
#include "indexer/duplicate_suggestions.h"
#include "indexer/duplicates.h"
#include "indexer/import.h"
#include "indexer/work_keys.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr std::size_t kNameDigits = 12;
constexpr std::size_t kShownPeople = 3;
constexpr double kTitleScore = 0.95;
constexpr std::array<std::string_view, kPairStates> kStates = {"merged", "suggested", "accepted",
                                                               "rejected"};

// A reading with what it is compared by.
struct Reading {
    std::string digest;
    std::string record;
    corpora::Record content;
};

PairedReading shown(const Reading& reading) {
    const corpora::Record& content = reading.content;
    PairedReading row{reading.digest,
                      reading.record,
                      content.id,
                      {},
                      to_string(content.date),
                      std::string(to_string(content.kind)),
                      {}};
    for (const corpora::LocalText& title : content.title)
        (row.title += row.title.empty() ? "" : " / ") += title.text;
    const auto& people = content.authors.empty() ? content.patent.inventors : content.authors;
    for (std::size_t i = 0; i < std::min(people.size(), kShownPeople); ++i)
        row.people.push_back(display_name(people[i]));
    return row;
}

// The pairs found so far, each once.
class PairList {
  public:
    explicit PairList(const DuplicateDecisions& decisions) : decisions_(decisions) {}

    void add(const Reading& a, const Reading& b, std::string_view rule, double score,
             PairState state) {
        const ReadingPair pair(a.digest, b.digest);
        if (!known_.insert(pair).second) return;
        const bool in_order = a.digest == pair.first;
        DuplicatePair& row = pairs_.emplace_back();
        row.name = pair_name(pair);
        row.first = shown(in_order ? a : b);
        row.second = shown(in_order ? b : a);
        row.rule = rule;
        row.score = score;
        row.state = state;
        const auto decided = decisions_.in_force().find(pair);
        if (decided == decisions_.in_force().end()) return;
        row.edit = decided->second.edit;
        row.state = decided->second.verdict == DuplicateVerdict::Same ? PairState::Accepted
                                                                      : PairState::Rejected;
    }

    std::vector<DuplicatePair> take() {
        std::sort(pairs_.begin(), pairs_.end(), [](const auto& a, const auto& b) {
            return std::tie(b.score, a.name) < std::tie(a.score, b.name);
        });
        return std::move(pairs_);
    }

  private:
    const DuplicateDecisions& decisions_;
    std::set<ReadingPair> known_;
    std::vector<DuplicatePair> pairs_;
};

// The strongest rule by which two readings share a key; kNoRule without one.
std::uint8_t shared_rule(const DuplicateCandidate& a, const DuplicateCandidate& b) {
    constexpr std::string_view kPrefixes = "idnt";
    std::uint8_t best = kNoRule;
    for (const std::string& key : a.keys)
        if (std::find(b.keys.begin(), b.keys.end(), key) != b.keys.end())
            best = std::min(best, static_cast<std::uint8_t>(kPrefixes.find(key.front())));
    return best;
}

double score_of(std::uint8_t rule) {
    return std::string_view(kDuplicateRules[rule]) == "title" ? kTitleScore : 1.0;
}

std::vector<Reading> readings_where(Connection& catalogue, const char* condition,
                                    std::string_view value) {
    Statement rows = catalogue.prepare(
        std::string("SELECT e.digest, coalesce(r.id, ''), j.json FROM entry e JOIN entry_json j ON "
                    "j.entry = e.entry LEFT JOIN record r ON r.record = e.record WHERE ") +
        condition + " ORDER BY e.digest");
    rows.with(value);
    std::vector<Reading> readings;
    while (rows.step())
        readings.push_back({std::string(rows.text(0)), std::string(rows.text(1)),
                            corpora::parse_stored_record(rows.text(2))});
    return readings;
}

// Each reading with the earlier one, or else a later one, that the strongest rule ties it to.
void add_merged(const std::vector<Reading>& readings, PairList& pairs) {
    std::vector<DuplicateCandidate> candidates;
    for (const Reading& reading : readings)
        candidates.push_back(duplicate_candidate(reading.content));
    for (std::size_t i = 1; i < readings.size(); ++i) {
        std::size_t partner = 0;
        std::uint8_t best = kNoRule;
        for (std::size_t j = 0; j < i; ++j)
            if (const std::uint8_t rule = shared_rule(candidates[i], candidates[j]); rule < best) {
                best = rule;
                partner = j;
            }
        if (best != kNoRule)
            pairs.add(readings[partner], readings[i], kDuplicateRules[best], score_of(best),
                      PairState::Merged);
    }
}

void add_all_merged(Connection& catalogue, PairList& pairs) {
    Statement records = catalogue.prepare(
        "SELECT r.id FROM record r JOIN entry e ON e.record = r.record GROUP BY r.record HAVING "
        "count(*) > 1 ORDER BY r.id");
    while (records.step())
        add_merged(readings_where(catalogue, "r.id = ?1", records.text(0)), pairs);
}

// The reading that stands for a record: the first by digest.
std::optional<Reading> first_reading(Connection& catalogue, std::string_view record) {
    auto readings = readings_where(catalogue, "r.id = ?1", record);
    return readings.empty() ? std::nullopt : std::optional(std::move(readings.front()));
}

void add_suggested(Connection& catalogue, PairList& pairs) {
    std::vector<std::string> ids;
    std::vector<WorkTraits> traits;
    Statement rows = catalogue.prepare(
        "SELECT r.id, j.json FROM record r JOIN record_json j ON j.record = r.record ORDER BY "
        "r.id");
    while (rows.step()) {
        ids.emplace_back(rows.text(0));
        traits.push_back(work_traits(corpora::parse_stored_record(rows.text(1))));
    }
    for (const Suggestion& suggestion : suggest_duplicates(traits)) {
        const auto first = first_reading(catalogue, ids[suggestion.first]);
        const auto second = first_reading(catalogue, ids[suggestion.second]);
        if (first && second)
            pairs.add(*first, *second, suggestion.rule, suggestion.score, PairState::Suggested);
    }
}

// Decisions whose pair no rule would list.
void add_decided(Connection& catalogue, const DuplicateDecisions& decisions, PairList& pairs) {
    for (const auto& [pair, decision] : decisions.in_force()) {
        const auto first = readings_where(catalogue, "e.digest = ?1", pair.first);
        const auto second = readings_where(catalogue, "e.digest = ?1", pair.second);
        if (first.empty() || second.empty()) continue;
        const std::uint8_t rule = shared_rule(duplicate_candidate(first.front().content),
                                              duplicate_candidate(second.front().content));
        pairs.add(first.front(), second.front(),
                  rule == kNoRule ? "accepted" : kDuplicateRules[rule],
                  rule == kNoRule ? 1 : score_of(rule), PairState::Accepted);
    }
}

std::string full_digest(Connection& catalogue, std::string_view start, std::string_view name) {
    Statement rows = catalogue.prepare(
        "SELECT digest FROM entry WHERE digest >= ?1 AND digest < ?1 || 'g' ORDER BY digest LIMIT "
        "2");
    rows.with(start);
    std::string digest;
    if (rows.step()) digest = rows.text(0);
    if (!digest.empty() && !rows.step()) return digest;
    throw Error(ErrorCode::InvalidArgument,
                digest.empty()
                    ? "No reading of the collection is named so; litchi duplicates lists "
                      "the pairs."
                    : "Two readings of the collection begin so; give more digits.",
                std::string(name.substr(0, 160)));
}

bool is_digest_start(std::string_view text) {
    return text.size() >= kNameDigits && text.size() <= 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string_view to_string(PairState state) {
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<PairState> parse_pair_state(std::string_view word) {
    const auto* const place = std::find(kStates.begin(), kStates.end(), word);
    if (place == kStates.end()) return std::nullopt;
    return static_cast<PairState>(place - kStates.begin());
}

std::string pair_name(const ReadingPair& pair) {
    return pair.first.substr(0, kNameDigits) + '-' + pair.second.substr(0, kNameDigits);
}

ReadingPair resolve_pair(Connection& catalogue, std::string_view name) {
    const std::size_t dash = std::min(name.find('-'), name.size());
    const std::string_view first = name.substr(0, dash);
    const std::string_view second = name.substr(std::min(dash + 1, name.size()));
    if (!is_digest_start(first) || !is_digest_start(second) || first == second)
        throw Error(ErrorCode::InvalidArgument,
                    "A pair is named by the digits of its two readings, joined by '-'; litchi "
                    "duplicates lists the pairs.",
                    std::string(name.substr(0, 160)));
    return {full_digest(catalogue, first, name), full_digest(catalogue, second, name)};
}

std::vector<DuplicatePair> list_duplicates(const Collection& collection) {
    Connection catalogue(collection.folder() / "catalogue.sqlite", Connection::Access::Read);
    Connection edits(collection.folder() / "edits.sqlite", Connection::Access::Read);
    const Transaction view(catalogue, Transaction::Kind::Read);
    const DuplicateDecisions decisions(edits);
    PairList pairs(decisions);
    add_all_merged(catalogue, pairs);
    add_suggested(catalogue, pairs);
    add_decided(catalogue, decisions, pairs);
    return pairs.take();
}

}  // namespace litchi::indexer

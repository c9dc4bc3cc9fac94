#include "indexer/record_deriver.h"

#include "corpora/record_json.h"
#include "indexer/document_analysis.h"
#include "indexer/import.h"
#include "indexer/merge_records.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace litchi::indexer {
namespace {

// Whether the mark was not set before.
bool mark(std::vector<bool>& marks, std::int64_t number) {
    const auto index = static_cast<std::size_t>(number);
    if (index >= marks.size()) marks.resize(index + 1 + index / 2);
    if (marks[index]) return false;
    marks[index] = true;
    return true;
}

// Why an entry belongs to its record.
std::string rule_name(std::uint8_t rule) {
    return rule == kNoRule ? "only" : kDuplicateRules[rule];
}

}  // namespace

// One work: its entries by digest, and the record merged from them.
struct RecordDeriver::Work {
    std::vector<std::int64_t> entries;
    std::vector<std::uint8_t> rules;
    corpora::Record record;
    std::string json;
    std::vector<AuditRow> audit;
    bool known = false;  // one of the entries belonged to a record before
};

RecordDeriver::RecordDeriver(Connection& catalogue, Connection& edits, RevisionBuilder& revision,
                             const OccurrenceFinder& finder)
    : catalogue_(catalogue),
      decisions_(edits),
      dictionaries_(catalogue),
      revision_(revision),
      finder_(finder) {}

void RecordDeriver::follow_decisions() {
    for (const std::string& digest : decisions_.touched_since(catalogue_.decided()))
        if (const auto entry = catalogue_.entry_with_digest(digest)) derive(*entry);
    catalogue_.set_decided(decisions_.last_edit());
}

void RecordDeriver::derive(std::int64_t entry) {
    if (!mark(visited_, entry)) return;
    const std::vector<std::int64_t> entries = connected(entry);
    replace(entries, entries);
}

void RecordDeriver::withdraw(std::int64_t entry, const Leaves& leaves) {
    if (!mark(visited_, entry)) return;
    const std::vector<std::int64_t> entries = connected(entry);
    std::vector<std::int64_t> staying;
    std::remove_copy_if(entries.begin(), entries.end(), std::back_inserter(staying), leaves);
    replace(entries, staying);
}

// Instead of the records of the entries before, those of the entries after.
void RecordDeriver::replace(const std::vector<std::int64_t>& before,
                            const std::vector<std::int64_t>& after) {
    std::map<std::int64_t, std::string> old;  // JSON of the records there were, by row
    for (const std::int64_t member : before) {
        const auto row = catalogue_.record_of(member);
        if (row && !old.contains(*row)) old.emplace(*row, catalogue_.record_json(*row));
    }
    std::vector<Work> works = works_among(after);
    std::set<std::string_view> results;
    for (Work& work : works) merge(work);
    part_ids(works);
    for (const Work& work : works) results.insert(work.json);
    std::map<std::int64_t, std::string> kept;
    for (const auto& [row, json] : old) {
        if (results.contains(json)) {
            kept.emplace(row, json);
        } else {
            remove_old(row, json);
        }
    }
    for (const Work& work : works) store(work, kept);
}

bool RecordDeriver::claim_new(std::int64_t row) {
    const auto index = static_cast<std::size_t>(row);
    if (index >= new_.size() || !new_[index]) return false;
    new_[index] = false;
    return true;
}

// All entries that share a key or a record with this one or are said to be the same, directly or
// through others, this one first.
std::vector<std::int64_t> RecordDeriver::connected(std::int64_t entry) {
    std::vector<std::int64_t> entries = {entry};
    std::set<std::string> keys;
    const auto add = [&](std::int64_t other) {
        if (mark(visited_, other)) entries.push_back(other);
    };
    for (std::size_t next = 0; next < entries.size(); ++next) {
        const std::int64_t member = entries[next];
        for (const std::string& key : catalogue_.duplicate_keys(member)) {
            if (!keys.insert(key).second) continue;
            for (const std::int64_t other : catalogue_.entries_with_key(key)) add(other);
        }
        if (const auto row = catalogue_.record_of(member))
            for (const std::int64_t other : catalogue_.entries_of(*row)) add(other);
        if (decisions_.empty()) continue;
        for (const std::string& digest : decisions_.same_as(catalogue_.entry_digest(member)))
            if (const auto other = catalogue_.entry_with_digest(digest)) add(*other);
    }
    return entries;
}

std::vector<RecordDeriver::Work> RecordDeriver::works_among(
    const std::vector<std::int64_t>& entries) {
    std::vector<std::pair<std::string, std::int64_t>> by_digest;
    for (const std::int64_t entry : entries) {
        by_digest.emplace_back(catalogue_.entry_digest(entry), entry);
    }
    std::sort(by_digest.begin(), by_digest.end());
    std::vector<DuplicateCandidate> candidates;
    for (const auto& [digest, entry] : by_digest) {
        candidates.push_back(
            duplicate_candidate(corpora::parse_stored_record(catalogue_.entry_json(entry))));
        candidates.back().digest = digest;
    }
    std::vector<Work> works;
    for (const DuplicateSet& set : find_duplicates(candidates, decisions_)) {
        Work& work = works.emplace_back();
        for (const std::size_t member : set.members) {
            work.entries.push_back(by_digest[member].second);
            if (catalogue_.record_of(work.entries.back())) work.known = true;
        }
        work.rules = set.rules;
    }
    return works;
}

void RecordDeriver::merge(Work& work) {
    std::vector<corpora::Record> sources;
    for (const std::int64_t entry : work.entries) {
        if (sources.size() == kMaxMergedSources) break;
        sources.push_back(corpora::parse_stored_record(catalogue_.entry_json(entry)));
    }
    MergedRecord merged = merge_records(sources);
    work.record = std::move(merged.record);
    work.json = corpora::to_json(work.record);
    if (work.entries.size() == 1) return;
    for (std::size_t i = 0; i < work.entries.size(); ++i) {
        work.audit.push_back({"record", work.entries[i], rule_name(work.rules[i])});
    }
    for (MergedField& field : merged.fields) {
        work.audit.push_back(
            {std::move(field.field), work.entries[field.source], std::move(field.rule)});
    }
}

// Works that a decision keeps apart may have one id: the second is told from the first by "~2".
void RecordDeriver::part_ids(std::vector<Work>& works) {
    std::map<std::string, int> uses;
    for (Work& work : works) {
        const int use = ++uses[work.record.id];
        if (use == 1) continue;
        work.record.id += "~" + std::to_string(use);
        work.json = corpora::to_json(work.record);
    }
}

void RecordDeriver::remove_old(std::int64_t row, const std::string& json) {
    const corpora::Record record = corpora::parse_stored_record(json);
    if (const auto id = catalogue_.doc_id(row)) {
        revision_.retire(*id);
        dictionaries_.remove_surfaces(surfaces_of(record, finder_.find(record)));
    }
    catalogue_.remove_record(row, record);
}

void RecordDeriver::store(const Work& work, const std::map<std::int64_t, std::string>& kept) {
    const auto same = std::find_if(kept.begin(), kept.end(),
                                   [&](const auto& old) { return old.second == work.json; });
    std::int64_t row = 0;
    if (same != kept.end()) {
        row = same->first;
        catalogue_.assign(work.entries, row);
    } else {
        row = catalogue_.add_record(work.record, work.json, work.entries);
    }
    if (!work.audit.empty() || same != kept.end()) catalogue_.set_audit(row, work.audit);
    if (!work.known) mark(new_, row);
}

}  // namespace litchi::indexer

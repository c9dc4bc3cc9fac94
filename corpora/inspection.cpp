#include "corpora/inspection.h"

#include "corpora/record_members.h"

#include <algorithm>
#include <set>

namespace litchi::corpora {
namespace {

constexpr std::string_view kOthers = "…";

void count(Inspection::Counts& counts, std::string_view name) {
    const auto known = counts.find(name);
    if (known != counts.end())
        ++known->second;
    else
        ++counts[std::string(counts.size() < Inspection::kMaxNames ? name : kOthers)];
}

void count_texts(Inspection::Counts& counts, const std::string& member,
                 const std::vector<LocalText>& texts) {
    std::set<std::string_view> languages;
    for (const LocalText& text : texts)
        if (languages.insert(text.language).second) count(counts, member + " " + text.language);
}

// `"31/13/2019" is not a date.` → `"…" is not a date.`
std::string reason_of(std::string_view why) {
    const std::size_t open = why.find('"');
    const std::size_t close = why.rfind('"');
    if (open == close) return std::string(why);
    return std::string(why.substr(0, open + 1)) + "…" + std::string(why.substr(close));
}

}  // namespace

void Inspection::add(const Entry& entry) {
    ++entries_;
    if (entry.record)
        add_record(*entry.record);
    else
        ++rejected_;
    for (const Problem& problem : entry.problems) add_problem(problem, entry.line);
}

void Inspection::add_record(const Record& record) {
    if (first_.size() < kShownRecords) first_.push_back(record);
    const auto members = record_members();
    members_.resize(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) members_[i] += members[i].filled(record);
    for (const auto& [name, value] : record.extra) count(extra_, name);
    count(kinds_, to_string(record.kind));
    count(languages_, record.language);
    count_texts(texts_, "title", record.title);
    count_texts(texts_, "abstract", record.abstract);
    count_texts(texts_, "keywords", record.keywords);
    const int year = record.date.empty() ? record.patent.filing_date.year : record.date.year;
    if (year == 0) return;
    first_year_ = first_year_ == 0 ? year : std::min(first_year_, year);
    last_year_ = std::max(last_year_, year);
}

void Inspection::add_problem(const Problem& problem, std::uint64_t entry_line) {
    ++problem_count_;
    std::pair<std::string, std::string> key(problem.field, reason_of(problem.why));
    auto known = group_of_.find(key);
    if (known == group_of_.end() && groups_.size() >= kMaxGroups) key = {"", std::string(kOthers)};
    known = group_of_.emplace(key, groups_.size()).first;
    if (known->second == groups_.size()) groups_.push_back({key.first, key.second, 0, {}});
    ProblemGroup& group = groups_[known->second];
    ++group.count;
    const std::uint64_t line = problem.line == 0 ? entry_line : problem.line;
    if (group.lines.size() < kShownLines) group.lines.push_back(line);
}

std::vector<std::pair<std::string_view, std::uint64_t>> Inspection::members() const {
    std::vector<std::pair<std::string_view, std::uint64_t>> counts;
    for (std::size_t i = 0; i < members_.size(); ++i)
        if (members_[i] > 0) counts.emplace_back(record_members()[i].name, members_[i]);
    return counts;
}

std::vector<ProblemGroup> Inspection::problems() const {
    std::vector<ProblemGroup> sorted = groups_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    return sorted;
}

}  // namespace litchi::corpora

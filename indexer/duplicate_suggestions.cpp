#include "indexer/duplicate_suggestions.h"

#include "corpora/person_name.h"
#include "indexer/fields.h"
#include "indexer/utf8.h"
#include "indexer/work_keys.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace litchi::indexer {
namespace {

using Members = std::vector<std::size_t>;

// Records that share a block are compared.
using Blocks = std::map<std::string, Members>;

// Letters of a title that open a block of its own, for records without a known first author.
constexpr std::size_t kTitleStart = 24;

void add_blocks(const WorkTraits& work, std::size_t index, Blocks& blocks) {
    if (work.year == 0) return;
    // A block a year and one for the next: neighbouring years meet in one of them.
    for (const int year : {work.year, work.year + 1}) {
        const std::string in_year = '\n' + std::to_string(year);
        if (!work.author.empty()) blocks["a" + work.author + in_year].push_back(index);
        for (const corpora::LocalText& title : work.titles)
            if (title.text.size() >= kMinTitleLetters)
                blocks["t" + title.text.substr(0, kTitleStart) + in_year].push_back(index);
    }
    if (!work.author.empty() && !work.first_page.empty())
        blocks["p" + work.author + '\n' + std::to_string(work.year) + '\n' + work.first_page]
            .push_back(index);
}

bool contradict(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
}

bool agree(const std::string& a, const std::string& b) {
    return !a.empty() && a == b;
}

// The best similarity of titles in one language; negative when no language is common.
double title_similarity(const WorkTraits& a, const WorkTraits& b) {
    double best = -1;
    for (const corpora::LocalText& one : a.titles)
        for (const corpora::LocalText& other : b.titles) {
            if (one.language.substr(0, 2) != other.language.substr(0, 2)) continue;
            if (std::min(one.text.size(), other.text.size()) < kMinTitleLetters)
                best = std::max(best, one.text == other.text ? 0.8 : 0.0);
            else
                best = std::max(best, trigram_similarity(one.text, other.text));
        }
    return best;
}

double year_agreement(const WorkTraits& a, const WorkTraits& b) {
    return a.year == b.year ? 1.0 : 0.95;
}

double author_agreement(const WorkTraits& a, const WorkTraits& b) {
    if (a.author.empty() || b.author.empty()) return 0.9;
    return a.author == b.author ? 1.0 : 0.75;
}

// A volume or first page that differs speaks against one work.
double place_agreement(const WorkTraits& a, const WorkTraits& b) {
    return contradict(a.volume, b.volume) || contradict(a.first_page, b.first_page) ? 0.8 : 1.0;
}

Suggestion by_title(const WorkTraits& a, const WorkTraits& b, double similarity) {
    Suggestion found;
    if (similarity < kMinSimilarity) return found;
    const bool same = similarity == 1;
    if (!same && !agree(a.author, b.author)) return found;
    found.rule = same ? "same title" : "similar title";
    found.score =
        similarity * author_agreement(a, b) * year_agreement(a, b) * place_agreement(a, b);
    return found;
}

Suggestion by_translation(const WorkTraits& a, const WorkTraits& b) {
    Suggestion found;
    const bool volume = agree(a.volume, b.volume);
    const bool issue = agree(a.issue, b.issue);
    if (!agree(a.author, b.author) || !agree(a.first_page, b.first_page) || a.year != b.year ||
        !(volume || issue) || contradict(a.volume, b.volume))
        return found;
    found.rule = "translation";
    found.score =
        0.7 + (volume ? 0.1 : 0) + (issue ? 0.1 : 0) + (a.authors == b.authors ? 0.05 : 0);
    return found;
}

Suggestion compare(const WorkTraits& a, const WorkTraits& b) {
    if (contradict(a.doi, b.doi) || contradict(a.number, b.number) || std::abs(a.year - b.year) > 1)
        return {};
    const double similarity = title_similarity(a, b);
    return similarity < 0 ? by_translation(a, b) : by_title(a, b, similarity);
}

std::map<std::string_view, int> trigrams(std::string_view text) {
    std::map<std::string_view, int> counts;
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at = code_point_at(text, at).end)
        starts.push_back(at);
    starts.push_back(text.size());
    for (std::size_t i = 0; i + 3 < starts.size(); ++i)
        ++counts[text.substr(starts[i], starts[i + 3] - starts[i])];
    return counts;
}

std::string first_page_of(std::string_view pages) {
    return std::string(pages.substr(0, pages.find_first_of("-, ")));
}

}  // namespace

double trigram_similarity(std::string_view a, std::string_view b) {
    if (a == b) return 1;
    const auto one = trigrams(a);
    const auto other = trigrams(b);
    int common = 0;
    int total = 0;
    for (const auto& [gram, count] : one) {
        total += count;
        const auto found = other.find(gram);
        if (found != other.end()) common += std::min(count, found->second);
    }
    for (const auto& [gram, count] : other) total += count;
    return total == 0 ? 0 : 2.0 * common / total;
}

WorkTraits work_traits(const corpora::Record& record) {
    WorkTraits work;
    for (const corpora::LocalText& title : record.title)
        work.titles.push_back({title.language, title_letters(title.text)});
    const auto& people = record.authors.empty() ? record.patent.inventors : record.authors;
    if (!people.empty()) work.author = corpora::latin_person_key(people.front());
    work.authors = people.size();
    work.year = column_year(record);
    work.volume = record.volume;
    work.issue = record.issue;
    work.first_page = first_page_of(record.pages);
    work.doi = doi_of(record);
    work.number = number_of(record);
    return work;
}

std::vector<Suggestion> suggest_duplicates(const std::vector<WorkTraits>& records) {
    Blocks blocks;
    for (std::size_t i = 0; i < records.size(); ++i) add_blocks(records[i], i, blocks);
    std::map<std::pair<std::size_t, std::size_t>, Suggestion> found;
    std::set<std::pair<std::size_t, std::size_t>> compared;
    for (auto& [key, members] : blocks) {
        members.erase(std::unique(members.begin(), members.end()), members.end());
        const std::size_t size = std::min(members.size(), kMaxBlock);
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = i + 1; j < size; ++j) {
                const auto pair = std::minmax(members[i], members[j]);
                if (!compared.insert(pair).second) continue;
                Suggestion suggestion = compare(records[pair.first], records[pair.second]);
                if (suggestion.rule.empty()) continue;
                suggestion.first = pair.first;
                suggestion.second = pair.second;
                found.emplace(pair, suggestion);
            }
    }
    std::vector<Suggestion> suggestions;
    for (const auto& [pair, suggestion] : found) suggestions.push_back(suggestion);
    return suggestions;
}

}  // namespace litchi::indexer

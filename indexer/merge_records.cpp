#include "indexer/merge_records.h"

#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/record_fields.h"
#include "indexer/search_terms.h"
#include "indexer/work_keys.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <type_traits>

namespace litchi::indexer {
namespace {

using corpora::LocalText;
using corpora::LocalTexts;
using corpora::PatentData;
using corpora::Person;
using corpora::Record;
using corpora::RecordKind;

// Indices of the sources, fullest first.
std::vector<std::size_t> ranked(std::span<const Record> sources) {
    std::vector<std::size_t> fields;
    for (const Record& source : sources) fields.push_back(filled_fields(source).size());
    std::vector<std::size_t> order(sources.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return fields[a] > fields[b]; });
    return order;
}

int id_rank(const Record& source) {
    if (source.id.starts_with("doi:")) return 0;
    const std::string number = number_of(source);
    return !number.empty() && normal_symbol(source.id) == number ? 1 : 2;
}

// "paper" says less than "article", "review" and the others.
int kind_rank(RecordKind kind) {
    return kind == RecordKind::Patent ? 0 : kind == RecordKind::Paper ? 2 : 1;
}

int precision(PartialDate date) {
    return (date.month != 0 ? 1 : 0) + (date.day != 0 ? 1 : 0);
}

// One merge under way: sources by rank, and what has been decided.
class Merge {
  public:
    explicit Merge(std::span<const Record> sources) : sources_(sources), order_(ranked(sources)) {}

    template <class Access>
    void operator()(const char* name, Access access) {
        holders_.clear();
        for (const std::size_t source : order_) {
            if (filled(access(sources_[source]))) holders_.push_back(source);
        }
        if (holders_.empty()) return;
        name_ = name;
        decide(access);
    }

    MergedRecord take() { return std::move(result_); }

  private:
    template <class Access>
    void decide(Access access) {
        using Value = std::remove_cvref_t<decltype(access(sources_[0]))>;
        const std::string_view name = name_;
        auto& target = access(result_.record);
        if (name == "id") {
            target = pick(access, "stable id", [&](std::size_t i) {
                return std::tuple(id_rank(sources_[i]), sources_[i].id);
            });
        } else if constexpr (std::is_same_v<Value, LocalTexts>) {
            if (name == "keywords" || name == "subjects") {
                target = unite(access, [](const LocalText& word) { return word_key(word); });
            } else {
                target = by_language(access, name == "title" ? "fullest" : "longest");
            }
        } else {
            target = decide_other(access, name);
        }
    }

    template <class Access>
    auto decide_other(Access access, std::string_view name) {
        using Value = std::remove_cvref_t<decltype(access(sources_[0]))>;
        const auto at = [&](std::size_t i) -> const Value& { return access(sources_[i]); };
        if constexpr (std::is_same_v<Value, std::string>) {
            return pick(access, "fullest", [](std::size_t) { return 0; });
        } else if constexpr (std::is_same_v<Value, RecordKind>) {
            return pick(access, "fullest", [&](std::size_t i) { return kind_rank(at(i)); });
        } else if constexpr (std::is_same_v<Value, PartialDate>) {
            if (name == "priority_date") return pick(access, "earliest", at);
            return pick(access, "most precise", [&](std::size_t i) { return -precision(at(i)); });
        } else if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>) {
            return pick(access, "largest", [&](std::size_t i) { return -*at(i); });
        } else if constexpr (std::is_same_v<Value, decltype(Record::extra)>) {
            return sorted(unite(access, [](const auto& member) { return member.first; }));
        } else {
            return decide_list(access, name);
        }
    }

    template <class Access>
    auto decide_list(Access access, std::string_view name) {
        using Value = std::remove_cvref_t<decltype(access(sources_[0]))>;
        if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
            if (name == "ipc" || name == "cpc") return unite(access, normal_symbol);
            if (name != "claims") return unite(access, [](const auto& text) { return fold(text); });
        }
        return pick(access, "most entries", [&](std::size_t i) {
            return -static_cast<std::int64_t>(access(sources_[i]).size());
        });
    }

    // The holder with the smallest measure; ties to the fullest.
    template <class Access, class Measure>
    auto pick(Access access, const char* rule, Measure measure) {
        const auto best =
            std::min_element(holders_.begin(), holders_.end(),
                             [&](std::size_t a, std::size_t b) { return measure(a) < measure(b); });
        note(*best, holders_.size() == 1 ? "only" : rule);
        return access(sources_[*best]);
    }

    // Everything that the holders list, fullest first, equal keys once.
    template <class Access, class Key>
    auto unite(Access access, Key key) {
        std::remove_cvref_t<decltype(access(sources_[0]))> all;
        std::set<std::string> seen;
        for (const std::size_t source : holders_) {
            const std::size_t before = all.size();
            for (const auto& value : access(sources_[source])) {
                if (seen.insert(key(value)).second) all.push_back(value);
            }
            if (all.size() > before) note(source, holders_.size() == 1 ? "only" : "union");
        }
        return all;
    }

    template <class Access>
    LocalTexts by_language(Access access, const char* rule) {
        const bool longest = std::string_view(rule) == "longest";
        std::map<std::string, std::pair<std::size_t, std::string>> best;
        for (const std::size_t source : holders_) {
            for (const LocalText& text : access(sources_[source])) {
                const auto [place, added] = best.try_emplace(text.language, source, text.text);
                if (!added && longest && text.text.size() > place->second.second.size()) {
                    place->second = {source, text.text};
                }
            }
        }
        LocalTexts texts;
        std::set<std::size_t> givers;
        for (auto& [language, choice] : best) {
            texts.push_back({language, choice.second});
            givers.insert(choice.first);
        }
        for (const std::size_t source : givers) note(source, holders_.size() == 1 ? "only" : rule);
        return texts;
    }

    static std::string word_key(const LocalText& word) {
        std::string key = label_key(word.text);
        return key.empty() ? word.text : key;
    }

    template <class Values>
    static Values sorted(Values values) {
        std::sort(values.begin(), values.end());
        return values;
    }

    void note(std::size_t source, const char* rule) {
        result_.fields.push_back({name_, source, rule});
    }

    std::span<const Record> sources_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> holders_;  // sources that fill the field at hand, fullest first
    const char* name_ = "";
    MergedRecord result_;
};

// The texts of one language stand together, languages in order of first appearance, as in JSON.
void group_languages(std::vector<LocalText>& words) {
    std::map<std::string, std::size_t> first;
    for (const LocalText& word : words) first.try_emplace(word.language, first.size());
    std::stable_sort(words.begin(), words.end(), [&](const LocalText& a, const LocalText& b) {
        return first.at(a.language) < first.at(b.language);
    });
}

}  // namespace

std::vector<std::string_view> filled_fields(const Record& record) {
    std::vector<std::string_view> names;
    for_each_field([&](const char* name, auto access) {
        if (filled(access(record))) names.emplace_back(name);
    });
    return names;
}

MergedRecord merge_records(std::span<const Record> sources) {
    sources = sources.first(std::min(sources.size(), kMaxMergedSources));
    if (sources.size() == 1) {
        MergedRecord alone{sources.front(), {}};
        for (const std::string_view name : filled_fields(alone.record)) {
            alone.fields.push_back({std::string(name), 0, "only"});
        }
        return alone;
    }
    Merge merge(sources);
    for_each_field(merge);
    MergedRecord merged = merge.take();
    std::erase(merged.record.other_ids, merged.record.id);
    group_languages(merged.record.keywords);
    group_languages(merged.record.subjects);
    return merged;
}

}  // namespace litchi::indexer

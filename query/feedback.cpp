#include "query/feedback.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace litchi::query {
namespace {

constexpr double kWeight = 0.3;

struct Stem {
    std::string term;
    double count = 0;
    double records = 0;  // that hold it
};

// "Z" and a stem; a field's stems have its prefix in capital letters between.
bool is_stem(const std::string& term) {
    return term.size() > 2 && term[0] == 'Z' && term[1] >= 'a' && term[1] <= 'z';
}

std::vector<Stem> stems_of(const Xapian::Database& database, Xapian::docid document) {
    std::vector<Stem> stems;
    auto term = database.termlist_begin(document);
    const auto end = database.termlist_end(document);
    for (term.skip_to("Za"); term != end && is_stem(*term); ++term) {
        if (term.get_termfreq() < 2) continue;
        stems.push_back({*term, double(term.get_wdf()), double(term.get_termfreq())});
    }
    return stems;
}

double length_of(const std::vector<Stem>& stems) {
    double length = 0;
    for (const Stem& stem : stems) length += stem.count;
    return length;
}

WeightedTerms best_of(const WeightedTerms& values) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [term, value] : values) order.emplace_back(-value, term);
    std::sort(order.begin(), order.end());
    if (order.size() > kFeedbackTerms) order.resize(kFeedbackTerms);
    WeightedTerms best;
    for (const auto& [value, term] : order) best[term] = kWeight * value / order.front().first;
    return best;
}

}  // namespace

WeightedTerms feedback_terms(const IndexDatabase& index, std::span<const ScoredDocument> best) {
    const Xapian::Database& database = index.database();
    best = best.first(std::min(best.size(), kFeedbackRecords));
    std::vector<std::vector<Stem>> records;
    double length = 0;
    for (const ScoredDocument& document : best) {
        records.push_back(stems_of(database, document.place));
        length += length_of(records.back());
    }
    WeightedTerms values;
    const double all = database.get_doccount();
    if (length == 0) return {};
    const double mean = length / double(std::max<std::size_t>(1, records.size()));
    for (std::size_t i = 0; i < records.size(); ++i) {
        const double norm = kBm25K1 * (1 - kBm25B + kBm25B * length_of(records[i]) / mean);
        for (const Stem& stem : records[i]) {
            const double rarity = std::log(1 + (all - stem.records + 0.5) / (stem.records + 0.5));
            values[stem.term] += best[i].score * stem.count / (stem.count + norm) * rarity;
        }
    }
    return best_of(values);
}

}  // namespace litchi::query

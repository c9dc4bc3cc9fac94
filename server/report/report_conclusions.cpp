#include "corpora/base/text.h"
#include "server/report/report_sections.h"

#include <algorithm>

// Draft conclusions, and the log of what was counted.
namespace litchi::server {
namespace {

using query::Standing;

constexpr std::size_t kPairsShown = 5;

const ReportWord& verdict(const query::PointNovelty& point) {
    if (point.features.empty()) return words::kNotSearched;
    if (point.whole.documents > 0) return words::kReported;
    return point.best_coverage >= query::kCovered ? words::kPartly : words::kUnseen;
}

void say_what_is_closest(ReportModel& report, const ReportSource& source,
                         const query::PointNovelty& point) {
    if (point.whole.first) {
        report.paragraph(say(source, words::kAllHeld, point.whole.documents,
                             reference_to(source, point.whole.first->id),
                             date_text(source, point.whole.first->prior)));
        return;
    }
    if (!point.closest) return;
    report.paragraph(say(source, words::kClosest, reference_to(source, point.closest->id),
                         100 * point.best_coverage, feature_list(source, point.closest_features),
                         feature_list(source, missing_features(point))));
}

std::string new_pair(const ReportSource& source, const query::PairNovelty& pair) {
    const query::FeatureNovelty& a = source.novelty.features.at(pair.a);
    const query::FeatureNovelty& b = source.novelty.features.at(pair.b);
    std::string text = say(source, words::kNewPair, a.text, b.text, a.alone.documents,
                           b.alone.documents, pair.expected);
    if (!pair.bridges.empty()) {
        const query::NoveltyBridge& bridge = pair.bridges.front();
        text += say(source, words::kBridge, bridge.label, reference_to(source, bridge.record_a),
                    reference_to(source, bridge.record_b));
    }
    return text;
}

// "[3]", or the title of a document that is not listed.
std::string named_reference(const ReportSource& source, const query::Appearance& first) {
    const std::string reference = reference_to(source, first.id);
    if (reference != first.id) return reference;
    return fmt::format("“{}” ({})", excerpt(first.title), first.id);
}

std::string rare_pair(const ReportSource& source, const query::PairNovelty& pair) {
    return say(source, words::kRarePair, source.novelty.features.at(pair.a).text,
               source.novelty.features.at(pair.b).text, pair.together.documents,
               named_reference(source, *pair.together.first),
               date_text(source, pair.together.first->prior));
}

void add_pairs(ReportModel& report, const ReportSource& source, const query::PointNovelty& point) {
    if (point.pairs.empty()) return;
    const auto count = [&](Standing standing) {
        return std::count_if(point.pairs.begin(), point.pairs.end(),
                             [&](const auto& pair) { return pair.together.standing == standing; });
    };
    const auto fresh = count(Standing::New);
    const auto rare = count(Standing::Rare);
    const auto known = count(Standing::Known);
    report.paragraph(
        say(source, words::kPairs, point.pairs.size(), fresh, query::kRareDocuments, rare, known));
    std::size_t shown_new = 0;
    std::size_t shown_rare = 0;
    for (const query::PairNovelty& pair : point.pairs) {
        if (pair.together.standing == Standing::New && pair.expected > 0 &&
            shown_new++ < kPairsShown)
            report.item(plain(new_pair(source, pair)));
        if (pair.together.standing == Standing::Rare && shown_rare++ < kPairsShown)
            report.item(plain(rare_pair(source, pair)));
    }
}

const ReportWord& standing_word(Standing standing) {
    if (standing == Standing::New) return words::kNew;
    return standing == Standing::Rare ? words::kRare : words::kKnown;
}

ReportTable pair_log(const ReportSource& source, const query::PointNovelty& point) {
    ReportTable table;
    table.head = {say(source, words::kString), say(source, words::kStanding),
                  say(source, words::kHits), say(source, words::kExpected),
                  say(source, words::kFirst)};
    table.widths = {40, 12, 14, 12, 22};
    for (const query::PairNovelty& pair : point.pairs) {
        const query::Together& together = pair.together;
        if (together.documents + together.uncertain == 0 && pair.expected == 0) continue;
        const std::string names = fmt::format("S{} AND S{} ({} + {})", pair.a + 1, pair.b + 1,
                                              source.novelty.features.at(pair.a).text,
                                              source.novelty.features.at(pair.b).text);
        const std::string hits =
            together.uncertain == 0
                ? std::to_string(together.documents)
                : fmt::format("{} ({})", together.documents, together.uncertain);
        const std::string first = together.first
                                      ? fmt::format("{}, {}", together.first->id,
                                                    date_text(source, together.first->prior))
                                      : "—";
        table.rows.push_back({plain(names), plain(say(source, standing_word(together.standing))),
                              plain(hits), plain(fmt::format("{:.1f}", pair.expected)),
                              plain(first)});
    }
    return table;
}

ReportTable ranked_log(const ReportSource& source) {
    ReportTable table;
    table.head = {"", say(source, words::kWordsRun), say(source, words::kHits)};
    table.widths = {14, 70, 16};
    for (const query::ExecutedSearch& search : source.art.searches) {
        std::string words;
        for (const std::string& word : search.words) words += (words.empty() ? "" : " OR ") + word;
        for (const std::string& id : search.concepts)
            words += (words.empty() ? "concept:" : " OR concept:") + id;
        const std::string hits = search.uncertain == 0
                                     ? std::to_string(search.documents)
                                     : fmt::format("{} ({})", search.documents, search.uncertain);
        table.rows.push_back({plain(search.point ? say(source, words::kPoint, *search.point + 1)
                                                 : say(source, words::kWhole)),
                              plain(words), plain(hits)});
    }
    return table;
}

}  // namespace

void add_conclusions(ReportModel& report, const ReportSource& source) {
    report.section(say(source, words::kConclusions));
    report.note(say(source, words::kRule));
    for (std::size_t i = 0; i < source.novelty.points.size(); ++i) {
        const query::PointNovelty& point = source.novelty.points[i];
        report.heading(say(source, words::kPoint, i + 1));
        report.paragraph(collapse_spaces(point_text(source, i)));
        const bool nothing = source.novelty.considered == 0;
        report.paragraph(
            Spans{{say(source, nothing ? words::kNotSearched : verdict(point)), true, false},
                  {"　" + say(source, words::kConfirm), false, false}});
        if (nothing) continue;
        say_what_is_closest(report, source, point);
        add_pairs(report, source, point);
    }
}

void add_query_log(ReportModel& report, const ReportSource& source) {
    report.page_break();
    report.section(say(source, words::kAnnex));
    report.heading(say(source, words::kExecuted));
    const bool characters =
        std::any_of(source.art.searches.begin(), source.art.searches.end(),
                    [](const query::ExecutedSearch& search) { return search.characters; });
    report.note(say(source, words::kExecutedKey,
                    characters ? say(source, words::kCharacters) : std::string()));
    report.table(ranked_log(source));
    report.heading(say(source, words::kPairLog));
    report.note(say(source, words::kPairLogKey));
    for (std::size_t i = 0; i < source.novelty.points.size(); ++i) {
        report.paragraph(Spans{{say(source, words::kPoint, i + 1), true, false}});
        ReportTable table = pair_log(source, source.novelty.points[i]);
        if (table.rows.empty())
            report.paragraph(say(source, words::kNothing));
        else
            report.table(std::move(table));
    }
}

}  // namespace litchi::server

#include "corpora/base/text.h"
#include "corpora/citation_styles.h"
#include "server/report/report_sections.h"

#include <algorithm>

// What was found: documents, comparison and matrix.
namespace litchi::server {
namespace {

constexpr std::size_t kComparedPerPoint = 5;
constexpr std::size_t kMatrixDocuments = 10;

std::string basis_text(const ReportSource& source, query::DateBasis basis) {
    switch (basis) {
        case query::DateBasis::Priority:
            return say(source, words::kPriority);
        case query::DateBasis::Filing:
            return say(source, words::kFiling);
        case query::DateBasis::Publication:
            return say(source, words::kPublication);
        case query::DateBasis::None:
            break;
    }
    return say(source, words::kUndated);
}

void add_documents(ReportModel& report, const ReportSource& source,
                   const std::vector<CitedDocument>& documents) {
    if (documents.empty()) report.paragraph(say(source, words::kNothing));
    for (const CitedDocument& each : documents) {
        const std::string& id = each.id;
        const corpora::Record& record = source.records.at(id);
        report.paragraph(Spans{{fmt::format("[{}] ", each.number), true, false},
                               {corpora::gbt7714(record), false, false}});
        report.note(fmt::format("APA: {}", corpora::apa7(record)));
        report.note(fmt::format("{} · {}", id,
                                say(source, words::kPrior, date_text(source, each.prior),
                                    basis_text(source, each.prior.basis))));
    }
}

Spans sentence_spans(const query::Snippet& sentence) {
    Spans spans;
    for (const query::SnippetPart& part : sentence.parts)
        spans.push_back({part.text, false, part.marked});
    if (spans.empty()) spans = plain("—");
    return spans;
}

// Listed documents by falling coverage of a point, those that share a feature of it.
std::vector<CitedDocument> closest_of(const ReportSource& source, std::size_t point) {
    std::vector<CitedDocument> documents = source.close;
    documents.insert(documents.end(), source.general.begin(), source.general.end());
    const auto coverage = [&](const CitedDocument& each) {
        return each.document->points.at(point).coverage;
    };
    std::erase_if(documents, [&](const CitedDocument& each) {
        return each.document == nullptr || coverage(each) <= 0;
    });
    std::stable_sort(
        documents.begin(), documents.end(),
        [&](const CitedDocument& a, const CitedDocument& b) { return coverage(a) > coverage(b); });
    return documents;
}

// The document that holds most of a point's features, where the ranking did not list it.
void add_unlisted_row(ReportTable& table, const ReportSource& source, std::size_t number) {
    const query::PointNovelty& point = source.novelty.points.at(number);
    const auto place =
        std::find_if(source.close.begin(), source.close.end(), [&](const CitedDocument& each) {
            return each.document == nullptr && point.closest && each.id == point.closest->id;
        });
    if (place == source.close.end()) return;
    table.rows.push_back({plain(fmt::format("[{}]", place->number)),
                          sentence_spans(point.closest->sentence),
                          plain(feature_list(source, point.closest_features)),
                          plain(feature_list(source, missing_features(point))),
                          plain(fmt::format("{:.0f} %", 100 * point.best_coverage))});
}

ReportTable comparison(const ReportSource& source, std::size_t point) {
    ReportTable table;
    table.head = {say(source, words::kDocument), say(source, words::kSentence),
                  say(source, words::kSame), say(source, words::kMissing),
                  say(source, words::kCoverage)};
    table.widths = {8, 42, 20, 20, 10};
    add_unlisted_row(table, source, point);
    std::vector<CitedDocument> documents = closest_of(source, point);
    if (documents.size() > kComparedPerPoint) documents.resize(kComparedPerPoint);
    for (const CitedDocument& each : documents) {
        const query::PointMatch& match = each.document->points.at(point);
        table.rows.push_back({plain(fmt::format("[{}]", each.number)),
                              sentence_spans(match.sentence), plain(joined(source, match.matched)),
                              plain(joined(source, match.missing)),
                              plain(fmt::format("{:.0f} %", 100 * match.coverage))});
    }
    return table;
}

bool holds(const query::PointMatch& match, const std::string& feature) {
    return std::find(match.matched.begin(), match.matched.end(), feature) != match.matched.end();
}

ReportTable matrix(const ReportSource& source, std::size_t point) {
    std::vector<CitedDocument> documents = closest_of(source, point);
    if (documents.size() > kMatrixDocuments) documents.resize(kMatrixDocuments);
    ReportTable table;
    table.head = {say(source, words::kFeature)};
    if (documents.empty()) return table;
    constexpr int kFeatureWidth = 30;
    table.widths = {kFeatureWidth};
    for (const CitedDocument& each : documents) {
        table.head.push_back(fmt::format("[{}]", each.number));
        table.widths.push_back((100 - kFeatureWidth) / static_cast<int>(documents.size()));
    }
    const query::PointMatch& any = documents.front().document->points.at(point);
    std::vector<std::string> features = any.matched;
    features.insert(features.end(), any.missing.begin(), any.missing.end());
    for (const std::string& feature : features) {
        std::vector<Spans> row = {plain(feature)};
        for (const CitedDocument& each : documents)
            row.push_back(plain(holds(each.document->points.at(point), feature) ? "●" : ""));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_for_each_point(ReportModel& report, const ReportSource& source,
                        ReportTable (*table_of)(const ReportSource&, std::size_t)) {
    for (std::size_t i = 0; i < source.art.points.size(); ++i) {
        report.paragraph(Spans{{say(source, words::kPoint, i + 1) + "　", true, false},
                               {excerpt(collapse_spaces(point_text(source, i))), false, false}});
        ReportTable table = table_of(source, i);
        if (table.rows.empty())
            report.paragraph(say(source, words::kNothing));
        else
            report.table(std::move(table));
    }
}

}  // namespace

void add_results(ReportModel& report, const ReportSource& source) {
    report.section(say(source, words::kResults));
    report.paragraph(say(source, words::kFound, source.close.size() + source.general.size(),
                         source.close.size(), source.general.size(), source.uncertain.size()));
    report.note(say(source, words::kCloseRule));
    report.heading(say(source, words::kClose));
    add_documents(report, source, source.close);
    report.heading(say(source, words::kGeneral));
    add_documents(report, source, source.general);
    report.heading(say(source, words::kCompared));
    add_for_each_point(report, source, comparison);
    report.heading(say(source, words::kMatrix));
    report.note(say(source, words::kMatrixKey));
    add_for_each_point(report, source, matrix);
    report.heading(say(source, words::kUncertain));
    add_documents(report, source, source.uncertain);
}

}  // namespace litchi::server

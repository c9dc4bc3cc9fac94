#include "corpora/base/text.h"
#include "server/report/report_sections.h"

#include <algorithm>

// The sections that say what was asked and how it was searched, and those that end a report.
namespace litchi::server {
namespace {

std::string or_blank(const ReportSource& source, const std::string& value) {
    return value.empty() ? say(source, words::kFillIn) : value;
}

// The years that the facet counts, first to last.
std::string years_text(const ReportSource& source) {
    for (const query::FacetCounts& facet : source.scope) {
        int first = 0;
        int last = 0;
        for (const query::FacetCount& count : facet.counts) {
            const int year = facet.facet == "year" ? std::atoi(count.value.c_str()) : 0;
            if (year == 0) continue;
            first = first == 0 ? year : std::min(first, year);
            last = std::max(last, year);
        }
        if (first != 0) return say(source, words::kYears, first, last);
    }
    return say(source, words::kNoYears);
}

struct KindWord {
    std::string_view kind;
    ReportWord word;
};
constexpr KindWord kKinds[] = {{"paper", {"论文", "論文", "paper"}},
                               {"article", {"期刊论文", "期刊論文", "article"}},
                               {"review", {"综述", "綜述", "review"}},
                               {"conference", {"会议论文", "會議論文", "conference paper"}},
                               {"chapter", {"图书章节", "圖書章節", "chapter"}},
                               {"book", {"图书", "圖書", "book"}},
                               {"thesis", {"学位论文", "學位論文", "thesis"}},
                               {"report", {"报告", "報告", "report"}},
                               {"standard", {"标准", "標準", "standard"}},
                               {"policy", {"政策", "政策", "policy"}},
                               {"news", {"新闻", "新聞", "news"}},
                               {"patent", {"专利", "專利", "patent"}},
                               {"other", {"其他", "其他", "other"}}};

std::string kind_text(const ReportSource& source, const std::string& kind) {
    for (const KindWord& row : kKinds)
        if (row.kind == kind) return std::string(row.word.in(source.language));
    return kind;
}

std::string kinds_text(const ReportSource& source) {
    std::vector<std::string> kinds;
    for (const query::FacetCounts& facet : source.scope)
        if (facet.facet == "kind")
            for (const query::FacetCount& count : facet.counts)
                kinds.push_back(fmt::format("{} {}", kind_text(source, count.value), count.count));
    return joined(source, kinds);
}

// The filters that were set, as the command line takes them.
std::string limits_text(const ReportSource& source) {
    const query::SearchRequest& scope = source.question.idea.scope;
    std::vector<std::string> limits;
    limits.reserve(scope.kinds.size() + scope.languages.size() + 1);
    for (const std::string& kind : scope.kinds) limits.push_back("kind:" + kind);
    for (const std::string& tag : scope.languages) limits.push_back("lang:" + tag);
    if (scope.year_from != 0 || scope.year_to != 0)
        limits.push_back(fmt::format("years:{}..{}",
                                     scope.year_from == 0 ? "" : std::to_string(scope.year_from),
                                     scope.year_to == 0 ? "" : std::to_string(scope.year_to)));
    return limits.empty() ? say(source, words::kNone) : joined(source, limits);
}

void add_row(ReportTable& table, std::string name, std::string value) {
    table.rows.push_back({{{std::move(name), true, false}}, plain(std::move(value))});
}

ReportTable scope_table(const ReportSource& source) {
    constexpr std::size_t kDigits = 16;
    ReportTable table;
    table.widths = {24, 76};
    add_row(table, say(source, words::kDatabase),
            say(source, words::kDatabaseText, source.collection, source.revision.number,
                source.revision.records, source.revision.records_digest.substr(0, kDigits)));
    const std::string before = to_string(source.question.idea.before);
    add_row(table, say(source, words::kCutOff),
            before.empty() ? say(source, words::kNone) : before);
    add_row(table, say(source, words::kReadDates), say(source, words::kDates));
    add_row(table, say(source, words::kConsidered),
            say(source, words::kConsideredText, source.novelty.considered,
                source.novelty.uncertain_dates, years_text(source)));
    add_row(table, say(source, words::kTypes), kinds_text(source));
    const bool family = source.question.idea.scope.unit == query::CountingUnit::Family;
    add_row(table, say(source, words::kUnit),
            say(source, family ? words::kUnitFamily : words::kUnitDocument));
    add_row(table, say(source, words::kLimits), limits_text(source));
    return table;
}

ReportTable imports_table(const ReportSource& source) {
    ReportTable table;
    table.head = {say(source, words::kFile), say(source, words::kFormat), say(source, words::kRead),
                  say(source, words::kAdded), say(source, words::kMerged)};
    table.widths = {44, 17, 13, 13, 13};
    for (const indexer::ImportSummary& import : source.imports)
        for (const indexer::ImportedFile& file : import.files)
            table.rows.push_back(
                {plain(file.name), plain(file.format), plain(std::to_string(file.read)),
                 plain(std::to_string(file.added)), plain(std::to_string(file.merged))});
    return table;
}

std::string hits_text(const query::Together& together) {
    return together.uncertain == 0 ? std::to_string(together.documents)
                                   : fmt::format("{} ({})", together.documents, together.uncertain);
}

ReportTable strings_table(const ReportSource& source) {
    ReportTable table;
    table.head = {"", say(source, words::kString), say(source, words::kHits)};
    table.widths = {12, 72, 16};
    for (std::size_t i = 0; i < source.novelty.features.size(); ++i) {
        const query::FeatureNovelty& feature = source.novelty.features[i];
        table.rows.push_back({plain(fmt::format("S{}", i + 1)), plain(search_string(feature)),
                              plain(hits_text(feature.alone))});
    }
    for (std::size_t i = 0; i < source.novelty.points.size(); ++i) {
        const query::PointNovelty& point = source.novelty.points[i];
        std::string all;
        for (const std::size_t feature : point.features)
            all += fmt::format("{}S{}", all.empty() ? "" : " AND ", feature + 1);
        if (point.features.size() < 2) continue;
        table.rows.push_back(
            {plain(say(source, words::kPoint, i + 1)), plain(all), plain(hits_text(point.whole))});
    }
    return table;
}

}  // namespace

void add_cover(ReportModel& report, const ReportSource& source) {
    report.title = say(source, words::kTitle);
    report.draft = say(source, words::kDraft);
    const std::string blank = say(source, words::kFillIn);
    report.cover = {
        {say(source, words::kNumber), blank},
        {say(source, words::kProject), or_blank(source, source.question.title)},
        {say(source, words::kProjectEnglish), or_blank(source, source.question.title_en)},
        {say(source, words::kClient), blank},
        {say(source, words::kOrdered), blank},
        {say(source, words::kInstitution), blank},
        {say(source, words::kFinished), blank}};
}

void add_idea_and_points(ReportModel& report, const ReportSource& source) {
    report.section(say(source, words::kPurpose));
    report.paragraph(say(source, words::kPurposes));
    report.note(say(source, words::kFillIn));
    report.section(say(source, words::kIdea));
    std::string line;
    for (const char c : source.art.idea + '\n') {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (!collapse_spaces(line).empty()) report.paragraph(collapse_spaces(line));
        line.clear();
    }
    report.section(say(source, words::kPoints));
    for (std::size_t i = 0; i < source.art.points.size(); ++i) {
        report.paragraph(Spans{{say(source, words::kPoint, i + 1) + "　", true, false},
                               {collapse_spaces(point_text(source, i)), false, false}});
        if (i < source.novelty.points.size())
            report.note(say(source, words::kFeatures,
                            feature_list(source, source.novelty.points[i].features)));
    }
    report.paragraph(say(source, words::kAsked));
}

void add_search(ReportModel& report, const ReportSource& source) {
    report.section(say(source, words::kScope));
    report.table(scope_table(source));
    report.heading(say(source, words::kImports));
    report.table(imports_table(source));
    report.heading(say(source, words::kStrings));
    report.note(say(source, words::kStringsText));
    report.table(strings_table(source));
    report.paragraph(say(source, words::kRanking));
    for (const std::string& note : source.novelty.notes)
        report.note(say(source, words::kNotes, note));
}

void add_declaration(ReportModel& report, const ReportSource& source) {
    report.section(say(source, words::kDeclaration));
    report.paragraph(say(source, words::kDeclarationText));
    report.paragraph(say(source, words::kSearcher));
    report.paragraph(say(source, words::kReviewer));
    report.section(say(source, words::kAttachments));
    report.paragraph(say(source, words::kAttachment1));
    report.paragraph(say(source, words::kAttachment2));
    report.section(say(source, words::kRemarks));
    report.paragraph(say(source, words::kRemark));
}

}  // namespace litchi::server

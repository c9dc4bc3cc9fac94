#include "server/report/report_source.h"

#include "corpora/citation_styles.h"

#include <algorithm>
#include <set>
#include <utility>

namespace litchi::server {
namespace {

constexpr std::size_t kNamesShown = 12;  // of a concept

ReportLanguage language_of(const std::string& tag) {
    if (tag == "en") return ReportLanguage::English;
    return tag == "zh-Hant" ? ReportLanguage::Hant : ReportLanguage::Hans;
}

// A word that is looked for by its stem.
bool is_latin(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool shares_a_feature(const query::PriorArtDocument& document) {
    return std::any_of(document.points.begin(), document.points.end(),
                       [](const query::PointMatch& match) { return match.coverage > 0; });
}

// Of each point the document that holds most of its features.
std::set<std::string> nearest_documents(const query::Novelty& novelty) {
    std::set<std::string> ids;
    for (const query::PointNovelty& point : novelty.points)
        if (point.closest) ids.insert(point.closest->id);
    return ids;
}

// Those nearest to a point that the ranking did not list, in the order of the points.
void add_unlisted(ReportSource& source, std::set<std::string> nearest, std::size_t& next) {
    for (const query::PriorArtDocument& document : source.art.documents)
        nearest.erase(document.hit.id);
    for (const query::PointNovelty& point : source.novelty.points)
        if (point.closest && nearest.erase(point.closest->id) > 0)
            source.close.push_back({point.closest->id, point.closest->prior, nullptr, ++next});
}

void number_documents(ReportSource& source) {
    std::size_t next = 0;
    const auto add = [&](std::vector<CitedDocument>& list,
                         const query::PriorArtDocument& document) {
        list.push_back({document.hit.id, document.prior, &document, ++next});
    };
    const std::set<std::string> nearest = nearest_documents(source.novelty);
    const auto is_close = [&](const query::PriorArtDocument& document) {
        return document.covered > 0 || nearest.contains(document.hit.id);
    };
    for (const query::PriorArtDocument& document : source.art.documents)
        if (is_close(document)) add(source.close, document);
    add_unlisted(source, nearest, next);
    for (const query::PriorArtDocument& document : source.art.documents)
        if (!is_close(document) && shares_a_feature(document)) add(source.general, document);
    for (const query::PriorArtDocument& document : source.art.uncertain)
        if (shares_a_feature(document)) add(source.uncertain, document);
}

// Of every document that the report names.
void read_records(ReportSource& source, const indexer::Snapshot& snapshot) {
    const auto read = [&](const std::string& id) {
        if (source.records.contains(id)) return;
        if (const auto doc = snapshot.find_record(id))
            source.records.emplace(id, snapshot.record(*doc));
    };
    for (const auto* list : {&source.close, &source.general, &source.uncertain})
        for (const CitedDocument& each : *list) read(each.id);
    for (const query::PointNovelty& point : source.novelty.points)
        if (point.whole.first) read(point.whole.first->id);
}

}  // namespace

ReportSource report_source(query::Searcher& searcher,
                           const std::vector<indexer::ImportSummary>& imports,
                           const ReportQuestion& question) {
    const indexer::Snapshot& snapshot = searcher.snapshot();
    ReportSource source;
    source.language = language_of(question.language);
    source.collection = snapshot.collection();
    source.revision = snapshot.revision();
    source.question = question;
    for (const indexer::ImportSummary& import : imports)
        if (!import.undone && import.revision <= source.revision.number)
            source.imports.push_back(import);
    source.art = searcher.prior_art(question.idea);
    source.novelty = searcher.novelty(question.idea);
    query::SearchRequest scope = question.idea.scope;
    scope.query.clear();
    scope.plain = true;
    source.scope = searcher.facets(scope, {"year", "kind"});
    number_documents(source);
    read_records(source, snapshot);
    return source;
}

std::string reference_to(const ReportSource& source, const std::string& id) {
    for (const auto* list : {&source.close, &source.general, &source.uncertain})
        for (const CitedDocument& each : *list)
            if (each.id == id) return fmt::format("[{}]", each.number);
    const auto record = source.records.find(id);
    if (record == source.records.end()) return id;
    return fmt::format("“{}” ({})",
                       corpora::display_title(record->second, source.question.language), id);
}

std::string date_text(const ReportSource& source, const query::PriorDate& prior) {
    if (prior.date.empty()) return say(source, words::kUndated);
    return to_string(prior.date);
}

std::string point_text(const ReportSource& source, std::size_t point) {
    const indexer::ByteRange range = source.art.points.at(point);
    return source.art.idea.substr(range.begin, range.end - range.begin);
}

std::vector<std::size_t> missing_features(const query::PointNovelty& point) {
    const std::vector<std::size_t>& held = point.closest_features;
    std::vector<std::size_t> missing;
    for (const std::size_t feature : point.features)
        if (std::find(held.begin(), held.end(), feature) == held.end()) missing.push_back(feature);
    return missing;
}

std::string joined(const ReportSource& source, const std::vector<std::string>& texts) {
    const std::string_view comma = source.language == ReportLanguage::English ? ", " : "、";
    std::string list;
    for (const std::string& text : texts) {
        if (!list.empty()) list += comma;
        list += text;
    }
    return list.empty() ? "—" : list;
}

std::string feature_list(const ReportSource& source, const std::vector<std::size_t>& features) {
    std::vector<std::string> texts;
    texts.reserve(features.size());
    for (const std::size_t i : features) texts.push_back(source.novelty.features.at(i).text);
    return joined(source, texts);
}

std::string search_string(const query::FeatureNovelty& feature) {
    const bool word = feature.concept_id.empty();
    std::string names;
    for (std::size_t i = 0; i < std::min(feature.names.size(), kNamesShown); ++i) {
        if (i > 0) names += word ? " OR " : ", ";
        names += feature.names[i];
        if (word && is_latin(feature.names[i])) names += '~';
    }
    if (word) return names;
    const bool quoted = feature.concept_id.find(' ') != std::string::npos;
    return fmt::format(fmt::runtime(quoted ? "concept:\"{}\" ({})" : "concept:{} ({})"),
                       feature.concept_id, names);
}

}  // namespace litchi::server

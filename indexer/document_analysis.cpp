#include "indexer/document_analysis.h"

#include "corpora/base/text.h"
#include "corpora/record_json.h"

#include <algorithm>
#include <future>
#include <map>

namespace litchi::indexer {
namespace {

constexpr FieldSet kSpelledFields = bit(Field::Keyword) | bit(Field::Subject) | bit(Field::Term);

std::vector<std::pair<std::string, FieldSet>> labels_of(const RecordOccurrences& found) {
    std::map<std::string, FieldSet> fields;
    for (const Occurrence& occurrence : found.found) {
        fields[occurrence.key] |= bit(occurrence.field);
    }
    return {fields.begin(), fields.end()};
}

AnalyzedRecord analyze_one(const PendingRecord& pending, const OccurrenceFinder& finder) {
    corpora::Record record = corpora::parse_stored_record(pending.json);
    const RecordOccurrences found = finder.find(record);
    IndexDocument document(record, finder.analyzer());
    std::vector<Surface> surfaces = surfaces_of(record, found);
    return {pending.row,         std::move(record),           labels_of(found),
            std::move(surfaces), found.skipped_abbreviations, std::move(document)};
}

}  // namespace

std::vector<Surface> surfaces_of(const corpora::Record& record, const RecordOccurrences& found) {
    const std::vector<FieldText> texts = field_texts(record);
    std::vector<Surface> surfaces;
    for (const Occurrence& occurrence : found.found) {
        if ((bit(occurrence.field) & kSpelledFields) == 0) continue;
        const FieldText& text = texts[occurrence.text];
        const ByteRange range = occurrence.range;
        Surface surface{occurrence.key, std::string(text.language),
                        collapse_spaces(text.text.substr(range.begin, range.end - range.begin))};
        if (surface.language.empty() || surface.language == "und") {
            surface.language = guess_language(surface.text);
        }
        surfaces.push_back(std::move(surface));
    }
    std::sort(surfaces.begin(), surfaces.end());
    surfaces.erase(std::unique(surfaces.begin(), surfaces.end()), surfaces.end());
    return surfaces;
}

BatchAnalyzer::BatchAnalyzer(const OccurrenceFinder& finder, unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) finders_.push_back(finder);
}

std::vector<AnalyzedRecord> BatchAnalyzer::analyze(
    const std::vector<PendingRecord>& records) const {
    const std::size_t share = (records.size() + finders_.size() - 1) / finders_.size();
    const auto analyze_share = [&](std::size_t worker) {
        std::vector<AnalyzedRecord> analyzed;
        const std::size_t end = std::min(records.size(), (worker + 1) * share);
        for (std::size_t i = worker * share; i < end; ++i) {
            analyzed.push_back(analyze_one(records[i], finders_[worker]));
        }
        return analyzed;
    };
    std::vector<std::future<std::vector<AnalyzedRecord>>> shares;
    for (std::size_t worker = 1; worker < finders_.size(); ++worker) {
        shares.push_back(std::async(std::launch::async, analyze_share, worker));
    }
    std::vector<AnalyzedRecord> all = analyze_share(0);
    for (auto& part : shares) {
        for (AnalyzedRecord& record : part.get()) all.push_back(std::move(record));
    }
    return all;
}

}  // namespace litchi::indexer

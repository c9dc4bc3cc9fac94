#include "indexer/translations.h"

#include "corpora/base/digest.h"
#include "corpora/record_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace litchi::indexer {
namespace {

constexpr std::size_t kMaxTranslations = 64;
constexpr double kMillion = 1e6;

std::int64_t millionths(double score) {
    return std::max<std::int64_t>(1, std::llround(score * kMillion));
}

// Records that may carry both languages, by id.
std::vector<LabelPair> mine(Connection& catalogue) {
    const TextAnalyzer analyzer;
    LabelPairMiner miner(analyzer);
    Statement rows = catalogue.prepare(
        "SELECT j.json FROM record r JOIN record_json j ON j.record = r.record "
        "WHERE instr(j.json, '\"zh') AND instr(j.json, '\"en') ORDER BY r.id");
    while (rows.step()) miner.add(corpora::parse_stored_record(rows.text(0)));
    return miner.pairs();
}

}  // namespace

std::string translation_key(const TextAnalyzer& analyzer, std::span<const Token> tokens) {
    std::string key;
    for (const Token& token : tokens) {
        if (token.script == Script::Han) {
            key += token.term;
            continue;
        }
        if (token.stopword) continue;
        if (!key.empty()) key += ' ';
        key += token.script == Script::Alphabetic ? analyzer.stem(token.term) : token.term;
    }
    return key;
}

TranslationTable::TranslationTable(Connection& catalogue)
    : find_(
          catalogue.prepare("SELECT text, max(weight), dictionary FROM translation WHERE key = ?1 "
                            "GROUP BY text ORDER BY 2 DESC, 1 LIMIT 64")),
      empty_(catalogue.query_integer("SELECT count(*) FROM (SELECT 1 FROM translation LIMIT 1)") ==
             0),
      dictionaries_(catalogue.query_integer("SELECT count(*) FROM dictionary") != 0) {}

std::vector<Translation> TranslationTable::of(std::string_view key) {
    std::vector<Translation> found;
    if (empty_) return found;
    find_.with(key);
    while (find_.step() && found.size() < kMaxTranslations) {
        found.push_back({std::string(find_.text(0)),
                         static_cast<double>(find_.integer(1)) / kMillion, find_.integer(2) == 0});
    }
    find_.reset();
    return found;
}

void store_label_pairs(Connection& catalogue) {
    catalogue.execute("DELETE FROM translation WHERE dictionary = 0; DELETE FROM label_pair");
    Statement pair = catalogue.prepare("INSERT INTO label_pair VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    Statement way = catalogue.prepare("INSERT OR IGNORE INTO translation VALUES(?1, 0, ?2, ?3)");
    for (const LabelPair& found : mine(catalogue)) {
        const std::int64_t score = millionths(found.score);
        pair.with(found.zh, found.en, found.en_key, score, found.records, found.rule,
                  nlohmann::json(found.evidence).dump())
            .run();
        way.with(found.zh, found.en_key, score).run();
        way.with(found.en_key, found.zh, score).run();
    }
}

std::vector<LabelPair> read_label_pairs(Connection& catalogue) {
    std::vector<LabelPair> pairs;
    Statement rows = catalogue.prepare(
        "SELECT zh, en, en_key, score, records, rule, evidence FROM label_pair "
        "ORDER BY score DESC, zh, en");
    while (rows.step()) {
        pairs.push_back({std::string(rows.text(0)), std::string(rows.text(1)),
                         std::string(rows.text(2)), static_cast<double>(rows.integer(3)) / kMillion,
                         static_cast<std::uint32_t>(rows.integer(4)), std::string(rows.text(5)),
                         nlohmann::json::parse(rows.text(6)).get<std::vector<std::string>>()});
    }
    return pairs;
}

std::string dictionaries_digest(Connection& catalogue) {
    Sha256 digest;
    bool any = false;
    Statement rows = catalogue.prepare("SELECT digest FROM dictionary ORDER BY digest, name");
    for (; rows.step(); any = true) digest.update_field(rows.text(0));
    return any ? digest.hex() : std::string();
}

}  // namespace litchi::indexer

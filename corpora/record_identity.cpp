#include "corpora/record_identity.h"

#include "corpora/base/digest.h"
#include "corpora/base/limits.h"
#include "corpora/language.h"
#include "corpora/publication_number.h"
#include "corpora/record_json.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kDigestDigits = 12;

void tag_each(std::vector<LocalText>& texts, const std::string& main) {
    for (LocalText& entry : texts)
        if (entry.language.empty()) entry.language = language_of_text(entry.text, main);
}

// At most one text a language, the first, sorted by tag.
void make_unique(LocalTexts& texts) {
    std::stable_sort(texts.begin(), texts.end(), [](const LocalText& a, const LocalText& b) {
        return a.language < b.language;
    });
    const auto end = std::unique(
        texts.begin(), texts.end(),
        [](const LocalText& a, const LocalText& b) { return a.language == b.language; });
    texts.erase(end, texts.end());
}

void group_by_language(std::vector<LocalText>& terms) {
    std::vector<std::string> order;
    for (const LocalText& term : terms)
        if (std::find(order.begin(), order.end(), term.language) == order.end())
            order.push_back(term.language);
    const auto rank = [&](const LocalText& term) {
        return std::find(order.begin(), order.end(), term.language) - order.begin();
    };
    std::stable_sort(terms.begin(), terms.end(),
                     [&](const LocalText& a, const LocalText& b) { return rank(a) < rank(b); });
}

}  // namespace

void tag_texts(Record& record) {
    for (LocalTexts* texts : {&record.title, &record.abstract, &record.summary}) {
        tag_each(*texts, record.language);
        make_unique(*texts);
    }
    for (std::vector<LocalText>* terms : {&record.keywords, &record.subjects}) {
        tag_each(*terms, record.language);
        group_by_language(*terms);
    }
}

bool has_words(const Record& record) {
    return !(record.title.empty() && record.abstract.empty() && record.summary.empty() &&
             record.keywords.empty() && record.subjects.empty() && record.patent.claims.empty());
}

std::string make_id(const Record& record) {
    if (!record.doi.empty()) return "doi:" + record.doi;
    std::string number = compact_publication_number(record.patent.publication_number);
    if (!number.empty() && number.size() <= limits::kMaxIdBytes) return number;
    Record anonymous = record;
    anonymous.id.clear();
    Record nothing;
    nothing.kind = record.kind;
    if (anonymous == nothing) return {};
    return "src:" + sha256_hex(to_json(anonymous)).substr(0, kDigestDigits);
}

void judge(Entry& entry) {
    if (!entry.record) return;
    if (!has_words(*entry.record)) {
        entry.record.reset();
        entry.problems.push_back(
            {entry.line, "title", "Rejected: no title, abstract, keywords or other words."});
    } else if (entry.record->title.empty()) {
        entry.problems.push_back({entry.line, "title", "The record has no title."});
    }
}

}  // namespace litchi::corpora

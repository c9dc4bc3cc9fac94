#include "indexer/occurrences.h"

#include "indexer/concept_matcher.h"
#include "indexer/label_key.h"
#include "indexer/subject_heading.h"
#include "indexer/title_terms.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>

namespace litchi::indexer {
namespace {

void add_texts(std::vector<FieldText>& texts, Field field, const corpora::LocalTexts& parts) {
    for (const corpora::LocalText& part : parts) {
        texts.push_back(
            {field, part.language.empty() ? "und" : std::string_view(part.language), part.text});
    }
}

bool is_whole_label(Field field) {
    return field == Field::Keyword || field == Field::Subject;
}

bool overlaps(const ByteRange& a, const ByteRange& b) {
    return a.begin < b.end && b.begin < a.end;
}

// One record on its way through the finder.
class RecordSearch {
  public:
    RecordSearch(const TextAnalyzer& analyzer, const ConceptMatcher& matcher,
                 const corpora::Record& record)
        : analyzer_(analyzer), matcher_(matcher), texts_(field_texts(record)) {}

    RecordOccurrences run() {
        for (std::uint32_t i = 0; i < texts_.size(); ++i) {
            if (is_whole_label(texts_[i].field)) add_whole(i);
        }
        for (std::uint32_t i = 0; i < texts_.size(); ++i) {
            if (!is_whole_label(texts_[i].field)) add_running_text(i);
        }
        RecordOccurrences result;
        for (Found& found : found_) {
            if (counts(found)) {
                result.found.push_back(std::move(found.occurrence));
            } else {
                ++result.skipped_abbreviations;
            }
        }
        std::sort(result.found.begin(), result.found.end(),
                  [](const Occurrence& a, const Occurrence& b) {
                      return std::tie(a.text, a.range.begin) < std::tie(b.text, b.range.begin);
                  });
        return result;
    }

  private:
    struct Found {
        Occurrence occurrence;
        const LexiconLabel* label = nullptr;  // if the lexicon has it
    };

    void add(Occurrence occurrence, const LexiconLabel* label) {
        if (label != nullptr && !label->is_abbreviation()) {
            written_out_.insert(label->concept_id);
            if (!label->domain.empty()) domains_.insert(label->domain);
        }
        found_.push_back({std::move(occurrence), label});
    }

    void add_whole(std::uint32_t i) {
        const FieldText& text = texts_[i];
        const ByteRange range = heading_range(text.text);
        const std::string_view heading = text.text.substr(range.begin, range.end - range.begin);
        std::string key = label_key(analyzer_.analyze(heading));
        if (key.empty()) return;
        const LexiconLabel* label = matcher_.find_key(key);
        if (label == nullptr) {
            label = label_before_bracket(heading);
            if (label != nullptr) key = label->key;
        }
        keywords_.insert(key);
        add({i, text.field, range, std::move(key)}, label);
    }

    // "Internet of Things (IoT)" is the label before the bracket: what the bracket holds is one
    // word.
    const LexiconLabel* label_before_bracket(std::string_view text) const {
        const std::vector<Token> tokens = analyzer_.analyze(text);
        if (tokens.size() < 2) return nullptr;
        const std::size_t before = tokens[tokens.size() - 2].end;
        const std::string_view gap = text.substr(before, tokens.back().begin - before);
        const bool bracket =
            gap.find('(') != std::string_view::npos || gap.find("（") != std::string_view::npos;
        if (!bracket || tokens.back().script != Script::Alphabetic) return nullptr;
        return matcher_.find_key(label_key(std::span(tokens).first(tokens.size() - 1)));
    }

    void add_running_text(std::uint32_t i) {
        const FieldText& text = texts_[i];
        const std::vector<Token> tokens = analyzer_.analyze(text.text);
        const std::vector<LabelMatch> matches = matcher_.find(text.text, tokens);
        for (const LabelMatch& match : matches) {
            if (is_readable(*match.label, text.text, match.range)) {
                add({i, text.field, match.range, match.label->key}, match.label);
            }
        }
        if (text.field == Field::Title) add_title_terms(i, tokens, matches);
    }

    // An abbreviation stands in its capitals, in a text that is not all capitals anyway.
    static bool is_readable(const LexiconLabel& label, std::string_view text, ByteRange range) {
        if (!label.is_abbreviation()) return true;
        const bool has_small =
            std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const std::string_view part = text.substr(range.begin, range.end - range.begin);
        const bool alone = part.size() == text.size();
        return (has_small || alone || !is_latin(text)) && is_written_as_abbreviation(label, part);
    }

    static bool is_latin(std::string_view text) {
        return std::all_of(text.begin(), text.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0xE3; });
    }

    void add_title_terms(std::uint32_t i, const std::vector<Token>& tokens,
                         const std::vector<LabelMatch>& matches) {
        const FieldText& text = texts_[i];
        for (TitleTerm& term : title_terms(text.language, text.text, tokens)) {
            const bool taken = std::any_of(
                matches.begin(), matches.end(),
                [&](const LabelMatch& match) { return overlaps(match.range, term.range); });
            if (taken) continue;
            const Field field = keywords_.contains(term.key) ? Field::Title : Field::Term;
            add({i, field, term.range, std::move(term.key)}, nullptr);
        }
    }

    // The rule of abbreviations, once the whole record is known.
    bool counts(const Found& found) const {
        if (found.label == nullptr || !found.label->is_abbreviation()) return true;
        return written_out_.contains(found.label->concept_id) ||
               domains_.contains(found.label->domain);
    }

    const TextAnalyzer& analyzer_;
    const ConceptMatcher& matcher_;
    std::vector<FieldText> texts_;
    std::vector<Found> found_;
    std::set<std::string, std::less<>> keywords_;
    std::set<std::string_view> written_out_;  // concepts with a label that is no abbreviation
    std::set<std::string_view> domains_;      // of those
};

}  // namespace

std::string_view to_string(Field field) {
    switch (field) {
        case Field::Title:
            return "title";
        case Field::Abstract:
            return "abstract";
        case Field::Summary:
            return "summary";
        case Field::Claims:
            return "claims";
        case Field::Keyword:
            return "keyword";
        case Field::Subject:
            return "subject";
        case Field::Term:
            return "term";
    }
    return {};
}

std::vector<FieldText> field_texts(const corpora::Record& record) {
    const std::string_view main =
        record.language.empty() ? "und" : std::string_view(record.language);
    std::vector<FieldText> texts;
    add_texts(texts, Field::Title, record.title);
    add_texts(texts, Field::Abstract, record.abstract);
    add_texts(texts, Field::Summary, record.summary);
    for (const std::string& claim : record.patent.claims) {
        texts.push_back({Field::Claims, main, claim});
    }
    add_texts(texts, Field::Keyword, record.keywords);
    add_texts(texts, Field::Subject, record.subjects);
    return texts;
}

struct OccurrenceFinder::State {
    explicit State(std::shared_ptr<const ConceptMatcher> labels) : matcher(std::move(labels)) {}
    std::shared_ptr<const ConceptMatcher> matcher;
    TextAnalyzer analyzer;
};

OccurrenceFinder::OccurrenceFinder(const corpora::Thesaurus& lexicon)
    : state_(std::make_unique<State>(std::make_shared<const ConceptMatcher>(lexicon))) {}
OccurrenceFinder::~OccurrenceFinder() = default;
OccurrenceFinder::OccurrenceFinder(const OccurrenceFinder& other)
    : state_(std::make_unique<State>(other.state_->matcher)) {}
OccurrenceFinder::OccurrenceFinder(OccurrenceFinder&&) noexcept = default;

RecordOccurrences OccurrenceFinder::find(const corpora::Record& record) const {
    return RecordSearch(state_->analyzer, *state_->matcher, record).run();
}

std::vector<Occurrence> OccurrenceFinder::find_labels(std::string_view text) const {
    std::vector<Occurrence> found;
    const std::vector<Token> tokens = state_->analyzer.analyze(text);
    for (const LabelMatch& match : state_->matcher->find(text, tokens)) {
        found.push_back({0, Field::Title, match.range, match.label->key});
    }
    return found;
}

const TextAnalyzer& OccurrenceFinder::analyzer() const {
    return state_->analyzer;
}

}  // namespace litchi::indexer

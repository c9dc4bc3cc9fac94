#include "query/hits.h"

#include "corpora/base/text.h"
#include "indexer/fields.h"
#include "indexer/label_key.h"
#include "query/matched_words.h"
#include "query/snippets.h"
#include "query/word_marker.h"

#include <algorithm>
#include <utility>

namespace litchi::query {
namespace {

// A label of a concept of the query, where it stands in the record.
struct FoundLabel {
    std::size_t concept_index = 0;  // into Needles::concepts
    std::size_t text = 0;
    indexer::ByteRange range;
};

// The record's texts with what the query marks in them, and the labels of its concepts.
class MarkedRecord {
  public:
    MarkedRecord(const indexer::Snapshot& snapshot, const corpora::Record& record,
                 const Needles& needles)
        : snapshot_(snapshot), needles_(needles) {
        for (const indexer::FieldText& text : indexer::field_texts(record)) {
            texts_.push_back({text, {}});
        }
        mark_words_of_query();
        if (!needles.concepts.empty()) mark_labels(record);
    }

    const std::vector<MarkedText>& texts() const { return texts_; }

    // One a concept: of its labels that are not the query's own words, the first in another script
    // than those, else the first.
    std::vector<ConceptMatch> concept_matches() const {
        std::vector<ConceptMatch> matches;
        for (std::size_t i = 0; i < needles_.concepts.size(); ++i) {
            if (const FoundLabel* label = telling_label(i)) matches.push_back(match_of(*label));
        }
        return matches;
    }

  private:
    // Marks of one concept have one reason, whichever label it was.
    std::size_t reason_of_concept(std::size_t index) const { return needles_.words.size() + index; }

    void mark_words_of_query() {
        const indexer::TextAnalyzer& analyzer = snapshot_.finder().analyzer();
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const indexer::FieldText& text = texts_[i].text;
            for (Mark mark : mark_words(analyzer, needles_.words, text.text, text.field)) {
                const std::size_t index = needles_.words[mark.reason].concept_index;
                if (index != Needle::kNoConceptIndex) {
                    mark.reason = reason_of_concept(index);
                    labels_.push_back({index, i, mark.range});
                }
                texts_[i].marks.push_back(mark);
            }
        }
    }

    void mark_labels(const corpora::Record& record) {
        for (const indexer::Occurrence& found : snapshot_.finder().find(record).found) {
            const std::optional<LabelId> label = snapshot_.concepts().label_of_key(found.key);
            if (!label) continue;
            const indexer::ConceptIndex concept_ = snapshot_.concepts().concept_of(*label);
            for (std::size_t i = 0; i < needles_.concepts.size(); ++i) {
                if (needles_.concepts[i].concept_ != concept_) continue;
                labels_.push_back({i, found.text, found.range});
                texts_[found.text].marks.push_back({found.range, reason_of_concept(i)});
            }
        }
    }

    std::string text_of(const FoundLabel& label) const {
        const indexer::ByteRange range = label.range;
        return std::string(
            texts_[label.text].text.text.substr(range.begin, range.end - range.begin));
    }

    const FoundLabel* telling_label(std::size_t index) const {
        const ConceptNeedle& wanted = needles_.concepts[index];
        const std::string script = script_of(wanted.query_text);
        const FoundLabel* best = nullptr;
        for (const FoundLabel& label : labels_) {
            if (label.concept_index != index) continue;
            const std::string text = text_of(label);
            if (indexer::label_key(text) == wanted.key) continue;
            if (script_of(text) != script) return &label;
            if (best == nullptr) best = &label;
        }
        return best;
    }

    static std::string script_of(std::string_view text) {
        return guess_language(text).substr(0, 2);
    }

    ConceptMatch match_of(const FoundLabel& label) const {
        const ConceptNeedle& wanted = needles_.concepts[label.concept_index];
        std::string text = text_of(label);
        std::string language(texts_[label.text].text.language);
        if (language == "und") language = guess_language(text);
        return {snapshot_.concepts().at(wanted.concept_).id, wanted.query_text, std::move(text),
                std::move(language)};
    }

    const indexer::Snapshot& snapshot_;
    const Needles& needles_;
    std::vector<MarkedText> texts_;
    std::vector<FoundLabel> labels_;
};

std::vector<std::string> names_of(const std::vector<corpora::Person>& people) {
    std::vector<std::string> names;
    names.reserve(people.size());
    for (const corpora::Person& person : people) names.push_back(display_name(person));
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
    return text;
}

}  // namespace

Hit bare_hit(const corpora::Record& record, DocId doc, std::string_view language) {
    const bool patent = record.kind == corpora::RecordKind::Patent;
    Hit hit;
    hit.doc = doc;
    hit.id = record.id;
    hit.title = corpora::display_title(record, language);
    hit.date = record.date;
    hit.kind = to_string(record.kind);
    hit.language = indexer::main_language(record);
    hit.people = names_of(patent ? record.patent.inventors : record.authors);
    hit.times_cited = record.times_cited;
    hit.venue = patent ? joined(record.patent.applicants) : record.venue;
    return hit;
}

Hit make_hit(const indexer::Snapshot& snapshot, DocId doc, const Needles& needles,
             std::string_view language) {
    const corpora::Record record = snapshot.record(doc);
    Hit hit = bare_hit(record, doc, language);
    const MarkedRecord marked(snapshot, record, needles);
    hit.snippets = make_snippets(marked.texts(), hit.title);
    hit.concepts = marked.concept_matches();
    hit.why = matched_words(marked.texts(), needles);
    return hit;
}

}  // namespace litchi::query

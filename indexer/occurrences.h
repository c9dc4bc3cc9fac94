#pragma once

#include "corpora/record.h"
#include "corpora/thesaurus.h"
#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Where in a record a label stands. Values are bits, so that a column can hold a set of them.
enum class Field : std::uint8_t {
    Title = 1,
    Abstract = 2,
    Summary = 4,
    Claims = 8,
    Keyword = 16,  // an author's keyword
    Subject = 32,  // an index's or editor's subject term
    Term = 64,     // noun phrase of a title that neither lexicon nor keyword list names
};
using FieldSet = std::uint8_t;
constexpr FieldSet kTextFields = 1 | 2 | 4 | 8;
constexpr FieldSet kAllFields = 127;
constexpr FieldSet bit(Field field) {
    return static_cast<FieldSet>(field);
}

// "title", "abstract" … as in evidence JSON.
std::string_view to_string(Field field);

// One searchable text of a record: each language of title, abstract and summary, each claim, each
// keyword, each subject, in this order. Views into the record.
struct FieldText {
    Field field;
    std::string_view language;  // as the record says, "und" if it does not
    std::string_view text;
};
std::vector<FieldText> field_texts(const corpora::Record& record);

// A label found in a record.
struct Occurrence {
    std::uint32_t text = 0;  // index into field_texts(record)
    Field field = Field::Title;
    ByteRange range;  // in that text; of a keyword or subject: its heading (subject_heading.h)
    std::string key;  // label_key of what was found
};

struct RecordOccurrences {
    std::vector<Occurrence> found;  // by (text, range.begin), at most one label a place
    // Places where an abbreviation of up to four letters was not counted, because the record holds
    // neither a long form of its concept nor another unabbreviated concept of its domain.
    std::uint32_t skipped_abbreviations = 0;
};

// Finds the labels of a record. Three sources: (1) the lexicon's labels in every text, longest
// match first, word-bounded (edges are token edges in Han text too, but for Han labels of four
// characters or more), Aho–Corasick over word units, with the abbreviation rule of contracts §3;
// (2) each keyword and subject is a label of its own, whole, but that MeSH qualifiers behind it are
// left out ("agriculture/methods"), and that a lexicon label with a bracketed abbreviation behind
// it
// ("internet of things (IoT)") is that label; lexicon labels inside a longer keyword do not count
// there; (3) title terms: in English the runs of 2–4 content
// words between function words and punctuation (not starting or ending with a number or generic
// word such as "study", "analysis", "review" alone), in Chinese runs of 2–4 words and 3–8
// characters between function words, without boilerplate (一种…方法, 研究, 分析); only where no
// label of (1) overlaps; field Term, or Title when the record has the same key among its keywords
// or subjects.
//
// Ranges of one text do not overlap. An abbreviation in running text must be written as the lexicon
// writes it, capitals as capitals ("soc" is no "SOC"), a plural s allowed, and never counts in a
// Latin text that is all capitals; in keywords case does not matter. A label that two concepts
// share belongs to the one of lowest id.
//
// A pure function of record and lexicon: evidence repeats it on the stored record. One thread at a
// time (it holds a TextAnalyzer); copies share the automaton.
class OccurrenceFinder {
  public:
    explicit OccurrenceFinder(const corpora::Thesaurus& lexicon);
    ~OccurrenceFinder();
    OccurrenceFinder(const OccurrenceFinder& other);
    OccurrenceFinder(OccurrenceFinder&&) noexcept;

    RecordOccurrences find(const corpora::Record& record) const;

    // Lexicon labels in a query or any other text, longest match first and in order of the text,
    // without the rules for abbreviations. `text` of each occurrence is 0 and its field Title.
    std::vector<Occurrence> find_labels(std::string_view text) const;

    const TextAnalyzer& analyzer() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::indexer

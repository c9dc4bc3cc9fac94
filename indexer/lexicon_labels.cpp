#include "indexer/lexicon_labels.h"

#include "indexer/label_key.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <tuple>

namespace litchi::indexer {
namespace {

// The strongest punctuation of what stands between two units.
std::uint8_t gap_kind(std::string_view gap) {
    constexpr std::u32string_view kStops = U".;:!?()[]{}|。；：！？（）【】《》［］｛｝…";
    constexpr std::u32string_view kCommas = U",，、﹑､";
    std::uint8_t kind = kSoftGap;
    int lines = 0;
    for (std::size_t at = 0; at < gap.size();) {
        const CodePoint c = code_point_at(gap, at);
        at = c.end;
        if (c.value == '\n') ++lines;
        if (lines > 1 || kStops.find(c.value) != std::u32string_view::npos) return kStopGap;
        if (kCommas.find(c.value) != std::u32string_view::npos) kind = kCommaGap;
    }
    return kind;
}

std::vector<std::string> label_units(std::span<const Token> tokens) {
    std::vector<std::string> units;
    for (const Token& token : tokens) {
        if (token.script == Script::Han) {
            for (const std::string_view c : characters(token.term)) units.emplace_back(c);
        } else {
            units.push_back(token.script == Script::Alphabetic ? key_word(token.term) : token.term);
        }
    }
    return units;
}

// Two to four Latin letters, at least two of them capitals.
bool is_abbreviation(std::string_view label) {
    const auto capitals =
        std::count_if(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return label.size() <= 4 && capitals >= 2 &&
           std::all_of(label.begin(), label.end(), is_ascii_letter);
}

// A label of one concept on its way into the matcher.
struct RawLabel {
    std::string key;
    std::string_view concept_id;
    std::string_view text;
    const corpora::Concept* owner = nullptr;
    std::uint32_t han_characters = 0;
    std::uint8_t widest_gap = 0;
    std::vector<std::string> units;
    auto order() const { return std::tie(key, concept_id, text); }
};

RawLabel raw_label(const TextAnalyzer& analyzer, const corpora::Concept& owner,
                   std::string_view text) {
    const std::vector<Token> tokens = analyzer.analyze(text);
    RawLabel raw{label_key(tokens), owner.id, text, &owner, 0, kSoftGap, label_units(tokens)};
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        raw.widest_gap = std::max(raw.widest_gap, gap_before(text, tokens, i));
    }
    const bool han = std::all_of(tokens.begin(), tokens.end(),
                                 [](const Token& token) { return token.script == Script::Han; });
    if (han) raw.han_characters = static_cast<std::uint32_t>(raw.units.size());
    return raw;
}

// All labels by (key, concept id, text).
std::vector<RawLabel> raw_labels(const corpora::Thesaurus& lexicon) {
    const TextAnalyzer analyzer;
    std::vector<RawLabel> raws;
    for (const corpora::Concept& owner : lexicon.concepts) {
        for (const corpora::ConceptLabel& label : owner.labels) {
            RawLabel raw = raw_label(analyzer, owner, label.text);
            if (!raw.key.empty()) raws.push_back(std::move(raw));
        }
    }
    std::sort(raws.begin(), raws.end(),
              [](const RawLabel& a, const RawLabel& b) { return a.order() < b.order(); });
    return raws;
}

// One label from all those of one key and one concept.
LexiconLabel merge_labels(std::span<const RawLabel> raws) {
    LexiconLabel label{raws[0].key, raws[0].owner->id,      raws[0].owner->domain,
                       {},          raws[0].han_characters, kSoftGap};
    bool abbreviation = true;
    for (const RawLabel& raw : raws) {
        label.widest_gap = std::max(label.widest_gap, raw.widest_gap);
        abbreviation = abbreviation && is_abbreviation(raw.text);
        label.abbreviations.emplace_back(raw.text);
    }
    if (!abbreviation) label.abbreviations.clear();
    return label;
}

// A Latin letter without full-width form; other code points unchanged.
char32_t half_width(char32_t c) {
    return (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) ? c - 0xFEE0 : c;
}

bool is_written_as(std::string_view form, std::string_view part) {
    std::size_t i = 0;
    for (std::size_t at = 0; at < part.size();) {
        const CodePoint c = code_point_at(part, at);
        at = c.end;
        const char32_t letter = half_width(c.value);
        if (letter == '.') continue;
        if (i == form.size()) return letter == 's' && at == part.size();
        const char32_t wanted = static_cast<unsigned char>(form[i++]);
        const bool capital = wanted >= 'A' && wanted <= 'Z';
        if (letter != wanted && (capital || (letter | 0x20U) != wanted)) return false;
    }
    return i == form.size();
}

}  // namespace

std::uint8_t gap_before(std::string_view text, std::span<const Token> tokens, std::size_t i) {
    if (i == 0) return kStopGap;
    const std::uint32_t end = tokens[i - 1].end;
    return gap_kind(text.substr(end, tokens[i].begin - end));
}

// UTF-8 text as one string a character.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        parts.push_back(text.substr(at, c.end - at));
        at = c.end;
    }
    return parts;
}

std::vector<LabelPattern> lexicon_labels(const corpora::Thesaurus& lexicon) {
    const std::vector<RawLabel> raws = raw_labels(lexicon);
    std::vector<LabelPattern> patterns;
    for (std::size_t begin = 0; begin < raws.size();) {
        std::size_t same_concept = begin;
        std::size_t same_key = begin;
        while (same_key < raws.size() && raws[same_key].key == raws[begin].key) {
            if (raws[same_key].concept_id == raws[begin].concept_id) same_concept = same_key + 1;
            ++same_key;
        }
        patterns.push_back({merge_labels(std::span(raws).subspan(begin, same_concept - begin)),
                            raws[begin].units});
        begin = same_key;
    }
    return patterns;
}

bool is_written_as_abbreviation(const LexiconLabel& label, std::string_view part) {
    return std::any_of(label.abbreviations.begin(), label.abbreviations.end(),
                       [&](const std::string& form) { return is_written_as(form, part); });
}

}  // namespace litchi::indexer

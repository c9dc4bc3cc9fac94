#include "query/snippets.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace litchi::query {
namespace {

using indexer::ByteRange;

constexpr std::string_view kDots = "…";
// Characters shown before the first mark of a window.
constexpr std::size_t kLead = 60;

// Where each character of the range begins, and its end.
std::vector<std::uint32_t> character_edges(std::string_view text, ByteRange range) {
    std::vector<std::uint32_t> edges;
    for (std::size_t at = range.begin; at < range.end;) {
        edges.push_back(static_cast<std::uint32_t>(at));
        at = indexer::code_point_at(text, at).end;
    }
    edges.push_back(range.end);
    return edges;
}

bool is_space_or_han(std::string_view text, std::uint32_t at) {
    const char32_t c = indexer::code_point_at(text, at).value;
    return indexer::is_white_space(c) || indexer::is_han(c);
}

// Moves a cut to the left by at most 20 characters so that it parts no Latin word.
std::size_t before_word(std::string_view text, const std::vector<std::uint32_t>& edges,
                        std::size_t cut) {
    for (std::size_t i = cut; i + 20 > cut && i > 0; --i) {
        if (is_space_or_han(text, edges[i])) return i;
    }
    return cut;
}

// At most kSnippetCharacters − 2 characters of the range, from kLead before the first mark in it.
ByteRange window(std::string_view text, ByteRange range, const std::vector<Mark>& marks) {
    const std::vector<std::uint32_t> edges = character_edges(text, range);
    const std::size_t size = edges.size() - 1;
    if (size <= kSnippetCharacters) return range;
    const std::uint32_t mark_begin = marks.empty() ? range.begin : marks.front().range.begin;
    const auto mark_at = static_cast<std::size_t>(
        std::lower_bound(edges.begin(), edges.end(), mark_begin) - edges.begin());
    const std::size_t room = kSnippetCharacters - 2;
    const std::size_t wanted = std::min(mark_at > kLead ? mark_at - kLead : 0, size - room);
    const std::size_t first = before_word(text, edges, wanted);
    std::size_t last = std::min(size, first + room);
    if (last < size) last = std::max(before_word(text, edges, last), mark_at + 1);
    return {edges[first], edges[last]};
}

ByteRange trimmed(std::string_view text, ByteRange range) {
    while (range.begin < range.end && text[range.begin] == ' ') ++range.begin;
    while (range.begin < range.end && text[range.end - 1] == ' ') --range.end;
    return range;
}

void append(std::vector<SnippetPart>& parts, std::string_view text, bool marked) {
    if (text.empty()) return;
    if (!parts.empty() && parts.back().marked == marked) {
        parts.back().text += text;
    } else {
        parts.push_back({std::string(text), marked});
    }
}

struct Sentence {
    std::size_t text = 0;
    ByteRange range;
    std::size_t reasons = 0;
};

std::size_t distinct_reasons(const std::vector<Mark>& marks, ByteRange range) {
    std::set<std::size_t> reasons;
    for (const Mark& mark : marks) {
        if (mark.range.begin >= range.begin && mark.range.begin < range.end) {
            reasons.insert(mark.reason);
        }
    }
    return reasons.size();
}

bool is_title(const MarkedText& text) {
    return text.text.field == indexer::Field::Title;
}

Snippet snippet_of(const MarkedText& text, ByteRange range) {
    return {std::string(indexer::to_string(text.text.field)), std::string(text.text.language),
            snippet_parts(text.text.text, range, text.marks)};
}

std::optional<Snippet> title_snippet(const std::vector<MarkedText>& texts,
                                     std::string_view shown_title) {
    const MarkedText* chosen = nullptr;
    for (const MarkedText& text : texts) {
        if (!is_title(text) || text.marks.empty()) continue;
        if (chosen == nullptr || text.text.text == shown_title) chosen = &text;
    }
    if (chosen == nullptr) return std::nullopt;
    const auto size = static_cast<std::uint32_t>(chosen->text.text.size());
    return snippet_of(*chosen, {0, size});
}

std::vector<Sentence> marked_sentences(const std::vector<MarkedText>& texts) {
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (is_title(texts[i]) || texts[i].marks.empty()) continue;
        for (const ByteRange range : indexer::split_sentences(texts[i].text.text)) {
            const std::size_t reasons = distinct_reasons(texts[i].marks, range);
            if (reasons > 0) sentences.push_back({i, range, reasons});
        }
    }
    std::stable_sort(sentences.begin(), sentences.end(),
                     [](const Sentence& a, const Sentence& b) { return a.reasons > b.reasons; });
    if (sentences.size() > kSnippetsPerHit) sentences.resize(kSnippetsPerHit);
    std::sort(sentences.begin(), sentences.end(), [](const Sentence& a, const Sentence& b) {
        return std::tie(a.text, a.range.begin) < std::tie(b.text, b.range.begin);
    });
    return sentences;
}

std::optional<Snippet> opening(const std::vector<MarkedText>& texts) {
    for (const MarkedText& text : texts) {
        if (text.text.field != indexer::Field::Abstract &&
            text.text.field != indexer::Field::Summary) {
            continue;
        }
        const std::vector<ByteRange> sentences = indexer::split_sentences(text.text.text);
        if (!sentences.empty()) return snippet_of(text, sentences.front());
    }
    return std::nullopt;
}

}  // namespace

std::vector<SnippetPart> snippet_parts(std::string_view text, ByteRange range,
                                       const std::vector<Mark>& marks) {
    std::vector<Mark> inside;
    for (const Mark& mark : without_overlaps(marks)) {
        if (mark.range.begin >= range.begin && mark.range.begin < range.end) inside.push_back(mark);
    }
    const ByteRange cut = window(text, range, inside);
    const ByteRange shown = trimmed(text, cut);
    std::vector<SnippetPart> parts;
    if (cut.begin > range.begin) append(parts, kDots, false);
    std::uint32_t at = shown.begin;
    for (const Mark& mark : inside) {
        if (mark.range.begin < at || mark.range.begin >= shown.end) continue;
        const std::uint32_t end = std::min(mark.range.end, shown.end);
        append(parts, text.substr(at, mark.range.begin - at), false);
        append(parts, text.substr(mark.range.begin, end - mark.range.begin), true);
        at = end;
    }
    append(parts, text.substr(at, shown.end - at), false);
    if (cut.end < range.end) append(parts, kDots, false);
    return parts;
}

std::vector<Snippet> make_snippets(const std::vector<MarkedText>& texts,
                                   std::string_view shown_title) {
    std::vector<Snippet> snippets;
    if (std::optional<Snippet> title = title_snippet(texts, shown_title)) {
        snippets.push_back(std::move(*title));
    }
    const std::vector<Sentence> sentences = marked_sentences(texts);
    for (const Sentence& sentence : sentences) {
        snippets.push_back(snippet_of(texts[sentence.text], sentence.range));
    }
    if (sentences.empty()) {
        if (std::optional<Snippet> first = opening(texts)) snippets.push_back(std::move(*first));
    }
    return snippets;
}

}  // namespace litchi::query

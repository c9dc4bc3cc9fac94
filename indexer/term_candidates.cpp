#include "indexer/term_candidates.h"

#include "corpora/base/text.h"
#include "indexer/word_lists.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace litchi::indexer {
namespace {

constexpr std::size_t kMostEnglishWords = 5;
constexpr std::size_t kMostChineseWords = 6;
constexpr std::size_t kFewestHan = 2;
constexpr std::size_t kMostHan = 12;

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

bool is_number(const TermWord& word) {
    return std::ranges::none_of(word.key, is_letter);
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool may_be_english(std::span<const TermWord> words) {
    if (words.size() == 1 && (words[0].roles != 0 || words[0].key.size() < 2)) return false;
    return is_letter(words.back().key.front()) && !is_number(words.front());
}

bool may_be_chinese(std::span<const TermWord> words, std::size_t length) {
    if (length < kFewestHan || (length > kMostHan && words.size() > 1)) return false;
    return words.size() > 1 || !is_number(words[0]);
}

class CandidateFinder {
  public:
    explicit CandidateFinder(const TermText& text) : text_(text) {}

    std::vector<TermCandidate> find() {
        const std::vector<TermWord>& words = text_.words;
        for (std::uint32_t begin = 0; begin < words.size();) {
            if (words[begin].breaks) {
                ++begin;
                continue;
            }
            std::uint32_t end = begin + 1;
            while (end < words.size() && !words[end].breaks && words[end].joined) ++end;
            add_run(begin, end);
            begin = end;
        }
        mark_absorbed();
        return std::move(found_);
    }

  private:
    bool english() const { return text_.language == TermLanguage::English; }

    bool may_be_term(const TermSpan& span) const {
        const auto words = std::span(text_.words).subspan(span.begin, span.size());
        return english() ? may_be_english(words)
                         : may_be_chinese(words, characters_of(text_, span));
    }

    std::uint64_t extend(std::uint64_t key, std::uint32_t word) const {
        return term_hash(english() ? " " : "", term_hash(text_.words[word].key, key));
    }

    void add_run(std::uint32_t begin, std::uint32_t end) {
        const std::size_t most = english() ? kMostEnglishWords : kMostChineseWords;
        for (std::uint32_t a = begin; a < end; ++a) {
            std::uint64_t key = kTermHashSeed;
            for (std::uint32_t b = a + 1; b <= end && b - a <= most; ++b) {
                key = extend(key, b - 1);
                const TermSpan span{a, b, a == begin, b == end, alone(a, b, begin, end)};
                if (may_be_term(span)) add(key, span);
            }
        }
    }

    // Words [a, b) of the run [begin, end).
    bool alone(std::uint32_t a, std::uint32_t b, std::uint32_t begin, std::uint32_t end) const {
        const auto has = [&](std::uint32_t word, unsigned roles) {
            return (text_.words[word].roles & roles) != 0;
        };
        return (a == begin || has(a - 1, kBreaks | kNotFirst)) &&
               (b == end || has(b, kBreaks | kNotLast));
    }

    void add(std::uint64_t key, const TermSpan& span) {
        const auto [place, fresh] = index_.try_emplace(key, found_.size());
        if (fresh) found_.push_back({key, {}, false});
        found_[place->second].spans.push_back(span);
    }

    void mark_absorbed() {
        for (const TermCandidate& outer : found_) {
            const TermSpan& span = outer.spans.front();
            for (std::uint32_t a = span.begin; a < span.end; ++a) {
                std::uint64_t key = kTermHashSeed;
                for (std::uint32_t b = a + 1; b <= span.end; ++b) {
                    key = extend(key, b - 1);
                    if (b - a == span.size()) continue;
                    const auto inner = index_.find(key);
                    if (inner == index_.end()) continue;
                    TermCandidate& candidate = found_[inner->second];
                    candidate.absorbed |= candidate.spans.size() <= outer.spans.size();
                }
            }
        }
    }

    const TermText& text_;
    std::vector<TermCandidate> found_;
    std::unordered_map<std::uint64_t, std::size_t> index_;
};

}  // namespace

std::vector<TermCandidate> term_candidates(const TermText& text) {
    return CandidateFinder(text).find();
}

std::string_view surface_of(const TermText& text, const TermSpan& span) {
    const TermWord& first = text.words[span.begin];
    const std::uint32_t begin = first.range.begin;
    return text.text_of(first).substr(begin, text.words[span.end - 1].range.end - begin);
}

std::size_t characters_of(const TermText& text, const TermSpan& span) {
    return characters(surface_of(text, span));
}

std::string surface_of(const TermText& text, const TermCandidate& candidate) {
    std::map<std::string_view, std::size_t> counts;
    std::size_t most = 0;
    for (const TermSpan& span : candidate.spans)
        most = std::max(most, ++counts[surface_of(text, span)]);
    const auto best = std::ranges::find_if(candidate.spans, [&](const TermSpan& span) {
        return counts[surface_of(text, span)] == most;
    });
    return collapse_spaces(surface_of(text, *best));
}

}  // namespace litchi::indexer

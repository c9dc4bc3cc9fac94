#pragma once

#include "indexer/term_words.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace litchi::indexer {

// A place of a candidate: words [begin, end) of its text. It opens (closes) its run when a function
// word, punctuation or the text's edge stands before (behind) it. It stands alone when that or a
// word that names no subject (word_lists.h) is on both sides.
struct TermSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool opens = false;
    bool closes = false;
    bool alone = false;
    std::uint32_t size() const { return end - begin; }
    bool whole() const { return opens && closes; }
};

// What may be a term of one text, with all its places.
struct TermCandidate {
    std::uint64_t key = 0;        // hash of its folded words
    std::vector<TermSpan> spans;  // in order, at least one
    bool absorbed = false;        // only ever stands inside one longer candidate
};

// The candidates of a text by their first place, longer ones behind shorter ones: the spans of
// runs of words between function words and punctuation. English: of 1–5 words, the last of which
// begins with a letter; single words without generic ones. Chinese: of up to 6 words and 2–12
// characters, or one longer word; no lone numbers. O(words).
std::vector<TermCandidate> term_candidates(const TermText& text);

// The candidate's words as they are written at a place of it.
std::string_view surface_of(const TermText& text, const TermSpan& span);
// Characters of that.
std::size_t characters_of(const TermText& text, const TermSpan& span);
// The spelling that most of its places share; ties go to the first.
std::string surface_of(const TermText& text, const TermCandidate& candidate);

}  // namespace litchi::indexer

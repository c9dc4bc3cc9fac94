#include "indexer/title_terms.h"

#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/word_lists.h"

#include <algorithm>

namespace litchi::indexer {
namespace {

// A word of a phrase: one token, or a hyphenated compound of several.
struct PhraseWord {
    std::span<const Token> tokens;
    bool breaks = false;
    unsigned roles = 0;      // bits of word_lists.h
    bool gives_way = false;  // is cut off the start of a phrase of more than two words
};

using Run = std::span<const PhraseWord>;

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 4;
constexpr std::size_t kFewestHan = 3;
constexpr std::size_t kMostHan = 8;
constexpr std::size_t kHanBytes = 3;  // of the Basic Multilingual Plane in UTF-8

std::string_view gap_between(std::string_view title, const Token& a, const Token& b) {
    return title.substr(a.end, b.begin - a.end);
}

bool is_hyphen(std::string_view gap) {
    return gap == "-" || gap == "‐" || gap == "‑";
}

bool is_blank(std::string_view gap) {
    return !gap.empty() && gap.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_possessive(std::string_view gap) {
    return gap.starts_with("'s ") || gap.starts_with("’s ");
}

// White space or a possessive, which leave a phrase whole.
bool joins_words(std::string_view gap) {
    return is_blank(gap) || is_possessive(gap);
}

// A hyphenated compound takes no part of a generic word's roles, but for those that end in a
// breaking word: "blockchain-based" gives way to the two words behind it.
PhraseWord compound_word(std::span<const Token> tokens) {
    PhraseWord word{tokens};
    word.breaks =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.stopword; });
    if ((english_role(singular(tokens.back().term)) & kBreaks) != 0) {
        word.roles = kNotLast;
        word.gives_way = true;
    }
    return word;
}

PhraseWord english_word(const Token& token, std::span<const Token> tokens) {
    PhraseWord word{tokens, token.stopword, english_role(singular(token.term)), false};
    const bool alphabetic = token.script == Script::Alphabetic;
    if ((word.roles & kBreaks) != 0) word.breaks = true;
    if (!alphabetic && token.script != Script::Number) word.breaks = true;
    if (!alphabetic || token.term.size() < 2) word.roles |= kNotFirst | kNotLast;
    return word;
}

std::vector<PhraseWord> english_words(std::string_view title, std::span<const Token> tokens) {
    std::vector<PhraseWord> words;
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin + 1;
        while (end < tokens.size() && is_hyphen(gap_between(title, tokens[end - 1], tokens[end]))) {
            ++end;
        }
        const std::span<const Token> parts = tokens.subspan(begin, end - begin);
        words.push_back(parts.size() == 1 ? english_word(parts[0], parts) : compound_word(parts));
        begin = end;
    }
    return words;
}

bool is_one_han(const Token& token) {
    return token.script == Script::Han && token.term.size() == kHanBytes;
}

// ICU cuts words that it does not know into characters. Behind a generic character (多, 一, 无) a
// lone character is the rest of such a word (多|源, 一|代), no start of a phrase.
bool is_fragment(std::span<const Token> tokens, std::size_t i) {
    return i > 0 && is_one_han(tokens[i]) && is_one_han(tokens[i - 1]) &&
           tokens[i - 1].end == tokens[i].begin && chinese_role(tokens[i - 1].term) != 0;
}

std::vector<PhraseWord> chinese_words(std::span<const Token> tokens) {
    std::vector<PhraseWord> words;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        unsigned roles = chinese_role(tokens[i].term);
        const bool breaks =
            tokens[i].script != Script::Han || tokens[i].stopword || (roles & kBreaks) != 0;
        if (is_fragment(tokens, i)) roles |= kNotFirst;
        words.push_back({tokens.subspan(i, 1), breaks, roles, false});
    }
    return words;
}

// Without words at the ends that may not stand there.
Run trim(Run run) {
    const auto cut_first = [&] {
        const PhraseWord& word = run.front();
        return (word.roles & kNotFirst) != 0 || (word.gives_way && run.size() > kFewestWords);
    };
    const auto cut_last = [&] {
        const unsigned roles = run.back().roles;
        return (roles & kNotLast) != 0 || ((roles & kWeakLast) != 0 && run.size() <= kFewestWords);
    };
    while (!run.empty() && cut_first()) run = run.subspan(1);
    while (!run.empty() && cut_last()) run = run.first(run.size() - 1);
    return run;
}

std::size_t han_characters(Run run) {
    std::size_t bytes = 0;
    for (const PhraseWord& word : run) bytes += word.tokens.front().term.size();
    return bytes / kHanBytes;
}

std::span<const Token> tokens_of(Run run) {
    const Token* begin = run.front().tokens.data();
    const Token* end = run.back().tokens.data() + run.back().tokens.size();
    return {begin, end};
}

// Calls `use` for each run of words that neither break nor are parted, ends trimmed.
template <typename Joins, typename Use>
void for_each_run(std::span<const PhraseWord> words, Joins joins, Use use) {
    for (std::size_t begin = 0; begin < words.size();) {
        if (words[begin].breaks) {
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        while (end < words.size() && !words[end].breaks &&
               joins(words[end - 1].tokens.back(), words[end].tokens.front())) {
            ++end;
        }
        const Run run = trim(words.subspan(begin, end - begin));
        if (run.size() >= kFewestWords && run.size() <= kMostWords) use(run);
        begin = end;
    }
}

TitleTerm make_term(Run run) {
    const std::span<const Token> tokens = tokens_of(run);
    return {{tokens.front().begin, tokens.back().end}, label_key(tokens)};
}

std::vector<TitleTerm> english_terms(std::string_view title, std::span<const Token> tokens) {
    std::vector<TitleTerm> terms;
    const std::vector<PhraseWord> words = english_words(title, tokens);
    for_each_run(
        words,
        [&](const Token& a, const Token& b) { return joins_words(gap_between(title, a, b)); },
        [&](Run run) { terms.push_back(make_term(run)); });
    return terms;
}

std::vector<TitleTerm> chinese_terms(std::span<const Token> tokens) {
    std::vector<TitleTerm> terms;
    const std::vector<PhraseWord> words = chinese_words(tokens);
    for_each_run(
        words, [](const Token& a, const Token& b) { return a.end == b.begin; },
        [&](Run run) {
            const std::size_t characters = han_characters(run);
            if (characters >= kFewestHan && characters <= kMostHan) terms.push_back(make_term(run));
        });
    return terms;
}

}  // namespace

std::vector<TitleTerm> title_terms(std::string_view language, std::string_view title,
                                   std::span<const Token> tokens) {
    const bool untagged = language.empty() || language == "und";
    const std::string guessed = untagged ? guess_language(title) : std::string(language);
    if (guessed.starts_with("zh")) return chinese_terms(tokens);
    if (guessed.starts_with("en")) return english_terms(title, tokens);
    return {};
}

}  // namespace litchi::indexer

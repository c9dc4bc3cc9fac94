#include "indexer/term_words.h"

#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/word_lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace litchi::indexer {
namespace {

// Words before which an English word is most often a verb, sorted.
constexpr std::array<std::string_view, 14> kVerbSigns = {"can",  "could", "it",     "may",  "might",
                                                         "must", "not",   "should", "that", "they",
                                                         "to",   "we",    "which",  "will"};
// Words behind which a noun phrase begins, so that what stands before is no noun of it, sorted.
constexpr std::array<std::string_view, 18> kDeterminers = {
    "a",   "all",  "an",   "any",  "both", "each",  "her",   "his",  "its",
    "our", "some", "such", "that", "the",  "their", "these", "this", "those"};

// Function words of one character that Chinese words are made with.
constexpr std::string_view kInsideWords =
    "上下不中会前只可各同后向时间内外地能自至无未本得最有来正每比者过要里需非应到去几即";

bool listed(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::binary_search(words, word);
}

bool is_joint(std::string_view gap) {
    return gap == "-" || gap == "‐" || gap == "‑" || gap == "/";
}

// What parts the halves of a Chinese compound or foreign name: 磷-钾肥, 亚当·斯密.
bool is_han_joint(std::string_view gap) {
    return gap == "-" || gap == "‐" || gap == "–" || gap == "—" || gap == "－" || gap == "·";
}

bool joins(TermLanguage language, std::string_view gap) {
    if (language == TermLanguage::Chinese) return gap.empty() || is_han_joint(gap);
    if (gap.starts_with("'s ") || gap.starts_with("’s ")) return true;
    return !gap.empty() && gap.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Takes the words of one text behind those of another.
class WordCutter {
  public:
    WordCutter(TermText& out, std::string_view text, bool in_title)
        : out_(out), text_(text), in_title_(in_title) {}

    void cut(std::span<const Token> tokens) {
        for (std::size_t begin = 0; begin < tokens.size();) {
            std::size_t end = begin + 1;
            while (end < tokens.size() && compounds(tokens[end - 1], tokens[end])) ++end;
            add(tokens.subspan(begin, end - begin));
            begin = end;
        }
    }

  private:
    bool english() const { return out_.language == TermLanguage::English; }

    bool compounds(const Token& a, const Token& b) const {
        if (!is_joint(text_.substr(a.end, b.begin - a.end))) return false;
        return english() || (a.script != Script::Han && b.script != Script::Han);
    }

    void add(std::span<const Token> parts) {
        TermWord word;
        word.range = {parts.front().begin, parts.back().end};
        word.in_title = in_title_;
        for (const Token& part : parts) word.key += (word.key.empty() ? "" : "-") + part.term;
        word.spelling = term_hash(word.key);
        english() ? describe_english(word, parts) : describe_chinese(word, parts);
        word.hash = term_hash(word.key);
        join(word, parts.front());
        last_end_ = parts.back().end;
        out_.words.push_back(std::move(word));
    }

    void describe_english(TermWord& word, std::span<const Token> parts) const {
        if (word.key.size() >= 4) word.key = singular(word.key);
        word.roles = english_role(word.key);
        const bool adverb = word.key.size() > 4 && word.key.ends_with("ly");
        const bool alone = parts.size() == 1;
        word.breaks = (alone && parts[0].stopword) || (word.roles & kBreaks) != 0 || adverb ||
                      parts[0].script == Script::Han || parts[0].script == Script::Other;
    }

    void describe_chinese(TermWord& word, std::span<const Token> parts) const {
        const Token& token = parts[0];
        word.roles = chinese_role(token.term);
        word.function = parts.size() == 1 && token.stopword;
        word.breaks = word.function && kInsideWords.find(token.term) == std::string_view::npos;
    }

    void join(TermWord& word, const Token& token) {
        const bool first = in_title_ ? out_.words.empty() : last_end_ == 0;
        const std::string_view gap = first ? "." : text_.substr(last_end_, token.begin - last_end_);
        word.joined = !first && joins(out_.language, gap);
        const std::uint32_t before = out_.words.empty() ? 0 : out_.words.back().position + 1;
        word.position = before + (word.joined || out_.words.empty() ? 0 : 1);
        if (!word.joined || !english()) return;
        TermWord& previous = out_.words.back();
        previous.before_determiner = listed(kDeterminers, word.key);
        word.after_verb_sign = listed(kVerbSigns, previous.key);
    }

    TermText& out_;
    std::string_view text_;
    bool in_title_;
    std::uint32_t last_end_ = 0;
};

// English or Chinese by the tag, or by the text when it has none.
std::string language_of(const corpora::LocalText& text) {
    if (text.language.empty() || text.language == "und") return guess_language(text.text);
    return text.language;
}

}  // namespace

std::vector<TermText> term_texts(const corpora::Record& record, const TextAnalyzer& analyzer) {
    std::map<std::string, TermText> by_language;
    const auto place = [&](const corpora::LocalText& text) -> TermText* {
        const std::string language = language_of(text);
        const bool chinese = language.starts_with("zh");
        if (!chinese && !language.starts_with("en")) return nullptr;
        TermText& found = by_language[language];
        found.language = chinese ? TermLanguage::Chinese : TermLanguage::English;
        return &found;
    };
    for (const corpora::LocalText& title : record.title)
        if (TermText* const text = place(title)) text->title = title.text;
    for (const corpora::LocalTexts* const bodies : {&record.summary, &record.abstract})
        for (const corpora::LocalText& body : *bodies)
            if (TermText* const text = place(body)) text->abstract = body.text;
    std::vector<TermText> texts;
    for (auto& [language, text] : by_language) {
        WordCutter(text, text.title, true).cut(analyzer.analyze(text.title));
        WordCutter(text, text.abstract, false).cut(analyzer.analyze(text.abstract));
        texts.push_back(std::move(text));
    }
    return texts;
}

}  // namespace litchi::indexer

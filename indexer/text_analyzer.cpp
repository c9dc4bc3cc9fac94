#include "indexer/text_analyzer.h"

#include "corpora/base/digest.h"
#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/tokenizer.h"
#include "indexer/utf8.h"
#include "indexer/word_lists.h"

#include <xapian.h>

#include <algorithm>

namespace litchi::indexer {
namespace {

// Raise it with any change of the rules for tokens, label keys or occurrences that the canary texts
// below might not show.
constexpr std::string_view kRuleVersion = "3";

// The term of a word as it stands in folded text: ’ becomes ', commas go, and so do the dots
// between initials.
std::string term_of(std::string_view word) {
    if (word.find_first_of(".,\xE2") == std::string_view::npos) return std::string(word);
    std::string term;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.compare(i, 3, "\xE2\x80\x99") == 0) {
            term += '\'';
            i += 2;
        } else if (word[i] == ',') {
            continue;
        } else if (word[i] != '.' || (i > 0 && is_ascii_digit(word[i - 1]))) {
            term += word[i];
        }
    }
    return term;
}

std::uint32_t positions_of(const Token& token) {
    if (token.script != Script::Han) return 1;
    return static_cast<std::uint32_t>(std::count_if(token.term.begin(), token.term.end(),
                                                    [](char c) { return (c & 0xC0) != 0x80; }));
}

void finish(std::vector<Token>& tokens) {
    std::uint32_t position = 0;
    for (Token& token : tokens) {
        token.position = position;
        token.stopword = is_stopword(token.term);
        position += positions_of(token);
    }
}

// Tokens from words of folded text. A source character that folds to several words (½, ㍿) stays
// whole: its words become one token.
std::vector<Token> to_tokens(const FoldedText& folded, const std::vector<WordSpan>& words) {
    std::vector<Token> tokens;
    tokens.reserve(words.size());
    std::uint32_t first = 0;  // where the last token begins in the folded text
    for (const WordSpan& word : words) {
        const std::uint32_t last_source = folded.origin[word.end - 1];
        const auto past =
            std::upper_bound(folded.origin.begin() + word.end, folded.origin.end(), last_source);
        const std::uint32_t begin = folded.origin[word.begin];
        if (!tokens.empty() && begin < tokens.back().end) {
            tokens.back().term = term_of({folded.text.data() + first, word.end - first});
            tokens.back().end = std::max(tokens.back().end, *past);
            if (tokens.back().script != word.script) tokens.back().script = Script::Other;
            continue;
        }
        first = word.begin;
        tokens.push_back({term_of({folded.text.data() + word.begin, word.end - word.begin}), begin,
                          *past, 0, word.script, false});
    }
    return tokens;
}

std::vector<Token> ascii_tokens(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    std::vector<Token> tokens;
    const std::vector<WordSpan> words = Tokenizer::cut_ascii(lower);
    tokens.reserve(words.size());
    for (const WordSpan& word : words) {
        tokens.push_back({term_of({lower.data() + word.begin, word.end - word.begin}), word.begin,
                          word.end, 0, word.script, false});
    }
    return tokens;
}

// Texts whose tokens tell apart ICU versions, dictionaries and rules.
constexpr std::string_view kCanaries[] = {
    "Low-carbon ports' shore power (SOC), e.g. CO₂ & U.S. 3.14, 10,123,456 don’t naïve ﬁrst ½",
    "CN104642530B Ｔｈｅ　ＬＳＴＭ模型 5G网络 №7 2 ℃/1.5 ℃温控目标下",
    "生物质能结合碳捕集与封存技术的发展现状及展望，自动化集装箱码头岸桥调度优化研究",
    "一種基於物聯網的荔枝冷鏈溯源系統及方法，土壤有機碳庫與碳匯交易機制",
    "結合成分子時研究生命起源，南京市長江大橋，下雨天留客天留我不留",
};

std::string compute_version() {
    Sha256 digest;
    digest.update_field(kRuleVersion);
    for (const WordList list :
         {WordList::EnglishStopwords, WordList::ChineseStopwords, WordList::EnglishGeneric,
          WordList::ChineseGeneric, WordList::MeshQualifiers}) {
        digest.update_field(word_list_file(list));
    }
    const TextAnalyzer analyzer;
    for (const std::string_view text : kCanaries) {
        const std::vector<Token> tokens = analyzer.analyze(text);
        for (const Token& token : tokens) {
            digest.update_field(token.term);
            digest.update_field(std::to_string(token.begin) + ' ' + std::to_string(token.end) +
                                ' ' + std::to_string(token.position) + ' ' +
                                std::to_string(static_cast<int>(token.script)));
            digest.update_field(analyzer.stem(token.term));
        }
        digest.update_field(label_key(tokens));
    }
    return digest.hex();
}

}  // namespace

struct TextAnalyzer::State {
    Tokenizer tokenizer;
    Xapian::Stem stem{"en"};
};

TextAnalyzer::TextAnalyzer() : state_(std::make_unique<State>()) {}
TextAnalyzer::~TextAnalyzer() = default;
TextAnalyzer::TextAnalyzer(TextAnalyzer&&) noexcept = default;
TextAnalyzer& TextAnalyzer::operator=(TextAnalyzer&&) noexcept = default;

std::vector<Token> TextAnalyzer::analyze(std::string_view text) const {
    std::vector<Token> tokens;
    if (is_ascii(text)) {
        tokens = ascii_tokens(text);
    } else {
        const FoldedText folded = fold_with_offsets(text);
        tokens = to_tokens(folded, state_->tokenizer.cut(folded.text));
    }
    finish(tokens);
    return tokens;
}

std::string TextAnalyzer::stem(std::string_view term) const {
    const bool word = std::all_of(term.begin(), term.end(),
                                  [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
    return word ? state_->stem(std::string(term)) : std::string(term);
}

const std::string& analyzer_version() {
    static const std::string kVersion = compute_version();
    return kVersion;
}

}  // namespace litchi::indexer

#include "indexer/text_analyzer.h"

#include "corpora/base/digest.h"
#include "indexer/label_key.h"
#include "indexer/source_words.h"
#include "indexer/spelling.h"
#include "indexer/utf8.h"
#include "indexer/word_dictionary.h"
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
void set_term(std::string_view word, bool joined, std::string& term) {
    if (!joined) {
        term.assign(word);
        return;
    }
    term.clear();
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
}

std::uint32_t positions_of(const Token& token) {
    if (token.script != Script::Han) return 1;
    return static_cast<std::uint32_t>(std::count_if(token.term.begin(), token.term.end(),
                                                    [](char c) { return (c & 0xC0) != 0x80; }));
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
    digest.update_field(WordDictionary::bundled().digest());
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
    explicit State(Segmentation segmentation) : words(segmentation) {}
    SourceWords words;
    Xapian::Stem stem{"en"};
};

TextAnalyzer::TextAnalyzer(Segmentation segmentation)
    : state_(std::make_unique<State>(segmentation)) {}
TextAnalyzer::~TextAnalyzer() = default;
TextAnalyzer::TextAnalyzer(TextAnalyzer&&) noexcept = default;
TextAnalyzer& TextAnalyzer::operator=(TextAnalyzer&&) noexcept = default;

std::vector<Token> TextAnalyzer::analyze(std::string_view text) const {
    std::vector<Token> tokens;
    analyze(text, tokens);
    return tokens;
}

void TextAnalyzer::analyze(std::string_view text, std::vector<Token>& tokens) const {
    const std::vector<SourceWord>& words = state_->words.find(text);
    const std::string_view folded = state_->words.folded();
    tokens.resize(words.size());
    std::uint32_t position = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const WordSpan& word = words[i].folded;
        Token& token = tokens[i];
        set_term(folded.substr(word.begin, word.end - word.begin), word.joined, token.term);
        token.begin = words[i].begin;
        token.end = words[i].end;
        token.position = position;
        token.script = word.script;
        token.stopword = is_stopword(token.term);
        position += positions_of(token);
    }
}

Segmentation TextAnalyzer::segmentation() const {
    return state_->words.segmentation();
}

std::string TextAnalyzer::stem(std::string_view term) const {
    const bool word = std::all_of(term.begin(), term.end(),
                                  [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
    return word ? state_->stem(american(term)) : std::string(term);
}

const std::string& analyzer_version() {
    static const std::string kVersion = compute_version();
    return kVersion;
}

}  // namespace litchi::indexer

#include "indexer/text_analyzer.h"

#include "corpora/base/digest.h"
#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/spelling.h"
#include "indexer/tokenizer.h"
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
void set_term(std::string_view word, std::string& term) {
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

// Tokens from words of folded text. A source character that folds to several words (½, ㍿) stays
// whole: its words become one token.
class TokenMaker {
  public:
    TokenMaker(const FoldedText& folded, std::vector<Token>& tokens)
        : folded_(folded), tokens_(tokens) {}

    void add(const WordSpan& word) {
        const std::uint32_t begin = folded_.origin[word.begin];
        if (count_ > 0 && begin < tokens_[count_ - 1].end) return widen(tokens_[count_ - 1], word);
        first_ = word.begin;
        if (count_ == tokens_.size()) tokens_.emplace_back();
        Token& token = tokens_[count_++];
        const std::string_view text(folded_.text.data() + word.begin, word.end - word.begin);
        if (word.joined)
            set_term(text, token.term);
        else
            token.term.assign(text);
        token.begin = begin;
        token.end = source_end(word);
        token.script = word.script;
    }

    void finish() {
        tokens_.resize(count_);
        std::uint32_t position = 0;
        for (Token& token : tokens_) {
            token.position = position;
            token.stopword = is_stopword(token.term);
            position += positions_of(token);
        }
    }

  private:
    // Where the source character of the word's last byte ends.
    std::uint32_t source_end(const WordSpan& word) const {
        std::size_t past = word.end;
        while (folded_.origin[past] == folded_.origin[word.end - 1]) ++past;
        return folded_.origin[past];
    }

    void widen(Token& token, const WordSpan& word) {
        set_term({folded_.text.data() + first_, word.end - first_}, token.term);
        token.end = std::max(token.end, source_end(word));
        if (token.script != word.script) token.script = Script::Other;
    }

    const FoldedText& folded_;
    std::vector<Token>& tokens_;
    std::size_t count_ = 0;
    std::uint32_t first_ = 0;  // where the last token begins in the folded text
};

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
    explicit State(Segmentation chosen)
        : segmentation(chosen),
          han(chosen == Segmentation::Icu ? HanForm::AsGiven : HanForm::Simplified),
          tokenizer(chosen) {}
    Segmentation segmentation;
    HanForm han;
    Tokenizer tokenizer;
    FoldedText folded;
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
    FoldedText& folded = state_->folded;
    fold_with_offsets(text, state_->han, folded);
    const std::vector<WordSpan>& words = state_->tokenizer.cut(folded.text);
    tokens.reserve(words.size());
    TokenMaker maker(folded, tokens);
    for (const WordSpan& word : words) maker.add(word);
    maker.finish();
}

Segmentation TextAnalyzer::segmentation() const {
    return state_->segmentation;
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

#include "indexer/source_words.h"

#include <algorithm>

namespace litchi::indexer {

SourceWords::SourceWords(Segmentation segmentation)
    : segmentation_(segmentation),
      han_(segmentation == Segmentation::Icu ? HanForm::AsGiven : HanForm::Simplified),
      tokenizer_(segmentation) {}

const std::vector<SourceWord>& SourceWords::find(std::string_view text) {
    fold_with_offsets(text, han_, folded_);
    const std::vector<WordSpan>& words = tokenizer_.cut(folded_.text);
    if (folded_.origin.empty()) {
        words_.resize(words.size());
        for (std::size_t i = 0; i < words.size(); ++i)
            words_[i] = {words[i].begin, words[i].end, words[i]};
    } else {
        words_.clear();
        for (const WordSpan& word : words) add(word);
    }
    return words_;
}

void SourceWords::add(const WordSpan& word) {
    const std::uint32_t begin = folded_.origin[word.begin];
    const std::uint32_t end = source_end(word);
    if (words_.empty() || begin >= words_.back().end) {
        words_.push_back({begin, end, word});
        return;
    }
    SourceWord& last = words_.back();
    last.end = std::max(last.end, end);
    last.folded.end = word.end;
    last.folded.joined = true;
    if (last.folded.script != word.script) last.folded.script = Script::Other;
}

// Where the source character of the word's last byte ends.
std::uint32_t SourceWords::source_end(const WordSpan& word) const {
    std::size_t past = word.end;
    while (folded_.origin[past] == folded_.origin[word.end - 1]) ++past;
    return folded_.origin[past];
}

}  // namespace litchi::indexer

#include "corpora/base/error.h"
#include "indexer/dictionary/layout.h"
#include "indexer/word_dictionary.h"

#include <algorithm>
#include <array>

namespace litchi::indexer {
namespace {

using Cell = WordDictionary::Cell;

// Characters in use, the most frequent first: dense codes keep the trie small.
std::vector<char16_t> by_frequency(std::span<const DictionaryWord> words) {
    std::vector<std::uint32_t> counts(kBmpCharacters);
    for (const DictionaryWord& word : words) {
        for (const char16_t c : word.word) ++counts[c];
    }
    std::vector<char16_t> characters;
    for (std::size_t c = 0; c < kBmpCharacters; ++c) {
        if (counts[c] > 0) characters.push_back(static_cast<char16_t>(c));
    }
    std::stable_sort(characters.begin(), characters.end(),
                     [&](char16_t a, char16_t b) { return counts[a] > counts[b]; });
    return characters;
}

struct CodedWord {
    std::u16string codes;
    std::uint16_t cost;
};

// A state to place: words [begin, end) share their first `depth` codes.
struct Node {
    std::size_t begin, end, depth;
    std::size_t cell;
};

struct Branch {
    std::uint16_t code;
    std::size_t begin, end;
};

class TrieBuilder {
  public:
    TrieBuilder(std::vector<CodedWord> words, std::size_t codes)
        : words_(std::move(words)), codes_(codes) {}

    // Level by level, the states of the most words first: they are the hardest to place.
    std::vector<Cell> run() {
        grow(codes_ + 1);
        std::vector<Node> level;
        occupy(0, branches_of({0, words_.size(), 0, 0}), 1, level);
        while (!level.empty()) {
            std::vector<Node> next;
            std::stable_sort(level.begin(), level.end(), [](const Node& a, const Node& b) {
                return a.end - a.begin > b.end - b.begin;
            });
            for (const Node& node : level) place(node, next);
            level = std::move(next);
        }
        cells_.resize(used_ + codes_ + 1);
        return std::move(cells_);
    }

  private:
    void grow(std::size_t size) {
        if (cells_.size() >= size) return;
        const std::size_t wanted = std::max(size, cells_.size() * 2);
        cells_.resize(wanted);
        is_base_.resize(wanted);
        leaps_.resize(wanted);
    }

    void place(Node node, std::vector<Node>& next) {
        if (words_[node.begin].codes.size() == node.depth) {
            cells_[node.cell].cost = words_[node.begin].cost;
            ++node.begin;
        }
        if (node.begin == node.end) return;
        const std::vector<Branch> branches = branches_of(node);
        const std::size_t base = free_base(branches);
        cells_[node.cell].base = static_cast<std::uint32_t>(base);
        occupy(base, branches, node.depth + 1, next);
    }

    void occupy(std::size_t base, const std::vector<Branch>& branches, std::size_t depth,
                std::vector<Node>& next) {
        is_base_[base] = true;
        for (const Branch& branch : branches) {
            const std::size_t cell = base + branch.code;
            cells_[cell].code = branch.code;
            used_ = std::max(used_, cell + 1);
            next.push_back({branch.begin, branch.end, depth, cell});
        }
    }

    std::vector<Branch> branches_of(const Node& node) const {
        std::vector<Branch> branches;
        for (std::size_t i = node.begin; i < node.end; ++i) {
            const auto code = static_cast<std::uint16_t>(words_[i].codes[node.depth]);
            if (branches.empty() || branches.back().code != code) branches.push_back({code, i, i});
            branches.back().end = i + 1;
        }
        return branches;
    }

    // The first base that no state has, with a free cell for every branch.
    std::size_t free_base(const std::vector<Branch>& branches) {
        const std::uint16_t first = branches.front().code;
        for (std::size_t at = next_free(first + 1U);; at = next_free(at + 1)) {
            const std::size_t base = at - first;
            grow(base + codes_ + 2);
            const bool fits = !is_base_[base] &&
                              std::all_of(branches.begin(), branches.end(), [&](const Branch& b) {
                                  return cells_[base + b.code].code == WordDictionary::kNoCode;
                              });
            if (fits) return base;
        }
    }

    // The first free cell from `at` on; leaps over used cells that were leapt over before.
    std::size_t next_free(std::size_t at) {
        grow(at + 1);
        std::size_t free = at;
        while (free < cells_.size() && cells_[free].code != WordDictionary::kNoCode) {
            free = std::max<std::size_t>(free + 1, leaps_[free]);
        }
        grow(free + 1);
        leaps_[at] = free;
        return free;
    }

    std::vector<CodedWord> words_;
    std::size_t codes_;
    std::vector<Cell> cells_;
    std::vector<bool> is_base_;
    std::vector<std::size_t> leaps_;
    std::size_t used_ = 1;
};

void check_order(std::span<const DictionaryWord> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].word.empty() || (i > 0 && words[i - 1].word >= words[i].word)) {
            throw Error(ErrorCode::InvalidArgument, "Dictionary words must rise.",
                        std::to_string(i));
        }
    }
}

// The words of one segmentation.
std::vector<CodedWord> coded(std::span<const DictionaryWord> words, std::size_t segmentation,
                             const std::vector<std::uint16_t>& codes) {
    std::vector<CodedWord> all;
    for (const DictionaryWord& row : words) {
        if (row.costs[segmentation] == kNoWord) continue;
        CodedWord word{row.word, row.costs[segmentation]};
        for (char16_t& c : word.codes) c = static_cast<char16_t>(codes[c]);
        all.push_back(std::move(word));
    }
    std::sort(all.begin(), all.end(),
              [](const CodedWord& a, const CodedWord& b) { return a.codes < b.codes; });
    return all;
}

template <typename Element>
void append(std::string& bytes, const Element* first, std::size_t count) {
    bytes.append(reinterpret_cast<const char*>(first), count * sizeof(Element));
}

}  // namespace

std::string build_dictionary(std::span<const DictionaryWord> words,
                             std::span<const CharacterTraits> traits) {
    check_order(words);
    const std::vector<char16_t> characters = by_frequency(words);
    std::vector<std::uint16_t> codes(kBmpCharacters);
    std::uint16_t next = 0;
    for (const char16_t c : characters) codes[c] = ++next;
    std::vector<std::uint8_t> traits_of(characters.size() + 1);
    traits_of[0] = kRareAlone;
    for (const CharacterTraits& entry : traits) {
        if (codes[entry.character] != 0) traits_of[codes[entry.character]] |= entry.traits;
    }
    DictionaryHeader header{kDictionaryMagic, {}, traits_of.size()};
    std::array<std::vector<Cell>, kSegmentations> cells;
    for (std::size_t i = 0; i < kSegmentations; ++i) {
        cells[i] = TrieBuilder(coded(words, i, codes), characters.size() + 1).run();
        header.cells[i] = static_cast<std::uint32_t>(cells[i].size());
    }
    std::string bytes;
    append(bytes, &header, 1);
    for (const std::vector<Cell>& trie : cells) append(bytes, trie.data(), trie.size());
    append(bytes, codes.data(), codes.size());
    append(bytes, traits_of.data(), traits_of.size());
    return bytes;
}

}  // namespace litchi::indexer

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
    const DictionaryWord* word;
};

// A state to place: words [begin, end) share their first `depth` codes.
struct Node {
    std::size_t begin, end, depth;
    std::int32_t cell;
};

struct Branch {
    std::uint16_t code;
    std::size_t begin, end;
};

class TrieBuilder {
  public:
    TrieBuilder(std::vector<CodedWord> words, std::size_t codes)
        : words_(std::move(words)), codes_(codes) {
        grow(codes_ + 1);
        cells_[0].check = 0;
    }

    std::vector<Cell> run() {
        std::vector<Node> level{{0, words_.size(), 0, 0}};
        while (!level.empty()) {
            std::vector<Node> next;
            for (const Node& node : level) place(node, next);
            // The largest first: they are the hardest to place.
            std::stable_sort(next.begin(), next.end(), [](const Node& a, const Node& b) {
                return a.end - a.begin > b.end - b.begin;
            });
            level = std::move(next);
        }
        cells_.resize(used_ + codes_ + 1);
        return std::move(cells_);
    }

  private:
    void grow(std::size_t size) {
        if (cells_.size() >= size) return;
        cells_.resize(std::max(size, cells_.size() * 2));
        leaps_.resize(cells_.size());
    }

    void place(Node node, std::vector<Node>& queue) {
        if (node.begin < node.end && words_[node.begin].codes.size() == node.depth) {
            cells_[node.cell].costs = words_[node.begin].word->costs;
            ++node.begin;
        }
        const std::vector<Branch> branches = branches_of(node);
        // Whatever cell a leaf steps to: no cell has it for a parent.
        const std::int32_t base = branches.empty() ? kLeaf : free_base(branches);
        cells_[node.cell].base = base;
        for (const Branch& branch : branches) {
            const std::int32_t cell = base + branch.code;
            cells_[cell].check = node.cell;
            used_ = std::max(used_, static_cast<std::size_t>(cell) + 1);
            queue.push_back({branch.begin, branch.end, node.depth + 1, cell});
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

    // The first base with a free cell for every branch. Cells that many states of this size did not
    // fit are passed over for good; smaller states fill them.
    std::int32_t free_base(const std::vector<Branch>& branches) {
        constexpr std::size_t kPatience = 1024;
        std::size_t& from = first_free_[std::min(branches.size(), kSizes) - 1];
        const std::uint16_t first = branches.front().code;
        std::size_t tries = 0;
        for (std::size_t at = next_free(std::max<std::size_t>(from, first + 1U));;
             at = next_free(at + 1)) {
            const std::size_t base = at - first;
            grow(base + codes_ + 2);
            const bool fits = std::all_of(branches.begin(), branches.end(), [&](const Branch& b) {
                return cells_[base + b.code].check == -1;
            });
            if (fits) return static_cast<std::int32_t>(base);
            if (++tries == kPatience) from = at;
        }
    }

    // The first free cell from `at` on; leaps over used cells that were leapt over before.
    std::size_t next_free(std::size_t at) {
        grow(at + 1);
        std::size_t free = at;
        while (free < cells_.size() && cells_[free].check != -1) {
            free = std::max<std::size_t>(free + 1, leaps_[free]);
        }
        grow(free + 1);
        leaps_[at] = free;
        return free;
    }

    static constexpr std::int32_t kLeaf = 0;
    std::vector<CodedWord> words_;
    std::size_t codes_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> leaps_;
    static constexpr std::size_t kSizes = 12;
    std::array<std::size_t, kSizes> first_free_{};  // by number of branches
    std::size_t used_ = 1;
};

std::vector<CodedWord> coded(std::span<const DictionaryWord> words,
                             const std::vector<std::uint16_t>& codes) {
    std::vector<CodedWord> all;
    all.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].word.empty() || (i > 0 && words[i - 1].word >= words[i].word)) {
            throw Error(ErrorCode::InvalidArgument, "Dictionary words must rise.",
                        std::to_string(i));
        }
        CodedWord word{words[i].word, &words[i]};
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
    const std::vector<char16_t> characters = by_frequency(words);
    std::vector<std::uint16_t> codes(kBmpCharacters);
    std::uint16_t next = 0;
    for (const char16_t c : characters) codes[c] = ++next;
    std::vector<std::uint8_t> traits_of(characters.size() + 1);
    traits_of[0] = kRareAlone;
    for (const CharacterTraits& entry : traits) {
        if (codes[entry.character] != 0) traits_of[codes[entry.character]] |= entry.traits;
    }
    const std::vector<Cell> cells = TrieBuilder(coded(words, codes), characters.size() + 1).run();
    const DictionaryHeader header{kDictionaryMagic, static_cast<std::uint32_t>(cells.size()),
                                  static_cast<std::uint32_t>(traits_of.size())};
    std::string bytes;
    append(bytes, &header, 1);
    append(bytes, cells.data(), cells.size());
    append(bytes, codes.data(), codes.size());
    append(bytes, traits_of.data(), traits_of.size());
    return bytes;
}

}  // namespace litchi::indexer

#include "tests/support/seeded_random.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// Runs a fuzz target without libFuzzer: the empty input, every file of the folders given, and
// kMutations mutations of those files, the same on every machine.
namespace {

constexpr int kMutations = 2000;
constexpr std::size_t kMaxBytes = 64 * 1024;  // of a mutated input
using Bytes = std::vector<std::uint8_t>;

// Bytes that parsers treat specially: brackets, quotes, line ends, NUL, broken and extreme UTF-8.
const std::vector<std::string> kSplices = {std::string(1, '\0'),
                                           "\r\n",
                                           "\n\n",
                                           "\"",
                                           "{",
                                           "[[[[",
                                           "\\u0000",
                                           "\xff\xfe",
                                           "\xc0",
                                           "，",
                                           "\xf4\x90\x80\x80",
                                           "TY  -",
                                           "ER  -\n",
                                           "99999999999999"};

std::vector<Bytes> read_seeds(int count, char** folders) {
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < count; ++i)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[i]))
            if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Bytes> seeds;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return seeds;
}

// Half-open place of a random range of `bytes`, short ones more often.
std::pair<std::ptrdiff_t, std::ptrdiff_t> some_range(litchi::tests::SeededRandom& random,
                                                     const Bytes& bytes) {
    const std::size_t begin = random.below(bytes.size());
    const std::size_t longest = std::min<std::size_t>(bytes.size() - begin, 1 + random.below(64));
    return {static_cast<std::ptrdiff_t>(begin), static_cast<std::ptrdiff_t>(begin + longest)};
}

void mutate_once(litchi::tests::SeededRandom& random, Bytes& bytes, const Bytes& other) {
    if (bytes.empty()) bytes.push_back(static_cast<std::uint8_t>(random.next()));
    const auto [begin, end] = some_range(random, bytes);
    switch (random.below(6)) {
        case 0:
            bytes[static_cast<std::size_t>(begin)] ^=
                static_cast<std::uint8_t>(1 + random.below(255));
            break;
        case 1:
            bytes.erase(bytes.begin() + begin, bytes.begin() + end);
            break;
        case 2: {
            const Bytes copy(bytes.begin() + begin, bytes.begin() + end);
            bytes.insert(bytes.begin() + begin, copy.begin(), copy.end());
            break;
        }
        case 3: {
            const std::string& splice = kSplices[random.below(kSplices.size())];
            bytes.insert(bytes.begin() + begin, splice.begin(), splice.end());
            break;
        }
        case 4:
            bytes.resize(static_cast<std::size_t>(begin));
            break;
        default:
            bytes.resize(static_cast<std::size_t>(begin));
            bytes.insert(bytes.end(), other.begin(), other.end());
    }
    bytes.resize(std::min(bytes.size(), kMaxBytes));
}

Bytes mutation(litchi::tests::SeededRandom& random, const std::vector<Bytes>& seeds) {
    Bytes bytes = seeds[random.below(seeds.size())];
    const Bytes& other = seeds[random.below(seeds.size())];
    for (std::size_t steps = 1 + random.below(6); steps > 0; --steps)
        mutate_once(random, bytes, other);
    return bytes;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<Bytes> seeds = read_seeds(argc - 1, argv + 1);
    if (seeds.empty()) {
        std::fprintf(stderr, "no seeds in the folders given\n");
        return 1;
    }
    LLVMFuzzerTestOneInput(nullptr, 0);
    for (const Bytes& seed : seeds) LLVMFuzzerTestOneInput(seed.data(), seed.size());
    litchi::tests::SeededRandom random(1);
    for (int i = 0; i < kMutations; ++i) {
        const Bytes bytes = mutation(random, seeds);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::printf("%zu seeds and %d mutations\n", seeds.size(), kMutations);
    return 0;
}

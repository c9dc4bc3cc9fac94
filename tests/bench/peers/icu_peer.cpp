// ICU as a peer: word boundaries of lines, with one iterator for all of them.
//
//     icu_peer segments < TEXT            words separated by spaces, line by line
//     icu_peer MODE TEXT PASSES           seconds of each pass, one a line
//
// MODE: boundaries (positions alone) or folded (NFKC_Casefold first, then each word's bytes).

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

void require(UErrorCode status, const char* what) {
    if (U_SUCCESS(status)) return;
    std::fprintf(stderr, "icu_peer: %s: %s\n", what, u_errorName(status));
    std::exit(1);
}

class Words {
  public:
    Words() {
        UErrorCode status = U_ZERO_ERROR;
        iterator_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        fold_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
        require(status, "start");
    }
    ~Words() { utext_close(&text_); }
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    // Calls `take(begin, end)` for each segment, punctuation and spaces included.
    template <typename Take>
    void cut(std::string_view line, const Take& take) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&text_, line.data(), static_cast<std::int64_t>(line.size()), &status);
        iterator_->setText(&text_, status);
        require(status, "text");
        std::int32_t begin = iterator_->first();
        for (std::int32_t end = iterator_->next(); end != icu::BreakIterator::DONE;
             begin = end, end = iterator_->next()) {
            take(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
        }
    }

    std::string folded(const std::string& line) const {
        UErrorCode status = U_ZERO_ERROR;
        std::string out;
        icu::StringByteSink<std::string> sink(&out);
        fold_->normalizeUTF8(0, line, sink, nullptr, status);
        require(status, "fold");
        return out;
    }

  private:
    std::unique_ptr<icu::BreakIterator> iterator_;
    const icu::Normalizer2* fold_ = nullptr;
    UText text_ = UTEXT_INITIALIZER;
};

int print_segments() {
    Words words;
    std::string line;
    std::string out;
    while (std::getline(std::cin, line)) {
        out.clear();
        words.cut(line, [&](std::size_t begin, std::size_t end) {
            const std::string_view word = std::string_view(line).substr(begin, end - begin);
            if (word.find_first_not_of(" \t\r") == std::string_view::npos) return;
            if (!out.empty()) out += ' ';
            out += word;
        });
        std::cout << out << '\n';
    }
    return 0;
}

std::size_t one_pass(Words& words, const std::vector<std::string>& lines, bool fold) {
    std::size_t sum = 0;
    std::string out;
    for (const std::string& line : lines) {
        const std::string text = fold ? words.folded(line) : std::string();
        const std::string_view view = fold ? text : line;
        out.clear();
        words.cut(view, [&](std::size_t begin, std::size_t end) {
            if (fold) out.append(view, begin, end - begin).push_back(' ');
            sum += end;
        });
        sum += out.size();
    }
    return sum;
}

int time_passes(bool fold, const char* file, int passes) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    Words words;
    for (int pass = 0; pass < passes; ++pass) {
        const auto started = std::chrono::steady_clock::now();
        const std::size_t sum = one_pass(words, lines, fold);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
        std::printf("%.6f %zu\n", took.count(), sum);
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    std::ios::sync_with_stdio(false);
    const std::string_view mode = count > 1 ? arguments[1] : "";
    if (mode == "segments") return print_segments();
    if (count != 4) return 2;
    return time_passes(mode == "folded", arguments[2], std::atoi(arguments[3]));
}

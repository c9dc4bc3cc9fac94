#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "indexer/segments.h"
#include "indexer/text_inspection.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/views/views.h"

#include <cstdio>
#include <fmt/format.h>
#include <functional>
#include <string>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxLineBytes = 64 << 20;

using LineSink = std::function<void(std::string_view)>;

// The lines of the standard input, which is read a block at a time.
class InputLines {
  public:
    // Calls `use` for each line, without its end, that stands whole in what was read; false at the
    // end of the input.
    bool next_block(const LineSink& use) {
        text_.erase(0, begin_);
        begin_ = 0;
        const std::size_t kept = text_.size();
        text_.resize(kept + kBlockBytes);
        const std::size_t read = std::fread(text_.data() + kept, 1, kBlockBytes, stdin);
        text_.resize(kept + read);
        std::size_t end = text_.find('\n', kept);
        for (; end != std::string::npos; end = text_.find('\n', begin_)) {
            use_line(end, use);
            begin_ = end + 1;
        }
        if (text_.size() - begin_ > kMaxLineBytes)
            throw Error(ErrorCode::PayloadTooLarge, "A line may have at most 64 MiB.",
                        fmt::format("line {}", number_ + 1));
        if (read > 0) return true;
        if (begin_ < text_.size()) use_line(text_.size(), use);
        return false;
    }

  private:
    // Ill-formed UTF-8 is repaired.
    void use_line(std::size_t end, const LineSink& use) {
        ++number_;
        std::string_view line = std::string_view(text_).substr(begin_, end - begin_);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (is_utf8(line)) return use(line);
        use(repair_utf8(line));
    }

    static constexpr std::size_t kBlockBytes = 1 << 16;
    std::string text_;
    std::size_t begin_ = 0;   // behind the last line that was used
    std::size_t number_ = 0;  // of lines used
};

std::vector<std::vector<std::string>> token_rows(std::string_view text,
                                                 const indexer::TextInspection& inspection) {
    std::vector<std::vector<std::string>> rows;
    for (const indexer::Token& token : inspection.tokens) {
        rows.push_back({fmt::format("{}-{}", token.begin, token.end),
                        std::string(text.substr(token.begin, token.end - token.begin)), token.term,
                        token.stopword ? "stop word" : ""});
    }
    return rows;
}

std::string inspection_text(std::string_view text, const indexer::TextInspection& inspection) {
    std::string out = table_text(token_rows(text, inspection));
    for (const indexer::NamedConcept& named : inspection.concepts)
        out += fmt::format("concept {}: {}\n", named.id,
                           text.substr(named.begin, named.end - named.begin));
    for (const indexer::LanguageRun& run : inspection.languages)
        out += fmt::format("language {}: {}-{}\n", run.language, run.begin, run.end);
    return out;
}

void write(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

// Calls `use` for each text, and `flush` when a block of input is done.
void for_each_text(const VerbCall& call, const LineSink& use, const std::function<void()>& flush) {
    if (call.values.has("text")) {
        use(repair_utf8(call.values.text("text")));
    } else {
        InputLines lines;
        while (lines.next_block(use)) flush();
    }
    flush();
}

void print_segments(const VerbCall& call, indexer::Segmentation segmentation) {
    indexer::Segments segments(segmentation);
    for_each_text(
        call, [&](std::string_view line) { segments.append(line); },
        [&] {
            write(segments.text());
            segments.clear();
        });
}

void print_inspections(const VerbCall& call, indexer::Segmentation segmentation) {
    const indexer::TextInspector inspector(segmentation);
    std::string out;
    const auto inspect = [&](std::string_view text) {
        const indexer::TextInspection inspection = inspector.inspect(text);
        out += call.json ? analysis_view(text, inspection) : inspection_text(text, inspection);
    };
    for_each_text(call, inspect, [&] {
        write(out);
        out.clear();
    });
}

}  // namespace

int analyze_verb(const VerbCall& call) {
    const auto segmentation = call.values.text("dictionary") == "icu"
                                  ? indexer::Segmentation::Icu
                                  : indexer::Segmentation::Litchi;
    if (call.values.flag("segments"))
        print_segments(call, segmentation);
    else
        print_inspections(call, segmentation);
    return 0;
}

}  // namespace litchi::server

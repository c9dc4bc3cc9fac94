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
#include <iostream>
#include <string>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxLineBytes = 64 << 20;

using LineSink = std::function<void(const std::string&)>;

// The text that was given, or each line of the standard input. Ill-formed UTF-8 is repaired.
void for_each_text(const VerbCall& call, const LineSink& use) {
    if (call.values.has("text")) return use(repair_utf8(call.values.text("text")));
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.size() > kMaxLineBytes)
            throw Error(ErrorCode::PayloadTooLarge, "A line may have at most 64 MiB.",
                        fmt::format("line {}", number));
        if (line.ends_with('\r')) line.pop_back();
        use(is_utf8(line) ? line : repair_utf8(line));
    }
}

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

void print_inspection(const std::string& text, const indexer::TextInspection& inspection) {
    fmt::print("{}", table_text(token_rows(text, inspection)));
    for (const indexer::NamedConcept& named : inspection.concepts)
        fmt::print("concept {}: {}\n", named.id, text.substr(named.begin, named.end - named.begin));
    for (const indexer::LanguageRun& run : inspection.languages)
        fmt::print("language {}: {}-{}\n", run.language, run.begin, run.end);
}

void print_segments(const VerbCall& call, indexer::Segmentation segmentation) {
    const indexer::TextAnalyzer analyzer(segmentation);
    for_each_text(call, [&](const std::string& text) {
        const std::string line = indexer::segments(analyzer, text) + '\n';
        std::fwrite(line.data(), 1, line.size(), stdout);
    });
}

}  // namespace

int analyze_verb(const VerbCall& call) {
    const auto segmentation = call.values.text("dictionary") == "icu"
                                  ? indexer::Segmentation::Icu
                                  : indexer::Segmentation::Litchi;
    std::ios::sync_with_stdio(false);
    if (call.values.flag("segments")) {
        print_segments(call, segmentation);
        return 0;
    }
    const indexer::TextInspector inspector(segmentation);
    for_each_text(call, [&](const std::string& text) {
        const indexer::TextInspection inspection = inspector.inspect(text);
        if (call.json)
            fmt::print("{}", analysis_view(text, inspection));
        else
            print_inspection(text, inspection);
    });
    return 0;
}

}  // namespace litchi::server

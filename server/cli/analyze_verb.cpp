#include "corpora/base/text.h"
#include "indexer/text_inspection.h"
#include "server/cli/input_blocks.h"
#include "server/cli/segment_writer.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/views/views.h"

#include <cstdio>
#include <fmt/format.h>
#include <functional>
#include <string>
#include <utility>

namespace litchi::server {
namespace {

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

// Calls `use` for --text or each block of lines of the standard input.
void for_each_block(const VerbCall& call, const std::function<void(std::string)>& use) {
    if (call.values.has("text")) return use(call.values.text("text"));
    InputBlocks input(stdin);
    std::string block;
    while (input.next(block)) use(std::move(block));
}

void print_segments(const VerbCall& call, indexer::Segmentation segmentation) {
    SegmentWriter writer(segmentation, call.threads, write);
    for_each_block(call, [&](std::string block) { writer.add(std::move(block)); });
    writer.finish();
}

void print_inspections(const VerbCall& call, indexer::Segmentation segmentation) {
    const indexer::TextInspector inspector(segmentation);
    std::string out;
    const auto inspect = [&](std::string_view text) {
        const indexer::TextInspection inspection = inspector.inspect(text);
        out += call.json ? analysis_view(text, inspection) : inspection_text(text, inspection);
    };
    if (call.values.has("text")) {
        inspect(repair_utf8(call.values.text("text")));
        return write(out);
    }
    for_each_block(call, [&](const std::string& block) {
        for_each_line(block, inspect);
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

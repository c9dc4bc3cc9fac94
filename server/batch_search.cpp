#include "server/batch_search.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <istream>
#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxLineBytes = 65'536;
constexpr std::size_t kMaxNameBytes = 256;
constexpr std::string_view kTag = "litchi";

struct BatchQuery {
    std::string name;
    std::string text;
};

// Reads lines within bounded memory; a line that is too long is skipped to its end.
class LineReader {
  public:
    explicit LineReader(std::istream& in) : in_(in) {}

    // Nothing at the end. Without the end of the line; `long_line` says that the rest was left out.
    std::optional<std::string> next() {
        std::string line;
        long_line = false;
        int c = in_.rdbuf()->sbumpc();
        if (c == std::istream::traits_type::eof()) return std::nullopt;
        for (; c != '\n' && c != std::istream::traits_type::eof(); c = in_.rdbuf()->sbumpc()) {
            long_line = line.size() == kMaxLineBytes;
            if (!long_line) line.push_back(static_cast<char>(c));
        }
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        return line;
    }

    std::size_t number = 0;  // of the last line, from 1
    bool long_line = false;

  private:
    std::istream& in_;
};

[[noreturn]] void refuse(const std::string& reason) {
    throw Error(ErrorCode::MalformedQuery, reason);
}

BatchQuery parsed(std::string_view line, bool long_line, std::set<std::string>& names) {
    if (long_line) refuse(fmt::format("The line holds more than {} bytes.", kMaxLineBytes));
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    if (!is_utf8(line)) refuse("The line is not UTF-8.");
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) refuse("No TAB parts the query's name from its text.");
    BatchQuery query{collapse_spaces(line.substr(0, tab)), collapse_spaces(line.substr(tab + 1))};
    if (query.name.empty()) refuse("The query has no name.");
    if (query.name.size() > kMaxNameBytes)
        refuse(fmt::format("A query's name holds at most {} bytes.", kMaxNameBytes));
    if (query.text.empty()) refuse("The query has no text.");
    if (!names.insert(query.name).second)
        refuse(fmt::format("The name '{}' was given before.", query.name));
    return query;
}

bool parts_words(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || indexer::is_white_space(c);
}

bool holds_spaces(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const indexer::CodePoint point = indexer::code_point_at(name, at);
        if (parts_words(point.value)) return true;
        at = point.end;
    }
    return false;
}

// Scores in six decimals that fall from place to place.
class FallingScores {
  public:
    std::string next(double score) {
        const auto millionths = static_cast<std::int64_t>(score * 1e6 + 0.5);
        last_ = std::min(millionths, last_ - 1);
        const std::int64_t size = last_ < 0 ? -last_ : last_;
        return fmt::format("{}{}.{:06}", last_ < 0 ? "-" : "", size / 1'000'000, size % 1'000'000);
    }

  private:
    std::int64_t last_ = std::numeric_limits<std::int64_t>::max();
};

void write(const std::string& query, const std::vector<query::RankedRecord>& ranking,
           const corpora::ByteSink& run) {
    std::string lines;
    FallingScores scores;
    for (std::size_t i = 0; i < ranking.size(); ++i)
        lines += fmt::format("{} Q0 {} {} {} {}\n", query, run_name(ranking[i].id), i + 1,
                             scores.next(ranking[i].score), kTag);
    if (!lines.empty()) run(lines);
}

}  // namespace

std::string run_name(std::string_view name) {
    if (!holds_spaces(name)) return std::string(name);
    std::string encoded;
    for (std::size_t at = 0; at < name.size();) {
        const indexer::CodePoint point = indexer::code_point_at(name, at);
        for (std::size_t i = at; i < point.end; ++i) {
            const bool encode = parts_words(point.value) || name[i] == '%';
            if (encode) {
                encoded += fmt::format("%{:02X}", static_cast<unsigned char>(name[i]));
            } else {
                encoded += name[i];
            }
        }
        at = point.end;
    }
    return encoded;
}

BatchReport write_run(const Ranker& rank, const BatchQueries& queries, const corpora::ByteSink& run,
                      const BatchProblem& problem) {
    BatchReport report;
    std::set<std::string> names;
    LineReader lines(queries.lines);
    while (const std::optional<std::string> line = lines.next()) {
        if (line->empty() || line->starts_with('#')) continue;
        try {
            const BatchQuery query = parsed(*line, lines.long_line, names);
            write(run_name(query.name), rank(query.text), run);
            ++report.answered;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::MalformedQuery &&
                error.code() != ErrorCode::InvalidArgument)
                throw;
            problem(fmt::format("{}:{}: {}", queries.name, lines.number, error.what()));
            ++report.refused;
        }
    }
    return report;
}

}  // namespace litchi::server

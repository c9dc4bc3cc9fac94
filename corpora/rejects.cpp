#include "corpora/rejects.h"

#include "corpora/base/error.h"

#include <fmt/format.h>
#include <limits>

namespace litchi::corpora {
namespace {

constexpr std::uint64_t kEnd = std::numeric_limits<std::uint64_t>::max();

std::filesystem::path reasons_file(std::filesystem::path file) {
    return file += ".reasons.txt";
}

void open_for_writing(std::ofstream& out, const std::filesystem::path& file) {
    out.open(file, std::ios::binary | std::ios::trunc);
    if (!out)
        throw Error(ErrorCode::StorageFailure, fmt::format("Cannot write '{}'.", file.string()),
                    file.filename().string());
}

void expect_written(std::ofstream& out, const std::filesystem::path& file) {
    if (out.is_open() && !out.flush())
        throw Error(ErrorCode::StorageFailure, fmt::format("Cannot write '{}'.", file.string()),
                    file.filename().string());
}

}  // namespace

RejectedEntries::RejectedEntries(OpenText open, std::filesystem::path file)
    : open_(std::move(open)), file_(std::move(file)) {}

void RejectedEntries::see(const Entry& entry, bool copy) {
    if (first_line_ == 0) first_line_ = entry.line;
    end_pending(entry.line);
    shared_ = entry.line == last_line_;
    last_line_ = entry.line;
    if (!copy) return;
    pending_ = true;
    ++entries_;
    entry_.line = entry.line;
    entry_.problems = entry.problems;
}

void RejectedEntries::finish() {
    end_pending(kEnd);
    expect_written(out_, file_);
    expect_written(reasons_, reasons_file(file_));
}

void RejectedEntries::end_pending(std::uint64_t end) {
    if (!pending_) return;
    pending_ = false;
    if (!text_) begin_files();
    const std::uint64_t place = out_line_;
    const bool apart = !shared_ && entry_.line != 0 && end > entry_.line;
    if (apart) copy_lines(entry_.line, end);
    write_reasons(out_line_ > place ? place : 0);
}

void RejectedEntries::begin_files() {
    text_ = open_();
    open_for_writing(out_, file_);
    open_for_writing(reasons_, reasons_file(file_));
    next_line();
    copy_lines(1, first_line_);
}

void RejectedEntries::next_line() {
    if (!text_->next_line(line_)) line_.number = 0;
}

void RejectedEntries::copy_lines(std::uint64_t begin, std::uint64_t end) {
    for (; line_.number != 0 && line_.number < end; next_line()) {
        if (line_.number < begin || line_.too_long) continue;
        out_ << line_.text << '\n';
        ++out_line_;
    }
}

// "rejects.ris:12: PY: why (export.ris:118)"
void RejectedEntries::write_reasons(std::uint64_t place) {
    const std::string source = std::filesystem::path(text_->name()).filename().string();
    const std::string where = place == 0 ? std::string("not copied")
                                         : fmt::format("{}:{}", file_.filename().string(), place);
    for (const Problem& problem : entry_.problems)
        reasons_ << fmt::format("{}: {}{}{} ({}:{})\n", where, problem.field,
                                problem.field.empty() ? "" : ": ", problem.why, source,
                                problem.line == 0 ? entry_.line : problem.line);
}

}  // namespace litchi::corpora

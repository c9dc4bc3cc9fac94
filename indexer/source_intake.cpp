#include "indexer/source_intake.h"

#include "corpora/base/error.h"
#include "corpora/formats.h"

#include <optional>
#include <utility>

namespace litchi::indexer {

SourceIntake::SourceIntake(CatalogueWriter& catalogue, const ImportOptions& options,
                           ProgressReporter& progress, ImportReport& report)
    : catalogue_(catalogue), options_(options), progress_(progress), report_(report) {}

bool SourceIntake::read(const std::filesystem::path& file, std::uint64_t import) {
    const std::string name = file.filename().string();
    progress_.begin_file(name);
    report_.files.emplace_back().file = name;
    files_.push_back(0);
    const std::unique_ptr<corpora::RecordReader> reader = open(file);
    if (!reader) return false;
    files_.back() = catalogue_.add_file(import, name, report_.files.back().format);
    std::optional<corpora::RejectedEntries> rejects = rejects_of(file);
    read_entries(*reader, files_.back(), rejects ? &*rejects : nullptr);
    return true;
}

// "rejects.ris", "rejects-2.ris" …
std::optional<corpora::RejectedEntries> SourceIntake::rejects_of(
    const std::filesystem::path& file) const {
    if (!options_.rejects) return std::nullopt;
    std::filesystem::path target = *options_.rejects;
    if (rejects_files_ > 0)
        target.replace_filename(target.stem().string() + "-" + std::to_string(rejects_files_ + 1) +
                                target.extension().string());
    return corpora::RejectedEntries([file] { return std::make_unique<TextFile>(file); }, target);
}

std::unique_ptr<corpora::RecordReader> SourceIntake::open(const std::filesystem::path& file) {
    FileReport& report = report_.files.back();
    try {
        const corpora::Format& format = options_.format == "auto"
                                            ? corpora::detect_format(file)
                                            : corpora::format_named(options_.format);
        auto reader = corpora::open_reader(file, format.name);
        report.format = format.name;
        return reader;
    } catch (const Error& failure) {
        if (failure.code() != ErrorCode::UnreadableFile &&
            failure.code() != ErrorCode::UnknownFormat) {
            throw;
        }
        note({report.file, 0, {}, {}, failure.what(), false});
        return nullptr;
    }
}

void SourceIntake::read_entries(corpora::RecordReader& reader, std::int64_t file,
                                corpora::RejectedEntries* rejects) {
    FileReport& report = report_.files.back();
    const auto next = [&]() -> std::optional<corpora::Entry> {
        try {
            return reader.next();
        } catch (const Error& failure) {
            if (failure.code() != ErrorCode::UnreadableFile) throw;
            note({report.file, 0, {}, {}, failure.what(), false});
            return std::nullopt;
        }
    };
    while (const std::optional<corpora::Entry> entry = next()) {
        ++report.read;
        ++report_.read;
        note_entry(*entry);
        const bool odd = options_.rejects_all && !entry->problems.empty();
        if (rejects) rejects->see(*entry, !entry->record || odd);
        if (entry->record) {
            const std::int64_t number = catalogue_.add_entry(*entry->record);
            catalogue_.add_source(file, report.read, entry->line, number);
        } else {
            ++report.rejected;
            ++report_.rejected;
        }
        progress_.read(reader.bytes_read(), report_.read);
    }
    progress_.read(reader.bytes_read(), report_.read);
    if (!rejects) return;
    rejects->finish();
    if (rejects->entries() == 0) return;
    ++rejects_files_;
    report.rejects = rejects->file().string();
}

void SourceIntake::note_entry(const corpora::Entry& entry) {
    for (const corpora::Problem& problem : entry.problems) {
        note({report_.files.back().file, problem.line != 0 ? problem.line : entry.line,
              entry.record ? entry.record->id : std::string(), problem.field, problem.why,
              !entry.record});
    }
}

void SourceIntake::note(ImportProblem problem) {
    add_problem(report_, std::move(problem), options_.max_problems);
}

void add_problem(ImportReport& report, ImportProblem problem, std::size_t max_problems) {
    ++report.problem_count;
    if (report.problems.size() < max_problems) report.problems.push_back(std::move(problem));
}

}  // namespace litchi::indexer

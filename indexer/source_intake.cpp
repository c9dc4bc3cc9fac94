#include "indexer/source_intake.h"

#include "corpora/base/error.h"
#include "corpora/formats.h"

#include <optional>
#include <utility>

namespace litchi::indexer {

SourceIntake::SourceIntake(CatalogueWriter& catalogue, const ImportOptions& options,
                           ProgressReporter& progress, ImportReport& report)
    : catalogue_(catalogue), options_(options), progress_(progress), report_(report) {}

bool SourceIntake::read(const std::filesystem::path& given, std::uint64_t import) {
    import_ = import;
    readable_ = false;
    corpora::visit_inputs(given, given.filename().string(), *this);
    return readable_;
}

FileReport& SourceIntake::begin(const std::string& name) {
    files_.push_back(0);
    FileReport& report = report_.files.emplace_back();
    report.file = name;
    return report;
}

void SourceIntake::take(const corpora::Input& input) {
    begin(input.name);
    progress_.begin_file(input.name, input.share, input.size);
    const std::unique_ptr<corpora::RecordReader> reader = open(input);
    if (!reader) return;
    readable_ = true;
    files_.back() = catalogue_.add_file(import_, input.name, report_.files.back().format);
    std::optional<corpora::RejectedEntries> rejects = rejects_of(input);
    read_entries(*reader, files_.back(), rejects ? &*rejects : nullptr);
}

void SourceIntake::refuse(const std::string& name, const std::string& why) {
    begin(name);
    note({name, 0, {}, {}, why, false});
}

// "rejects.ris", "rejects-2.ris" …
std::optional<corpora::RejectedEntries> SourceIntake::rejects_of(
    const corpora::Input& input) const {
    if (!options_.rejects) return std::nullopt;
    std::filesystem::path target = *options_.rejects;
    if (rejects_files_ > 0)
        target.replace_filename(target.stem().string() + "-" + std::to_string(rejects_files_ + 1) +
                                target.extension().string());
    return corpora::RejectedEntries([input] { return input.open(); }, target);
}

std::unique_ptr<corpora::RecordReader> SourceIntake::open(const corpora::Input& input) {
    FileReport& report = report_.files.back();
    try {
        auto text = input.open();
        const corpora::Format& format = options_.format == "auto"
                                            ? corpora::detect_format(*text)
                                            : corpora::format_named(options_.format);
        report.format = format.name;
        return format.open(std::move(text));
    } catch (const Error& failure) {
        if (failure.code() != ErrorCode::UnreadableFile &&
            failure.code() != ErrorCode::UnknownFormat) {
            throw;
        }
        report.format.clear();
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
    progress_.end_file(report_.read);
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

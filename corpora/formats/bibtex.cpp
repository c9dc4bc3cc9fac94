#include "corpora/formats/bibtex.h"

#include "corpora/base/text.h"
#include "corpora/formats/bibtex_entries.h"
#include "corpora/formats/bibtex_fields.h"
#include "corpora/formats/bibtex_values.h"
#include "corpora/record_draft.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

class BibtexReader : public RecordReader {
  public:
    explicit BibtexReader(std::unique_ptr<TextFile> file) : entries_(std::move(file)) {}

    std::optional<Entry> next() override {
        const auto entry = entries_.next();
        if (!entry) return std::nullopt;
        RecordDraft draft(entry->line);
        for (const Problem& problem : entry->problems)
            draft.complain(problem.field, problem.why, problem.line);
        take_bibtex_entry(draft, *entry);
        return draft.finish();
    }

    std::uint64_t bytes_read() const override { return entries_.bytes_read(); }

  private:
    BibtexEntries entries_;
};

// 2 for a line "@type{key,", 1 for any other start of an entry, else 0. In round brackets there
// must be a key and behind it nothing or a field, or a macro: programs are full of "@word(".
int start_of_entry(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t start = bibtex_start(line);
    if (start == 0 || (line[start - 1] != '{' && line[start - 1] != '(')) return 0;
    const std::size_t key = line.find_first_of(",=\"", start);
    const bool has_key = key != std::string_view::npos && line[key] == ',';
    if (line[start - 1] == '{') return has_key ? 2 : 1;
    if (fold(line.substr(0, start)).starts_with("@string")) return 1;
    if (!has_key || line.substr(start, key - start).find_first_of("{}()[]& ") != line.npos)
        return 0;
    const std::string_view behind = line.substr(key + 1);
    return collapse_spaces(behind).empty() || starts_bibtex_field(behind) ? 2 : 0;
}

}  // namespace

int bibtex_confidence(std::string_view head) {
    int best = 0;
    while (!head.empty() && best < 2) {
        const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
        best = std::max(best, start_of_entry(head.substr(0, end)));
        head.remove_prefix(std::min(head.size(), end + 1));
    }
    return best == 2 ? 92 : best == 1 ? 55 : 0;
}

std::unique_ptr<RecordReader> open_bibtex(std::unique_ptr<TextFile> file) {
    return std::make_unique<BibtexReader>(std::move(file));
}

}  // namespace litchi::corpora

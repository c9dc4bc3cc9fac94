#include "corpora/formats/uspto_text.h"

#include "corpora/formats/uspto_text_parts.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::string_view kBoundary = "*** BRS DOCUMENT BOUNDARY ***";
constexpr std::size_t kValueColumn = 5;  // spaces from there on belong to the value
constexpr TagStyle kGreenbook{&split_uspto_line, "PATN", ""};
constexpr TagStyle kBrs{&split_uspto_line, "***", ""};

class UsptoTextReader : public RecordReader {
  public:
    UsptoTextReader(std::unique_ptr<TextFile> file, bool brs)
        : lines_(std::move(file), brs ? kBrs : kGreenbook), brs_(brs) {}

    std::optional<Entry> next() override {
        auto tagged = lines_.next();
        // A summary of the document stands before its boundary.
        if (tagged && brs_ && tagged->fields.front().name != "***" && tagged->fields.size() == 1)
            tagged = lines_.next();
        if (!tagged) return std::nullopt;
        RecordDraft draft(tagged->line);
        for (const Problem& problem : tagged->problems)
            draft.complain(problem.field, problem.why, problem.line);
        draft.record.kind = RecordKind::Patent;
        (brs_ ? &take_brs : &take_greenbook)(draft, *tagged);
        return draft.finish();
    }

    std::uint64_t bytes_read() const override { return lines_.bytes_read(); }

  private:
    TaggedLines lines_;
    bool brs_;
};

}  // namespace

std::optional<TagAndValue> split_uspto_line(std::string_view line) {
    if (line.starts_with(kBoundary)) return TagAndValue{"***", {}};
    std::size_t size = 0;
    while (size < line.size() && ((line[size] >= 'A' && line[size] <= 'Z') ||
                                  (line[size] >= '0' && line[size] <= '9' && size > 0)))
        ++size;
    if (size < 3 || size > 4) return std::nullopt;
    if (size < line.size() && line[size] != ' ') return std::nullopt;
    std::string_view value = line.substr(size);
    const std::size_t text = std::min(value.find_first_not_of(' '), value.size());
    value.remove_prefix(std::min(text, kValueColumn - size));
    return TagAndValue{line.substr(0, size), value};
}

XmlNode element_of(const SourceField& field) {
    XmlNode run;
    for (const std::string& line : field.lines) run.text += (run.text.empty() ? "" : " ") + line;
    XmlNode element;
    element.name = field.name;
    element.line = field.line;
    element.children.push_back(std::move(run));
    return element;
}

Person person_of_uspto_name(const std::string& name) {
    Person person;
    const std::size_t mark = name.find(';');
    if (mark == std::string::npos) {
        person.literal = name;
    } else {
        person.family = name.substr(0, mark);
        person.given = name.substr(mark + 1);
    }
    return person;
}

int uspto_text_confidence(std::string_view head) {
    if (head.find(kBoundary) != std::string_view::npos) return 97;
    const bool whole =
        count_tags(head, kGreenbook, "PATN") > 0 && count_tags(head, kGreenbook, "WKU") > 0;
    return whole ? 97 : 0;
}

std::unique_ptr<RecordReader> open_uspto_text(std::unique_ptr<TextFile> file) {
    const bool brs = file->head().find(kBoundary) != std::string::npos;
    return std::make_unique<UsptoTextReader>(std::move(file), brs);
}

}  // namespace litchi::corpora

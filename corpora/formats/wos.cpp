#include "corpora/formats/wos.h"

#include "corpora/base/text.h"
#include "corpora/formats/table_reader.h"
#include "corpora/formats/tagged_lines.h"
#include "corpora/formats/wos_fields.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "AU Berg, A", "ER". A dash behind the tag is another format.
std::optional<TagAndValue> split(std::string_view line) {
    if (line.size() < 2 || !is_capital(line[0])) return std::nullopt;
    if (!is_capital(line[1]) && !is_digit(line[1])) return std::nullopt;
    if (line.size() == 2) return TagAndValue{line, {}};
    if (line[2] != ' ' || line.substr(2).starts_with("  -")) return std::nullopt;
    return TagAndValue{line.substr(0, 2), line.substr(3)};
}

// The tag in capitals, of a known tag in small letters.
std::optional<TagAndValue> split_small(std::string_view line) {
    if (line.size() < 2 || (line.size() > 2 && line[2] != ' ')) return std::nullopt;
    const auto lower = [](char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; };
    for (const FieldRow& row : wos_tagged_rows())
        if (line[0] == lower(row.name[0]) && line[1] == lower(row.name[1]))
            return TagAndValue{row.name, line.substr(std::min<std::size_t>(3, line.size()))};
    return line.starts_with("er") ? TagAndValue{"ER", {}} : split(line);
}

// Lines that continue a field are indented; the indentation is no part of the text.
void complete(RecordDraft& draft, const TaggedEntry& entry) {
    complete_wos(draft, entry.fields);
    if (entry.fields.front().name != "PT")
        draft.complain("PT", "The entry does not start with its type.", entry.line);
}

constexpr std::array<std::string_view, 3> kAround = {"FN", "VR", "EF"};
constexpr TagStyle kStyle{&split, "PT", "ER", kAround};
constexpr TagStyle kSmallStyle{&split_small, "PT", "ER", kAround};

const TaggedFormat& format_of(const TagStyle& style) {
    static const TaggedFormat kWos{kStyle, wos_tagged_rows(), &complete};
    static const TaggedFormat kSmallWos{kSmallStyle, wos_tagged_rows(), &complete};
    return &style == &kStyle ? kWos : kSmallWos;
}

// "PT J"
std::size_t count_types(std::string_view head, const TagStyle& style) {
    std::size_t count = 0;
    while (!head.empty()) {
        const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
        const auto field = style.split(head.substr(0, end));
        count += field && field->tag == "PT" && collapse_spaces(field->value).size() == 1;
        head.remove_prefix(std::min(head.size(), end + 1));
    }
    return count;
}

bool is_small(std::string_view head) {
    return count_types(head, kStyle) == 0 && count_types(head, kSmallStyle) > 0;
}

const TableFormat& tab_format() {
    static const TableFormat kTab{.rows = wos_cell_rows(),
                                  .complete = &complete_wos_cells,
                                  .quotes = DelimitedRows::Quotes::AreText};
    return kTab;
}

}  // namespace

int wos_confidence(std::string_view head) {
    const TagStyle& style = is_small(head) ? kSmallStyle : kStyle;
    const bool titles = count_tags(head, style, "TI") > 0;
    if (count_types(head, style) > 0) return titles ? 96 : 60;
    const bool ends = count_tags(head, style, "ER") > 0;
    return ends && titles && count_tags(head, style, "SO") > 0 ? 70 : 0;
}

std::unique_ptr<RecordReader> open_wos(std::unique_ptr<TextFile> file) {
    const bool small = is_small(file->head());
    return open_tagged(std::move(file), format_of(small ? kSmallStyle : kStyle));
}

int wos_tab_confidence(std::string_view head) {
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    const auto has = [&](std::string_view tag) {
        for (std::size_t at = line.find(tag); at != std::string_view::npos;
             at = line.find(tag, at + 1)) {
            const bool starts = at == 0 || line[at - 1] == '\t';
            const std::size_t end = at + tag.size();
            if (starts && (end == line.size() || line[end] == '\t')) return true;
        }
        return false;
    };
    return has("PT") && has("AU") && has("TI") && has("SO") ? 98 : 0;
}

std::unique_ptr<RecordReader> open_wos_tab(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), tab_format());
}

}  // namespace litchi::corpora

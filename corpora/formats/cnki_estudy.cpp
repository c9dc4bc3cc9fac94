#include "corpora/formats/cnki_estudy.h"

#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/serial_numbers.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxName = 60;
constexpr std::string_view kWideColon = "：";

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// "Title-题名: …" → {"Title", …}; "DataType: 1".
std::optional<TagAndValue> split(std::string_view line) {
    const auto letters = std::find_if_not(line.begin(), line.end(), is_letter) - line.begin();
    const std::string_view name = line.substr(0, static_cast<std::size_t>(letters));
    const std::string_view head = line.substr(0, kMaxName);
    const std::size_t wide = head.find(kWideColon);
    const std::size_t colon = std::min(head.find(':'), wide);
    if (name.size() < 2 || colon == std::string_view::npos) return std::nullopt;
    const std::string_view label = line.substr(name.size(), colon - name.size());
    const bool bilingual = label.size() >= 4 && label[0] == '-' && (label[1] & 0x80) != 0 &&
                           label.find(' ') == std::string_view::npos;
    const bool bare = (label.empty() && name == "DataType") || (label == "-DOI" && name == "DOI");
    if (!bilingual && !bare) return std::nullopt;
    return TagAndValue{name, line.substr(colon + (colon == wide ? kWideColon.size() : 1))};
}

void take_day(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

// PageCount-页数 is the number of pages, PageCount-页码 in the table's style the pages themselves.
void take_page_count(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const bool range = text.find_first_of("-+,") != std::string::npos;
    if (range && draft.record.pages.empty()) return draft.set_pages(text, field.name);
    draft.keep(field.name, text);
}

constexpr std::array kRows = {
    FieldRow{"Title", &take_chinese_title},
    FieldRow{"Author", &take_chinese_authors},
    FieldRow{"Organ", &take_chinese_affiliations},
    FieldRow{"Source", &take_only_venue},
    FieldRow{"Year", &take_date},
    FieldRow{"PubTime", &take_day},
    FieldRow{"Keyword", &take_chinese_keywords},
    FieldRow{"Summary", &take_chinese_abstract},
    FieldRow{"Roll", &take_volume},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Period", &take_issue},
    FieldRow{"Page", &take_page_range},
    FieldRow{"PageCount", &take_page_count},
    FieldRow{"ISSN", &take_serial_numbers},
    FieldRow{"ISBN", &take_serial_numbers},
    FieldRow{"SrcDatabase", &take_database},
    FieldRow{"Link", &take_only_url},
    FieldRow{"URL", &take_only_url},
    FieldRow{"DOI", &take_doi},
};

constexpr TaggedFormat kEstudy{{&split, "", ""}, kRows, &complete_chinese};

}  // namespace

int cnki_estudy_confidence(std::string_view head) {
    return count_tags(head, kEstudy.style, "Title") > 0 ? 95 : 0;
}

std::unique_ptr<RecordReader> open_cnki_estudy(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kEstudy);
}

}  // namespace litchi::corpora

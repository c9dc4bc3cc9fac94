#include "corpora/formats/cnki_table.h"

#include "corpora/base/text.h"
#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/reference_types.h"
#include "corpora/formats/table_reader.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// The database of an entry says its kind: "期刊", "博士", "中国专利".
void take_source_database(RecordDraft& draft, const SourceField& field) {
    const std::string base = field.text();
    draft.record.kind = kind_of_reference_type(base);
    const auto names = [&](std::string_view word) { return base.find(word) != std::string::npos; };
    if (names("博士") || names("硕士")) draft.record.kind = RecordKind::Thesis;
    if (names("辑刊")) draft.record.kind = RecordKind::Article;
    draft.keep(field.name, base);
}

void take_day(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

constexpr std::array kRows = {
    FieldRow{"SrcDatabase-来源库", &take_source_database},
    FieldRow{"Title-题名", &take_title},
    FieldRow{"Author-作者", &take_chinese_authors},
    FieldRow{"Organ-单位", &take_chinese_affiliations},
    FieldRow{"Organ-机构", &take_chinese_affiliations},
    FieldRow{"Source-文献来源", &take_venue},
    FieldRow{"Source-刊名", &take_venue},
    FieldRow{"Keyword-关键词", &take_keywords},
    FieldRow{"Summary-摘要", &take_chinese_abstract},
    FieldRow{"PubTime-发表时间", &take_day},
    FieldRow{"Year-年", &take_date},
    FieldRow{"Volume-卷", &take_volume},
    FieldRow{"Roll-卷", &take_volume},
    FieldRow{"Period-期", &take_issue},
    FieldRow{"PageCount-页码", &take_pages},
    FieldRow{"Page-页码", &take_pages},
    FieldRow{"ISSN-国际标准刊号", &take_issn},
    FieldRow{"URL-网址", &take_url},
    FieldRow{"Link-链接", &take_url},
    FieldRow{"DOI-DOI", &take_doi},
};

// The authors of a patent are its inventors; a thesis stands at its university.
void complete(RecordDraft& draft, std::span<const SourceField>) {
    authors_to_inventors(draft);
    Record& record = draft.record;
    if (record.kind == RecordKind::Thesis && record.publisher.empty())
        record.publisher = record.venue;
}

constexpr TableFormat kTable{kRows, &complete};

// "Title-题名": a word in Latin letters, a hyphen, a name.
bool is_bilingual(std::string_view cell) {
    const std::size_t hyphen = cell.find('-');
    if (hyphen == std::string_view::npos || hyphen < 2 || hyphen + 1 == cell.size()) return false;
    return std::all_of(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(hyphen),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

}  // namespace

int cnki_table_confidence(std::string_view head) {
    std::vector<std::string> cells = header_cells(head);
    for (std::string& cell : cells) cell = collapse_spaces(cell);
    const auto bilingual = std::count_if(cells.begin(), cells.end(), is_bilingual);
    const bool titled = std::find(cells.begin(), cells.end(), "Title-题名") != cells.end();
    return titled && bilingual >= 3 ? 97 : 0;
}

std::unique_ptr<RecordReader> open_cnki_table(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kTable);
}

}  // namespace litchi::corpora

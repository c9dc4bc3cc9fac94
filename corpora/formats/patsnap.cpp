#include "corpora/formats/patsnap.h"

#include "corpora/formats/chinese_patents.h"
#include "corpora/formats/spelled_rows.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// Who owns a patent stands in up to four columns; the first of these that says something names the
// applicants, the others are kept.
constexpr std::array<std::string_view, 5> kOwners = {"原始申请(专利权)人", "申请(专利权)人",
                                                     "当前申请(专利权)人", "[标]原始申请(专利权)人",
                                                     "[标]当前申请(专利权)人"};

constexpr std::array kRows = {
    FieldRow{"公开(公告)号", &unless_dash<&take_patent_number>},
    FieldRow{"公开(公告)日", &unless_dash<&take_date>},
    FieldRow{"申请号", &unless_dash<&take_patent_application>},
    FieldRow{"申请日", &unless_dash<&take_patent_filing>},
    FieldRow{"优先权日", &unless_dash<&take_patent_priorities>},
    FieldRow{"最早优先权日", &unless_dash<&take_patent_priorities>},
    FieldRow{"标题", &unless_dash<&take_title>},
    FieldRow{"标题(译)(简体中文)", &unless_dash<&take_chinese_title_text>},
    FieldRow{"标题(译)(English)", &unless_dash<&take_english_title_text>},
    FieldRow{"标题(译)(英文)", &unless_dash<&take_english_title_text>},
    FieldRow{"摘要", &unless_dash<&take_abstract>},
    FieldRow{"摘要(译)(简体中文)", &unless_dash<&take_chinese_abstract_text>},
    FieldRow{"摘要(译)(English)", &unless_dash<&take_english_abstract_text>},
    FieldRow{"摘要(译)(英文)", &unless_dash<&take_english_abstract_text>},
    FieldRow{"首项权利要求", &unless_dash<&take_first_claim>},
    FieldRow{"发明人", &unless_dash<&take_inventor_list>},
    FieldRow{"IPC分类号", &unless_dash<&take_ipc_list>},
    FieldRow{"CPC分类号", &unless_dash<&take_cpc_list>},
    FieldRow{"文献种类代码", &unless_dash<&take_patent_kind>},
    FieldRow{"简单同族编号", &unless_dash<&take_patent_family>},
    FieldRow{"引用专利", &unless_dash<&take_cited_patent_list>},
    FieldRow{"非专利引用文献", &unless_dash<&take_cited_text_list>},
    FieldRow{"被引用专利数量", &unless_dash<&take_times_cited>},
    FieldRow{"链接", &unless_dash<&take_url>},
    FieldRow{"序号", &ignore_field},
    FieldRow{"原始申请(专利权)人", &ignore_field},
    FieldRow{"申请(专利权)人", &ignore_field},
    FieldRow{"当前申请(专利权)人", &ignore_field},
    FieldRow{"[标]原始申请(专利权)人", &ignore_field},
    FieldRow{"[标]当前申请(专利权)人", &ignore_field},
};

void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    for (const std::string_view owner : kOwners) {
        const auto cell = std::find_if(cells.begin(), cells.end(), [&](const SourceField& field) {
            return plain_head(field.name) == owner;
        });
        if (cell == cells.end() || is_dash(*cell)) continue;
        if (draft.record.patent.applicants.empty())
            take_applicant_list(draft, *cell);
        else
            keep_field(draft, *cell);
    }
}

}  // namespace

int patsnap_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 10> kSigns = {"标题(译)(简体中文)",
                                                                "摘要(译)(简体中文)",
                                                                "[标]当前申请(专利权)人",
                                                                "[标]原始申请(专利权)人",
                                                                "当前申请(专利权)人",
                                                                "IPC分类号",
                                                                "IPC主分类号",
                                                                "简单同族",
                                                                "引用专利",
                                                                "法律状态/事件"};
    return patent_table_confidence(head, kSigns, "(公告)号", 30);
}

std::unique_ptr<RecordReader> open_patsnap(std::unique_ptr<TextFile> file) {
    static const SpelledRows rows(kRows);
    static const TableFormat format{rows.rows(), &complete};
    return open_patent_table(std::move(file), format);
}

}  // namespace litchi::corpora

#include "corpora/formats/incopat.h"

#include "corpora/formats/chinese_patents.h"
#include "corpora/formats/spelled_rows.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kRows = {
    FieldRow{"公开(公告)号", &unless_dash<&take_patent_number>},
    FieldRow{"公开(公告)日", &unless_dash<&take_date>},
    FieldRow{"申请号", &unless_dash<&take_patent_application>},
    FieldRow{"申请日", &unless_dash<&take_patent_filing>},
    FieldRow{"优先权日", &unless_dash<&take_patent_priorities>},
    FieldRow{"最早优先权日", &unless_dash<&take_patent_priorities>},
    FieldRow{"标题", &unless_dash<&take_title>},
    FieldRow{"标题(中文)", &unless_dash<&take_chinese_title_text>},
    FieldRow{"标题(英文)", &unless_dash<&take_english_title_text>},
    FieldRow{"标题(翻译)", &unless_dash<&take_title>},
    FieldRow{"摘要", &unless_dash<&take_abstract>},
    FieldRow{"摘要(中文)", &unless_dash<&take_chinese_abstract_text>},
    FieldRow{"摘要(英文)", &unless_dash<&take_english_abstract_text>},
    FieldRow{"摘要(翻译)", &unless_dash<&take_abstract>},
    FieldRow{"首项权利要求", &unless_dash<&take_first_claim>},
    FieldRow{"首权", &unless_dash<&take_first_claim>},
    FieldRow{"申请人", &unless_dash<&take_applicant_list>},
    FieldRow{"发明人", &unless_dash<&take_inventor_list>},
    FieldRow{"发明(设计)人", &unless_dash<&take_inventor_list>},
    FieldRow{"IPC", &unless_dash<&take_ipc_list>},
    FieldRow{"CPC", &unless_dash<&take_cpc_list>},
    FieldRow{"文献种类代码", &unless_dash<&take_patent_kind>},
    FieldRow{"简单同族ID", &unless_dash<&take_patent_family>},
    FieldRow{"简单同族编号", &unless_dash<&take_patent_family>},
    FieldRow{"引证专利", &unless_dash<&take_cited_patent_list>},
    FieldRow{"引证科技文献", &unless_dash<&take_cited_text_list>},
    FieldRow{"非专利引证文献", &unless_dash<&take_cited_text_list>},
    FieldRow{"被引证次数", &unless_dash<&take_times_cited>},
    FieldRow{"链接到incoPat", &unless_dash<&take_url>},
    // Of the batch, not of the patent: the same patent comes again under another one.
    FieldRow{"序号", &ignore_field},
};

}  // namespace

int incopat_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 12> kSigns = {
        "标题(中文)",     "标题(英文)",   "标题(翻译)",   "摘要(英文)",
        "摘要(翻译)",     "首项权利要求", "标准化申请人", "合享价值度",
        "IPC主分类-小组", "技术功效短语", "引证专利",     "链接到incoPat"};
    return patent_table_confidence(head, kSigns, "（公告）号", 40);
}

std::unique_ptr<RecordReader> open_incopat(std::unique_ptr<TextFile> file) {
    static const SpelledRows rows(kRows);
    static const TableFormat format{rows.rows()};
    return open_patent_table(std::move(file), format);
}

}  // namespace litchi::corpora

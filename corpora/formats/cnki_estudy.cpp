#include "corpora/formats/cnki_estudy.h"

#include "corpora/formats/chinese_fields.h"

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
    if (!bilingual && !(label.empty() && name == "DataType")) return std::nullopt;
    return TagAndValue{name, line.substr(colon + (colon == wide ? kWideColon.size() : 1))};
}

struct BaseRow {
    std::string_view word;
    RecordKind kind;
};

// SrcDatabase-来源库 names the database of the entry.
void take_base(RecordDraft& draft, const SourceField& field) {
    static constexpr std::array kBases = {
        BaseRow{"期刊", RecordKind::Article},     BaseRow{"博士", RecordKind::Thesis},
        BaseRow{"硕士", RecordKind::Thesis},      BaseRow{"会议", RecordKind::Conference},
        BaseRow{"报纸", RecordKind::News},        BaseRow{"专利", RecordKind::Patent},
        BaseRow{"标准", RecordKind::Standard},    BaseRow{"图书", RecordKind::Book},
        BaseRow{"学术辑刊", RecordKind::Article}, BaseRow{"特色期刊", RecordKind::Article},
    };
    const std::string base = field.text();
    for (const BaseRow& row : kBases)
        if (base.find(row.word) != std::string::npos) draft.record.kind = row.kind;
    draft.keep(field.name, base);
}

void take_day(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

constexpr std::array kRows = {
    FieldRow{"Title", &take_title},
    FieldRow{"Author", &take_chinese_authors},
    FieldRow{"Organ", &take_chinese_affiliations},
    FieldRow{"Source", &take_venue},
    FieldRow{"Year", &take_date},
    FieldRow{"PubTime", &take_day},
    FieldRow{"Keyword", &take_keywords},
    FieldRow{"Summary", &take_chinese_abstract},
    FieldRow{"SrcDatabase", &take_base},
    FieldRow{"Link", &take_url},
    FieldRow{"URL", &take_url},
    FieldRow{"DOI", &take_doi},
    FieldRow{"DataType", &ignore_field},
    FieldRow{"FirstDuty", &ignore_field},
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

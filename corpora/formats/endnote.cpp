#include "corpora/formats/endnote.h"

#include "corpora/formats/chinese_fields.h"
#include "corpora/publication_number.h"

#include <array>

namespace litchi::corpora {
namespace {

// CNKI sometimes leaves a label of its other export between the tags.
constexpr std::string_view kStray = "PageCount-";

// "%T Title", "%K黄瓜;遗传"
std::optional<TagAndValue> split(std::string_view line) {
    if (line.starts_with(kStray)) return TagAndValue{"PageCount", line.substr(line.find(' ') + 1)};
    if (line.size() < 2 || line[0] != '%' || line[1] <= ' ' || line[1] > '~') return std::nullopt;
    std::string_view value = line.substr(2);
    const bool digits = line[1] >= '0' && line[1] <= '9';
    const bool percentage = digits && !value.starts_with(' ') && !value.empty();
    if (percentage) return std::nullopt;
    if (value.starts_with(' ')) value.remove_prefix(1);
    return TagAndValue{line.substr(1, 1), value};
}

// %@ is an ISBN or ISSN, or the number of a patent.
void take_number(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (draft.record.kind == RecordKind::Patent && parse_publication_number(text))
        draft.record.patent.publication_number = text;
    else
        draft.keep(field.name, text);
}

// %~ 国家标准, 海外专利 …: CNKI says the kind of a standard or a patent here.
void take_sort(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (text.find("标准") != std::string::npos) draft.record.kind = RecordKind::Standard;
    draft.keep(field.name, text);
}

void take_book_title(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 1);
}

void take_day(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

constexpr std::array kRows = {
    FieldRow{"0", &take_reference_type},
    FieldRow{"A", &take_chinese_authors},
    FieldRow{"+", &take_chinese_affiliations},
    FieldRow{"T", &take_title},
    FieldRow{"J", &take_venue},
    FieldRow{"B", &take_book_title},
    FieldRow{"D", &take_date},
    FieldRow{"8", &take_day},
    FieldRow{"K", &take_keywords},
    FieldRow{"X", &take_chinese_abstract},
    FieldRow{"@", &take_number},
    FieldRow{"U", &take_url},
    FieldRow{"R", &take_doi},
    FieldRow{"G", &take_language},
    FieldRow{"~", &take_sort},
    FieldRow{"W", &ignore_field},
    FieldRow{"PageCount", &ignore_field},
};

constexpr TaggedFormat kEndnote{{&split, "", ""}, kRows, &complete_chinese};

}  // namespace

int endnote_confidence(std::string_view head) {
    const std::size_t titles = count_tags(head, kEndnote.style, "T");
    if (titles == 0) return 0;
    return count_tags(head, kEndnote.style, "0") > 0 ? 90 : 50;
}

std::unique_ptr<RecordReader> open_endnote(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kEndnote);
}

}  // namespace litchi::corpora

#include "corpora/formats/source_field.h"

#include "corpora/base/text.h"
#include "corpora/carried_members.h"
#include "corpora/plain_text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::string_view kSemicolons = ";；";
constexpr std::string_view kChineseCommas = ",，、";

}  // namespace

std::string SourceField::text() const {
    if (lines.size() == 1) return collapse_spaces(lines.front());
    std::string joined;
    for (const std::string& part : lines) (joined += part) += ' ';
    return collapse_spaces(joined);
}

void take_fields(RecordDraft& draft, std::span<const SourceField> fields,
                 std::span<const FieldRow> rows) {
    for (const SourceField& field : fields) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const FieldRow& candidate) {
            return candidate.name == field.name;
        });
        (row == rows.end() ? &keep_field : row->take)(draft, field);
    }
}

void ignore_field(RecordDraft&, const SourceField&) {}

void keep_field(RecordDraft& draft, const SourceField& field) {
    draft.keep(field.name, field.text());
}

void take_title(RecordDraft& draft, const SourceField& field) {
    draft.add_title(field.text());
}

void take_abstract(RecordDraft& draft, const SourceField& field) {
    draft.add_abstract(field.text());
}

void take_url(RecordDraft& draft, const SourceField& field) {
    draft.offer_url(field.text());
}

void take_doi(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    draft.offer_doi(text, 0);
    if (text.empty() || !draft.record.doi.empty()) return;
    draft.keep(field.name, text);
    draft.complain(field.name, "\"" + excerpt(text) + "\" is not a DOI.", field.line);
}

void take_language(RecordDraft& draft, const SourceField& field) {
    draft.set_language(field.text(), field.name);
}

void take_affiliations(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) draft.add_affiliations(line, kSemicolons);
}

void take_date(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 0, field.name, field.line);
}

void take_venue(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 0);
}

void take_volume(RecordDraft& draft, const SourceField& field) {
    draft.set_volume(field.text(), field.name);
}

void take_issue(RecordDraft& draft, const SourceField& field) {
    draft.set_issue(field.text(), field.name);
}

void take_pages(RecordDraft& draft, const SourceField& field) {
    draft.set_pages(field.text(), field.name);
}

void take_publisher(RecordDraft& draft, const SourceField& field) {
    draft.set_publisher(field.text(), field.name);
}

void take_issn(RecordDraft& draft, const SourceField& field) {
    draft.add_issn(field.text(), ";,；， ");
}

void take_isbn(RecordDraft& draft, const SourceField& field) {
    draft.add_isbn(field.text(), ";,；，");
}

void take_subjects(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) draft.add_subjects(line, kSemicolons);
}

void take_times_cited(RecordDraft& draft, const SourceField& field) {
    draft.set_times_cited(field.text());
}

void take_carried(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (!is_carried(text)) return draft.keep(field.name, text);
    draft.carry(text);
}

void take_chinese_authors(RecordDraft& draft, const SourceField& field) {
    for (const std::string& names : split_list(plain_text(field.text()), kSemicolons)) {
        const bool chinese = guess_language(names).starts_with("zh");
        draft.add_authors(names, chinese ? kChineseCommas : std::string_view{});
    }
}

void take_keywords(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) draft.add_keywords(line, kSemicolons);
}

}  // namespace litchi::corpora

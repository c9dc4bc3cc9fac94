#include "corpora/formats/noteexpress.h"

#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/serial_numbers.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxName = 60;
constexpr std::string_view kWideColon = "：";

// "{Title}: …"; the space may be missing, the colon may be wide.
std::optional<TagAndValue> split(std::string_view line) {
    line = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with('{')) return std::nullopt;
    const std::size_t end = line.substr(0, kMaxName).find('}');
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    std::string_view value = line.substr(end + 1);
    const bool wide = value.starts_with(kWideColon);
    if (!wide && !value.starts_with(':')) return std::nullopt;
    value.remove_prefix(wide ? kWideColon.size() : 1);
    std::string_view name = line.substr(1, end - 1);
    if (name.ends_with(',')) name.remove_suffix(1);  // CNKI's "{Subsidiary Author,}"
    return TagAndValue{name, value};
}

// Of a patent its number.
void take_number(RecordDraft& draft, const SourceField& field) {
    if (draft.record.kind == RecordKind::Patent && parse_publication_number(field.text()))
        return draft.set_publication_number(field.text(), field.name);
    take_serial_numbers(draft, field);
}

void take_second_venue(RecordDraft& draft, const SourceField& field) {
    if (draft.record.venue.empty()) return draft.offer_venue(chinese_text(field), 1);
    draft.keep(field.name, chinese_text(field));
}

// CNKI has the applicant of a patent as subsidiary author, its number as note and type of work, the
// first claim as subject.
void take_patent_field(RecordDraft& draft, const SourceField& field) {
    if (draft.record.kind != RecordKind::Patent) return keep_field(draft, field);
    if (field.name == "Subject") return draft.add_claim(chinese_text(field));
    if (field.name == "Subsidiary Author") return draft.add_applicants(chinese_text(field), ";；");
    if (!parse_publication_number(field.text())) return keep_field(draft, field);
    draft.set_publication_number(field.text(), field.name);
}

void complete(RecordDraft& draft, const TaggedEntry& entry) {
    offer_day(draft, entry, "Date", "Year");
    complete_chinese(draft, entry);
}

constexpr std::array kRows = {
    FieldRow{"Reference Type", &take_reference_type},
    FieldRow{"Title", &take_chinese_title},
    FieldRow{"Translated Title", &take_chinese_title},
    FieldRow{"Author", &take_chinese_authors},
    FieldRow{"Author Address", &take_chinese_affiliations},
    FieldRow{"Journal", &take_only_venue},
    FieldRow{"Secondary Title", &take_second_venue},
    FieldRow{"Tertiary Title", &take_second_venue},
    FieldRow{"Year", &take_date},
    FieldRow{"Date", &ignore_field},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Issue", &take_issue},
    FieldRow{"Pages", &take_page_range},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"ISBN/ISSN", &take_number},
    FieldRow{"ISBN", &take_serial_numbers},
    FieldRow{"ISSN", &take_serial_numbers},
    FieldRow{"图书印刷版ISBN", &take_serial_numbers},
    FieldRow{"Notes", &take_patent_field},
    FieldRow{"Type of Work", &take_patent_field},
    FieldRow{"Subject", &take_patent_field},
    FieldRow{"Subsidiary Author", &take_patent_field},
    FieldRow{"SrcDatabase", &take_database},
    FieldRow{"Keywords", &take_chinese_keywords},
    FieldRow{"Translated Keywords", &take_chinese_keywords},
    FieldRow{"Abstract", &take_chinese_abstract},
    FieldRow{"Translated Abstract", &take_chinese_abstract},
    FieldRow{"URL", &take_only_url},
    FieldRow{"DOI", &take_doi},
    FieldRow{"Language", &take_language},
};

constexpr TaggedFormat kNoteexpress{{&split, "Reference Type", ""}, kRows, &complete};

}  // namespace

int noteexpress_confidence(std::string_view head) {
    return has_flush_tag(head, kNoteexpress.style, "Reference Type") ? 95 : 0;
}

std::unique_ptr<RecordReader> open_noteexpress(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kNoteexpress);
}

}  // namespace litchi::corpora

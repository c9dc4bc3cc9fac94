#include "corpora/formats/noteexpress.h"

#include "corpora/formats/chinese_fields.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxName = 60;
constexpr std::string_view kWideColon = "：";

// "{Title}: …"; the space may be missing, the colon may be wide.
std::optional<TagAndValue> split(std::string_view line) {
    if (!line.starts_with('{')) return std::nullopt;
    const std::size_t end = line.substr(0, kMaxName).find('}');
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    std::string_view value = line.substr(end + 1);
    const bool wide = value.starts_with(kWideColon);
    if (!wide && !value.starts_with(':')) return std::nullopt;
    value.remove_prefix(wide ? kWideColon.size() : 1);
    return TagAndValue{line.substr(1, end - 1), value};
}

void take_second_venue(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 1);
}

void take_day(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

constexpr std::array kRows = {
    FieldRow{"Reference Type", &take_reference_type},
    FieldRow{"Title", &take_title},
    FieldRow{"Translated Title", &take_title},
    FieldRow{"Author", &take_chinese_authors},
    FieldRow{"Author Address", &take_chinese_affiliations},
    FieldRow{"Journal", &take_venue},
    FieldRow{"Secondary Title", &take_second_venue},
    FieldRow{"Tertiary Title", &take_second_venue},
    FieldRow{"Year", &take_date},
    FieldRow{"Date", &take_day},
    FieldRow{"Keywords", &take_keywords},
    FieldRow{"Abstract", &take_chinese_abstract},
    FieldRow{"URL", &take_url},
    FieldRow{"DOI", &take_doi},
    FieldRow{"Language", &take_language},
};

constexpr TaggedFormat kNoteexpress{{&split, "Reference Type", ""}, kRows, &complete_chinese};

}  // namespace

int noteexpress_confidence(std::string_view head) {
    return count_tags(head, kNoteexpress.style, "Reference Type") > 0 ? 95 : 0;
}

std::unique_ptr<RecordReader> open_noteexpress(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kNoteexpress);
}

}  // namespace litchi::corpora

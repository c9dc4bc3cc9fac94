#include "corpora/formats/chinese_fields.h"

#include "corpora/formats/reference_types.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

// The text with a space for each `part`.
std::string without(std::string_view text, std::string_view part) {
    std::string kept;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part)) {
        kept += text.substr(0, at);
        kept += ' ';
        text.remove_prefix(at + part.size());
    }
    return kept += text;
}

std::string without_number(const std::string& text) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    const bool numbered = digits > 0 && digits <= 2 && digits < text.size() && text[digits] == '.';
    return numbered ? text.substr(digits + 1) : text;
}

}  // namespace

void take_chinese_abstract(RecordDraft& draft, const SourceField& field) {
    std::string text = field.text();
    for (const std::string_view junk : {"<正>", "Abstract(#br)", "(#br)"})
        text = without(text, junk);
    draft.add_abstract(text);
}

void take_chinese_affiliations(RecordDraft& draft, const SourceField& field) {
    for (const std::string& part : split_list(field.text(), ";；"))
        draft.add_affiliations(without_number(part), "");
}

void take_reference_type(RecordDraft& draft, const SourceField& field) {
    const std::string type = field.text();
    draft.record.kind = kind_of_reference_type(type);
    if (draft.record.kind == RecordKind::Other) draft.keep(field.name, type);
}

void complete_chinese(RecordDraft& draft, const TaggedEntry& entry) {
    authors_to_inventors(draft);
    for (const SourceField& field : entry.fields) {
        const bool publisher = field.name == "I" || field.name == "PB" || field.name == "Publisher";
        if (publisher && draft.record.kind == RecordKind::Thesis)
            draft.offer_venue(field.text(), 9);
    }
}

}  // namespace litchi::corpora

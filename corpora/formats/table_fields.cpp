#include "corpora/formats/table_fields.h"

#include "corpora/base/text.h"
#include "corpora/plain_text.h"

#include <algorithm>

namespace litchi::corpora {

void take_kind(RecordDraft& draft, const SourceField& field, std::span<const KindRow> kinds) {
    const std::string type = collapse_spaces(fold(field.text()));
    const KindRow* const row = find_kind(kinds, type);
    if (!row) return draft.keep(field.name, field.text());
    draft.record.kind = row->kind;
}

std::vector<std::string> split_text(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        std::string part = collapse_spaces(text.substr(at, end - at));
        if (!part.empty()) parts.push_back(std::move(part));
        at = end + separator.size();
    }
    return parts;
}

void take_compact_issn(RecordDraft& draft, const SourceField& field) {
    constexpr std::size_t kDigits = 8;
    for (std::string& number : split_list(field.text(), ";,；， ")) {
        if (number.size() == kDigits && number.find('-') == std::string::npos)
            number.insert(kDigits / 2, 1, '-');
        draft.add_issn(number, "");
    }
}

void take_accession(RecordDraft& draft, const SourceField& field, std::string_view prefix) {
    const std::string text = field.text();
    if (!text.empty()) draft.set_accession(std::string(prefix) + text);
    draft.keep(field.name, text);
}

void take_authors(RecordDraft& draft, const SourceField& field) {
    draft.add_authors(field.text(), ";；");
}

void take_countries(RecordDraft& draft, const SourceField& field) {
    draft.add_countries(field.text(), ";；|");
}

void take_second_date(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

void take_second_url(RecordDraft& draft, const SourceField& field) {
    const std::string url = field.text();
    draft.offer_url(url);
    if (draft.record.url != url) draft.keep(field.name, url);
}

void set_pages_from(RecordDraft& draft, std::span<const SourceField> cells, std::string_view first,
                    std::string_view last) {
    draft.set_page_range(cell_text(cells, first), cell_text(cells, last));
}

void add_affiliations_in_order(RecordDraft& draft, const std::vector<std::string>& affiliations) {
    std::vector<Person>& authors = draft.record.authors;
    if (affiliations.size() != authors.size()) {
        for (const std::string& affiliation : affiliations) draft.add_affiliations(affiliation, "");
        return;
    }
    for (std::size_t i = 0; i < authors.size(); ++i)
        if (affiliations[i] != "NA") authors[i].affiliations.push_back(affiliations[i]);
}

}  // namespace litchi::corpora

#include "corpora/formats/patent_fields.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/formats/date_order.h"
#include "corpora/formats/table_fields.h"
#include "corpora/plain_text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::string_view kListMarks = ";；|";

// The date in a priority claim: eight digits at its end, or a word with separators. Other numbers
// of eight digits are none.
std::string priority_day(std::string_view claim) {
    constexpr int kFirstYear = 1800;
    const std::vector<std::string> words = split_list(claim, " []");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i].substr(0, words[i].find('T'));
        const auto numeric = read_numeric_date(word, DateOrder::DayFirst);
        const bool apart = numeric || word.find('-') != std::string::npos;
        if (!apart && i + 1 < words.size()) continue;
        const std::string& day = numeric ? numeric->iso : word;
        const auto date = parse_date(day);
        if (date && date->day != 0 && date->year >= kFirstYear) return day;
    }
    return {};
}

}  // namespace

void take_publication_number(RecordDraft& draft, const SourceField& field) {
    draft.set_publication_number(field.text(), field.name);
}

void take_application_number(RecordDraft& draft, const SourceField& field) {
    draft.set_application_number(field.text(), field.name);
}

void take_kind_code(RecordDraft& draft, const SourceField& field) {
    draft.set_kind_code(field.text(), field.name);
}

void take_family(RecordDraft& draft, const SourceField& field) {
    draft.set_family(field.text(), field.name);
}

void take_filing_date(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (text != "0") draft.offer_filing_date(text, field.name, field.line);
}

void take_priority_date(RecordDraft& draft, const SourceField& field) {
    for (const std::string& part : split_list(field.text(), kListMarks))
        draft.offer_priority_date(part, field.name, field.line);
}

void take_priority_numbers(RecordDraft& draft, const SourceField& field) {
    draft.keep(field.name, field.text());
    for (const std::string& claim : split_list(field.text(), kListMarks))
        draft.offer_priority_date(priority_day(claim), field.name, field.line);
}

void take_inventors(RecordDraft& draft, const SourceField& field) {
    draft.add_inventors(field.text(), kListMarks);
}

void take_applicants(RecordDraft& draft, const SourceField& field) {
    draft.add_applicants(field.text(), kListMarks);
}

void take_ipc(RecordDraft& draft, const SourceField& field) {
    draft.add_ipc(field.text(), kListMarks);
}

void take_cpc(RecordDraft& draft, const SourceField& field) {
    draft.add_cpc(field.text(), kListMarks);
}

void take_claims(RecordDraft& draft, const SourceField& field) {
    for (const std::string& claim : split_list(field.text(), "|")) draft.add_claim(claim);
}

void take_cited_patents(RecordDraft& draft, const SourceField& field) {
    for (const std::string& number : split_list(field.text(), kListMarks)) {
        Reference reference;
        reference.publication_number = number;
        draft.add_reference(std::move(reference));
    }
}

void take_cited_literature(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const bool bars = text.find(" | ") != std::string::npos;
    for (const std::string& work : split_text(text, bars ? " | " : ";;"))
        if (work != "None") draft.add_reference(work);
}

void make_patent(RecordDraft& draft) {
    draft.record.kind = RecordKind::Patent;
}

}  // namespace litchi::corpora

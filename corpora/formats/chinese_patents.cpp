#include "corpora/formats/chinese_patents.h"

#include "corpora/formats/delimited.h"
#include "corpora/formats/spelled_rows.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::string_view kParts = ";；，|";
constexpr std::string_view kSentences = ";；|";  // a comma is part of them

// Leaves no empty cell among the members that were kept.
class PatentTableReader : public RecordReader {
  public:
    explicit PatentTableReader(std::unique_ptr<RecordReader> rows) : rows_(std::move(rows)) {}

    std::optional<Entry> next() override {
        std::optional<Entry> entry = rows_->next();
        if (entry && entry->record)
            std::erase_if(entry->record->extra,
                          [](const auto& member) { return member.second == "\"-\""; });
        return entry;
    }
    std::uint64_t bytes_read() const override { return rows_->bytes_read(); }

  private:
    std::unique_ptr<RecordReader> rows_;
};

}  // namespace

bool is_dash(const SourceField& field) {
    const std::string text = field.text();
    return text == "-" || text == "--";
}

void take_patent_number(RecordDraft& draft, const SourceField& field) {
    draft.record.kind = RecordKind::Patent;
    draft.set_publication_number(field.text(), field.name);
}

void take_patent_application(RecordDraft& draft, const SourceField& field) {
    draft.set_application_number(field.text(), field.name);
}

void take_patent_family(RecordDraft& draft, const SourceField& field) {
    draft.set_family(field.text(), field.name);
}

void take_patent_kind(RecordDraft& draft, const SourceField& field) {
    draft.set_kind_code(field.text(), field.name);
}

void take_patent_filing(RecordDraft& draft, const SourceField& field) {
    draft.offer_filing_date(field.text(), field.name, field.line);
}

void take_patent_priorities(RecordDraft& draft, const SourceField& field) {
    for (const std::string& date : split_list(field.text(), kParts))
        draft.offer_priority_date(date, field.name, field.line);
}

void take_inventor_list(RecordDraft& draft, const SourceField& field) {
    draft.add_inventors(field.text(), kParts);
}

void take_applicant_list(RecordDraft& draft, const SourceField& field) {
    draft.add_applicants(field.text(), kParts);
}

void take_ipc_list(RecordDraft& draft, const SourceField& field) {
    draft.add_ipc(field.text(), kParts);
}

void take_cpc_list(RecordDraft& draft, const SourceField& field) {
    draft.add_cpc(field.text(), kParts);
}

void take_first_claim(RecordDraft& draft, const SourceField& field) {
    draft.add_claim(field.text());
}

void take_cited_patent_list(RecordDraft& draft, const SourceField& field) {
    for (std::string& number : split_list(field.text(), kParts)) {
        Reference reference;
        reference.publication_number = std::move(number);
        draft.add_reference(std::move(reference));
    }
}

void take_cited_text_list(RecordDraft& draft, const SourceField& field) {
    for (const std::string& text : split_list(field.text(), kSentences)) draft.add_reference(text);
}

void take_chinese_title_text(RecordDraft& draft, const SourceField& field) {
    draft.add_title(field.text(), "zh-Hans");
}

void take_english_title_text(RecordDraft& draft, const SourceField& field) {
    draft.add_title(field.text(), "en");
}

void take_chinese_abstract_text(RecordDraft& draft, const SourceField& field) {
    draft.add_abstract(field.text(), "zh-Hans");
}

void take_english_abstract_text(RecordDraft& draft, const SourceField& field) {
    draft.add_abstract(field.text(), "en");
}

std::unique_ptr<RecordReader> open_patent_table(std::unique_ptr<TextFile> file,
                                                const TableFormat& format) {
    return std::make_unique<PatentTableReader>(open_table(std::move(file), format));
}

int patent_table_confidence(std::string_view head, std::span<const std::string_view> signs,
                            std::string_view spelling, int number_alone) {
    std::vector<std::string> cells = header_cells(head);
    for (std::string& cell : cells) cell = plain_head(cell);
    const auto is_head = [&](std::string_view name) {
        return std::find(cells.begin(), cells.end(), name) != cells.end();
    };
    if (!is_head("公开(公告)号")) return 0;
    const auto found = std::count_if(signs.begin(), signs.end(), is_head);
    const bool own_spelling = head.find(spelling) != std::string_view::npos;
    if (found >= 2) return own_spelling ? 97 : 94;
    if (own_spelling) return number_alone + 40;
    return found == 1 ? 60 : number_alone;
}

}  // namespace litchi::corpora

#include "corpora/formats/ris.h"

#include "corpora/base/text.h"
#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/kind_rows.h"
#include "corpora/formats/reference_types.h"
#include "corpora/formats/scopus.h"
#include "corpora/formats/serial_numbers.h"
#include "corpora/formats/tagged_lines.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

bool is_tag_character(char c, bool first) {
    return (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
}

// "TY  - JOUR", "TY - JOUR", "SP  -", "ER  -", "TY  -JOUR"; a tab may stand for the spaces.
std::optional<TagAndValue> split(std::string_view line) {
    if (line.size() < 4 || !is_tag_character(line[0], true) || !is_tag_character(line[1], false))
        return std::nullopt;
    const std::size_t dash = line.find_first_not_of(" \t", 2);
    if (dash == std::string_view::npos || dash < 3 || dash > 5 || line[dash] != '-')
        return std::nullopt;
    std::string_view value = line.substr(dash + 1);
    if (!value.empty() && value[0] != ' ' && dash != 4) return std::nullopt;
    if (value.starts_with(' ')) value.remove_prefix(1);
    return TagAndValue{line.substr(0, 2), value};
}

constexpr std::array kKinds = {
    KindRow{"JOUR", RecordKind::Article},    KindRow{"EJOUR", RecordKind::Article},
    KindRow{"INPR", RecordKind::Article},    KindRow{"ABST", RecordKind::Article},
    KindRow{"CONF", RecordKind::Conference}, KindRow{"CPAPER", RecordKind::Conference},
    KindRow{"CHAP", RecordKind::Chapter},    KindRow{"ECHAP", RecordKind::Chapter},
    KindRow{"BOOK", RecordKind::Book},       KindRow{"EBOOK", RecordKind::Book},
    KindRow{"EDBOOK", RecordKind::Book},     KindRow{"WHOLE", RecordKind::Book},
    KindRow{"THES", RecordKind::Thesis},     KindRow{"RPRT", RecordKind::Report},
    KindRow{"GOVDOC", RecordKind::Report},   KindRow{"STAND", RecordKind::Standard},
    KindRow{"PAT", RecordKind::Patent},      KindRow{"NEWS", RecordKind::News},
    KindRow{"MGZN", RecordKind::News},       KindRow{"LEGAL", RecordKind::Policy},
    KindRow{"STAT", RecordKind::Policy},     KindRow{"BILL", RecordKind::Policy},
    KindRow{"SER", RecordKind::Book},        KindRow{"CLSWK", RecordKind::Book},
    KindRow{"MANSCPT", RecordKind::Paper},   KindRow{"UNPB", RecordKind::Paper},
    KindRow{"UNPD", RecordKind::Paper},
};

void take_type(RecordDraft& draft, const SourceField& field) {
    const std::string type = field.text();
    const KindRow* const row = find_kind(kKinds, type);
    if (!row) return draft.keep(field.name, type);
    draft.record.kind = row->kind;
}

void take_author(RecordDraft& draft, const SourceField& field) {
    draft.add_authors(field.text(), ";");
}

// RIS dates are YYYY/MM/DD/other text.
template <int Rank>
void take_ris_date(RecordDraft& draft, const SourceField& field) {
    std::string text = field.text();
    const auto slashes = std::count(text.begin(), text.end(), '/');
    if (slashes == 3) text.resize(text.rfind('/'));
    draft.offer_date(text, Rank, field.name, field.line);
}

template <int Rank>
void take_venue_of_rank(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), Rank);
}

// "Cited By :12", "References: …", "doi: 10.…" or a plain note.
void take_note(RecordDraft& draft, const SourceField& field) {
    static constexpr std::string_view kReferences = "References:";
    const std::string& first = field.lines.front();
    if (first.starts_with(kReferences)) {
        draft.add_reference(std::string_view(first).substr(kReferences.size()));
        for (std::size_t i = 1; i < field.lines.size(); ++i) draft.add_reference(field.lines[i]);
        return;
    }
    if (fold(first).starts_with("cited by")) {
        const std::size_t colon = first.find(':');
        if (colon != std::string::npos) {
            draft.set_times_cited(std::string_view(first).substr(colon + 1));
            for (std::size_t i = 1; i < field.lines.size(); ++i)
                draft.keep(field.name, field.lines[i]);
            return;
        }
    }
    if (first.starts_with("doi") || first.starts_with("10.")) draft.offer_doi(field.text(), 1);
    draft.keep(field.name, field.text());
}

constexpr std::string_view kLens = "https://lens.org/";

void take_ris_url(RecordDraft& draft, const SourceField& field) {
    const std::vector<std::string> urls = split_list(field.text(), " ;");
    for (const std::string& url : urls) {
        draft.offer_url(url);
        if (url.find("doi.org/") != std::string::npos) draft.offer_doi(url, 2);
        if (const std::string eid = scopus_eid(url); !eid.empty())
            draft.set_accession("eid:" + eid);
        if (url.starts_with(kLens)) draft.set_accession("lens:" + url.substr(kLens.size()));
        if (url != draft.record.url) draft.keep(field.name, url);
    }
}

// A link to a file, sometimes the DOI.
void take_file(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (text.starts_with("doi:") || text.starts_with("10.")) draft.offer_doi(text, 3);
    draft.keep(field.name, text);
}

// "WOS:000…", or another number of the database.
void take_accession_number(RecordDraft& draft, const SourceField& field) {
    const std::string number = field.text();
    if (number.starts_with("WOS:")) draft.set_accession("wos:" + number);
    draft.keep(field.name, number);
}

// "26957754[pmid]", "Cited By :9"
void take_user_field(RecordDraft& draft, const SourceField& field) {
    static constexpr std::string_view kPmid = "[pmid]";
    const std::string text = field.text();
    if (text.ends_with(kPmid))
        draft.set_accession("pmid:" + text.substr(0, text.size() - kPmid.size()));
    take_note(draft, field);
}

// M3, L3: a DOI in some exports, a type of work in others.
void take_doi_or_type(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    draft.offer_doi(text, 1);
    if (text == "Review" && draft.record.kind == RecordKind::Article)
        draft.record.kind = RecordKind::Review;
    draft.keep(field.name, text);
}

// VOSviewer's "TC:20"; otherwise see complete_pages.
void take_custom(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (text.starts_with("TC:")) draft.set_times_cited(std::string_view(text).substr(3));
}

constexpr std::array kRows = {
    FieldRow{"TY", &take_type},
    FieldRow{"TI", &take_title},
    FieldRow{"T1", &take_title},
    FieldRow{"CT", &take_title},
    FieldRow{"TT", &take_title},
    FieldRow{"AU", &take_author},
    FieldRow{"A1", &take_author},
    FieldRow{"AB", &take_chinese_abstract},
    FieldRow{"N2", &take_chinese_abstract},
    FieldRow{"KW", &take_keywords},
    FieldRow{"AD", &take_affiliations},
    FieldRow{"PY", &take_ris_date<0>},
    FieldRow{"DA", &take_ris_date<1>},
    FieldRow{"Y1", &take_ris_date<2>},
    FieldRow{"JF", &take_venue_of_rank<0>},
    FieldRow{"T2", &take_venue_of_rank<1>},
    FieldRow{"JO", &take_venue_of_rank<2>},
    FieldRow{"JA", &take_venue_of_rank<3>},
    FieldRow{"J2", &take_venue_of_rank<4>},
    FieldRow{"J1", &take_venue_of_rank<5>},
    FieldRow{"VL", &take_volume},
    FieldRow{"IS", &take_issue},
    FieldRow{"SP", &ignore_field},
    FieldRow{"EP", &ignore_field},
    FieldRow{"SN", &ignore_field},
    FieldRow{"PB", &take_publisher},
    FieldRow{"DO", &take_doi},
    FieldRow{"M3", &take_doi_or_type},
    FieldRow{"L3", &take_doi_or_type},
    FieldRow{"UR", &take_ris_url},
    FieldRow{"LA", &take_language},
    FieldRow{"N1", &take_note},
    FieldRow{"L1", &take_file},
    FieldRow{"AN", &take_accession_number},
    FieldRow{"U1", &take_user_field},
    FieldRow{"U3", &take_user_field},
    FieldRow{"BT", &ignore_field},
    FieldRow{"C7", &take_custom},
    FieldRow{"C8", &take_carried},
};

// Programs put a patent's number under different tags; the one that reads as a number with an
// office is it. A2 names the applicant.
void complete_patent(RecordDraft& draft, const TaggedEntry& entry) {
    static constexpr std::array<std::string_view, 6> kNumbered = {"M1", "SN", "IS",
                                                                  "VL", "AN", "C2"};
    authors_to_inventors(draft);
    for (const SourceField& field : entry.fields) {
        const std::string text = field.text();
        if (field.name == "A2") draft.add_applicants(text, ";");
        const bool numbered =
            std::find(kNumbered.begin(), kNumbered.end(), field.name) != kNumbered.end();
        if (!numbered || !draft.record.patent.publication_number.empty()) continue;
        if (!parse_publication_number(text)) continue;
        draft.record.patent.publication_number = text;
        for (std::string* member : {&draft.record.volume, &draft.record.issue})
            if (*member == text) member->clear();
    }
}

std::string text_of(const TaggedEntry& entry, std::string_view tag) {
    const auto field = std::find_if(entry.fields.begin(), entry.fields.end(),
                                    [&](const SourceField& f) { return f.name == tag; });
    return field == entry.fields.end() ? std::string() : field->text();
}

// SP may hold the whole range, C7 the number of an article without pages.
void complete_pages(RecordDraft& draft, const TaggedEntry& entry) {
    const std::string first = text_of(entry, "SP");
    const std::string last = text_of(entry, "EP");
    const bool range = first.find('-') != std::string::npos;
    draft.set_page_range(first, range ? std::string() : last);
    if (range && !first.ends_with("-" + last)) draft.keep("EP", last);
    const bool article =
        draft.record.kind == RecordKind::Article || draft.record.kind == RecordKind::Review;
    for (const SourceField& field : entry.fields) {
        if (field.name != "C7" || field.text().starts_with("TC:")) continue;
        if (article)
            draft.set_pages(field.text(), field.name);
        else
            draft.keep(field.name, field.text());
    }
}

// The names of the source that are not its venue. A book has its title only as BT.
void complete_venue(RecordDraft& draft, const TaggedEntry& entry) {
    static constexpr std::array<std::string_view, 7> kVenues = {"BT", "J1", "J2", "JA",
                                                                "JF", "JO", "T2"};
    for (const SourceField& field : entry.fields) {
        if (!std::binary_search(kVenues.begin(), kVenues.end(), field.name)) continue;
        const std::string text = field.text();
        if (field.name == "BT" && draft.record.title.empty())
            draft.add_title(text);
        else if (field.name == "BT")
            draft.offer_venue(text, 1);
        if (plain_text(text) != draft.record.venue && display_title(draft.record) != text)
            draft.keep(field.name, text);
    }
}

void complete(RecordDraft& draft, const TaggedEntry& entry) {
    if (draft.record.kind == RecordKind::Patent) complete_patent(draft, entry);
    for (const SourceField& field : entry.fields)
        if (field.name == "SN" && field.text() != draft.record.patent.publication_number)
            take_serial_numbers(draft, field);
    complete_pages(draft, entry);
    complete_venue(draft, entry);
    if (entry.fields.front().name != "TY")
        draft.complain("TY", "The entry does not start with its type.", entry.line);
}

constexpr TaggedFormat kRis{{&split, "TY", "ER"}, kRows, &complete};

}  // namespace

int ris_confidence(std::string_view head) {
    if (count_tags(head, kRis.style, "TY") > 0) return 90;
    return count_tags(head, kRis.style, "ER") > 0 && count_tags(head, kRis.style, "AU") > 0 ? 60
                                                                                            : 0;
}

std::unique_ptr<RecordReader> open_ris(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kRis);
}

}  // namespace litchi::corpora

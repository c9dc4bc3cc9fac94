#include "corpora/formats/bigquery_patents.h"

#include "corpora/formats/json_reader.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 1> kEnvelopes = {"rows"};

// Dates are whole numbers, 20190503; 0 is none. They may stand as texts.
std::string date_text(const JsonValue& value) {
    const std::string text = value.text();
    return text == "0" ? std::string() : text;
}

void take_publication_date(RecordDraft& draft, const JsonField& field) {
    draft.offer_date(date_text(field.value), 0, field.name, field.line);
}

void take_filing_date(RecordDraft& draft, const JsonField& field) {
    draft.offer_filing_date(date_text(field.value), field.name, field.line);
}

void take_priority_date(RecordDraft& draft, const JsonField& field) {
    draft.offer_priority_date(date_text(field.value), field.name, field.line);
}

void keep_date(RecordDraft& draft, const JsonField& field) {
    draft.keep(field.name, date_text(field.value));
}

void take_publication_number(RecordDraft& draft, const JsonField& field) {
    draft.set_publication_number(field.value.text(), field.name);
}

void take_application_number(RecordDraft& draft, const JsonField& field) {
    draft.set_application_number(field.value.text(), field.name);
}

void take_kind_code(RecordDraft& draft, const JsonField& field) {
    draft.set_kind_code(field.value.text(), field.name);
}

// -1 and 0 stand for no family.
void take_family(RecordDraft& draft, const JsonField& field) {
    const std::string family = field.value.text();
    if (family != "-1" && family != "0") draft.set_family(family, field.name);
}

void take_titles(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& title : field.value.items()) {
        const std::string text = title.at("text").text();
        draft.add_title(text, text_language(text, title.at("language").text()));
    }
}

void take_abstracts(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& abstract : field.value.items()) {
        const std::string text = abstract.at("text").text();
        draft.add_abstract(text, text_language(text, abstract.at("language").text()));
    }
}

// One text a language for all claims; a record's claims have no language, so the first counts.
void take_claims(RecordDraft& draft, const JsonField& field) {
    const std::vector<JsonValue> languages = field.value.items();
    draft.add_claim(languages.front().at("text").text());
    for (std::size_t i = 1; i < languages.size(); ++i)
        keep_value(draft, field.name, languages[i], field.line);
}

void take_ipc(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) draft.add_ipc(item.at("code").text(), "");
}

void take_cpc(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) draft.add_cpc(item.at("code").text(), "");
}

void keep_codes(RecordDraft& draft, const JsonField& field) {
    keep_each(draft, field.name, field.value, "code");
}

void take_priorities(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& claim : field.value.items()) {
        draft.keep(field.name, claim.at("application_number").text());
        draft.offer_priority_date(date_text(claim.at("filing_date")), field.name, field.line);
    }
}

void take_citations(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& citation : field.value.items()) {
        Reference reference;
        reference.publication_number = citation.at("publication_number").text();
        reference.text = citation.at("npl_text").text();
        draft.add_reference(std::move(reference));
    }
}

constexpr std::array kRows = {
    JsonRow{"publication_number", &take_publication_number},
    JsonRow{"application_number", &take_application_number},
    JsonRow{"country_code", &ignore_json},
    JsonRow{"kind_code", &take_kind_code},
    JsonRow{"family_id", &take_family},
    JsonRow{"title_localized", &take_titles},
    JsonRow{"abstract_localized", &take_abstracts},
    JsonRow{"claims_localized", &take_claims},
    JsonRow{"description_localized", &ignore_json},
    JsonRow{"publication_date", &take_publication_date},
    JsonRow{"filing_date", &take_filing_date},
    JsonRow{"grant_date", &keep_date},
    JsonRow{"priority_date", &take_priority_date},
    JsonRow{"priority_claim", &take_priorities},
    JsonRow{"inventor", &ignore_json},
    JsonRow{"inventor_harmonized", &ignore_json},
    JsonRow{"assignee", &ignore_json},
    JsonRow{"assignee_harmonized", &ignore_json},
    JsonRow{"ipc", &take_ipc},
    JsonRow{"cpc", &take_cpc},
    JsonRow{"uspc", &keep_codes},
    JsonRow{"fi", &keep_codes},
    JsonRow{"fterm", &keep_codes},
    JsonRow{"citation", &take_citations},
};

// The harmonised names count where there are any; the printed ones are kept then.
void complete(RecordDraft& draft, const JsonValue& row, std::uint64_t line) {
    draft.record.kind = RecordKind::Patent;
    for (const JsonValue& person : row.at("inventor_harmonized").items()) {
        draft.add_inventors(person.at("name").text(), "");
        draft.add_countries(person.at("country_code").text(), "");
    }
    for (const JsonValue& party : row.at("assignee_harmonized").items()) {
        draft.add_applicants(party.at("name").text(), "");
        draft.add_countries(party.at("country_code").text(), "");
    }
    const bool inventors = !draft.record.patent.inventors.empty();
    const bool applicants = !draft.record.patent.applicants.empty();
    if (inventors) keep_value(draft, "inventor", row.at("inventor"), line);
    if (applicants) keep_value(draft, "assignee", row.at("assignee"), line);
    for (const JsonValue& name : row.at("inventor").items())
        if (!inventors) draft.add_inventors(name.text(), "");
    for (const JsonValue& name : row.at("assignee").items())
        if (!applicants) draft.add_applicants(name.text(), "");
}

constexpr JsonFormat kBigQuery{kEnvelopes, kRows, &complete};

}  // namespace

int bigquery_patents_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 6> kOwn = {
        "title_localized",     "abstract_localized",  "claims_localized",
        "inventor_harmonized", "assignee_harmonized", "publication_number"};
    return count_members(first_members(head, kEnvelopes), kOwn) >= 2 ? 97 : 0;
}

std::unique_ptr<RecordReader> open_bigquery_patents(std::unique_ptr<TextFile> file) {
    return open_json(std::move(file), kBigQuery);
}

}  // namespace litchi::corpora

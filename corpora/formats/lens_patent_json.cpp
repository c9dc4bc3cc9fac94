#include "corpora/formats/lens_patent_json.h"

#include "corpora/formats/json_reader.h"
#include "corpora/identifiers.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 1> kEnvelopes = {"data"};

// "EP2471949A1"
std::string document_number(const JsonValue& document) {
    return document.at("jurisdiction").text() + document.at("doc_number").text() +
           document.at("kind").text();
}

void take_lens_id(RecordDraft& draft, const JsonField& field) {
    draft.set_accession("lens:" + field.value.text());
    keep_json(draft, field);
}

void take_main_language(RecordDraft& draft, const JsonField& field) {
    const std::string named = field.value.text();
    draft.set_language(text_language({}, named), field.name);
}

void take_titles(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& title : field.value.items()) {
        const std::string text = title.at("text").text();
        draft.add_title(text, text_language(text, title.at("lang").text()));
    }
}

void take_abstracts(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& abstract : field.value.items()) {
        const std::string text = abstract.at("text").text();
        draft.add_abstract(text, text_language(text, abstract.at("lang").text()));
    }
}

// The claims of the first language; a record's claims have none.
void take_claims(RecordDraft& draft, const JsonField& field) {
    const std::vector<JsonValue> languages = field.value.items();
    for (const JsonValue& claim : languages.front().at("claims").items()) {
        std::string text;
        for (const JsonValue& part : claim.at("claim_text").items()) (text += part.text()) += ' ';
        draft.add_claim(text);
    }
    for (std::size_t i = 1; i < languages.size(); ++i)
        keep_value(draft, field.name, languages[i], field.line);
}

void take_application(RecordDraft& draft, const JsonField& field) {
    draft.set_application_number(document_number(field.value), field.name);
    draft.offer_filing_date(field.value.at("date").text(), field.name, field.line);
}

void take_priorities(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& claim : field.value.items()) {
        draft.keep(field.name, document_number(claim));
        draft.offer_priority_date(claim.at("date").text(), field.name, field.line);
    }
}

void take_priority_date(RecordDraft& draft, const JsonField& field) {
    draft.offer_priority_date(field.value.text(), field.name, field.line);
}

void take_applicants(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& party : field.value.items()) {
        draft.add_applicants(party.at("extracted_name.value").text(), "");
        draft.add_countries(party.at("residence").text(), "");
        draft.keep(field.name + ".extracted_address", party.at("extracted_address").text());
    }
}

void take_inventors(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& party : field.value.items()) {
        draft.add_inventors(party.at("extracted_name.value").text(), "");
        draft.add_countries(party.at("residence").text(), "");
        draft.keep(field.name + ".extracted_address", party.at("extracted_address").text());
    }
}

void keep_parties(RecordDraft& draft, const JsonField& field) {
    keep_each(draft, field.name, field.value, "extracted_name.value");
}

void take_ipc(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) draft.add_ipc(item.at("symbol").text(), "");
}

void take_cpc(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) draft.add_cpc(item.at("symbol").text(), "");
}

void keep_symbols(RecordDraft& draft, const JsonField& field) {
    keep_each(draft, field.name, field.value, "symbol");
}

Reference reference_of(const JsonValue& citation) {
    Reference reference;
    const JsonValue patent = citation.at("patcit");
    const JsonValue paper = citation.at("nplcit");
    reference.publication_number = document_number(patent.at("document_id"));
    reference.text = paper.at("text").text();
    const std::string lens = (patent.is_object() ? patent : paper).at("lens_id").text();
    if (!lens.empty()) reference.id = "lens:" + lens;
    for (const JsonValue& id : paper.at("external_ids").items())
        if (reference.doi.empty()) reference.doi = normalise_doi(id.text()).value_or("");
    return reference;
}

// One work may be cited in several phases of the procedure.
void take_citations(RecordDraft& draft, const JsonField& field) {
    std::vector<Reference> taken;
    for (const JsonValue& citation : field.value.items()) {
        Reference reference = reference_of(citation);
        if (std::find(taken.begin(), taken.end(), reference) != taken.end()) continue;
        taken.push_back(reference);
        draft.add_reference(std::move(reference));
    }
}

std::string member_number(const JsonValue& member) {
    return document_number(member.at("document_id"));
}

// Lens numbers no families: the least Lens id of its members names one.
void take_simple_family(RecordDraft& draft, const JsonField& field) {
    std::string least;
    for (const JsonValue& member : field.value.items()) {
        draft.keep(field.name, member_number(member));
        const std::string id = member.at("lens_id").text();
        if (!id.empty() && (least.empty() || id < least)) least = id;
    }
    if (!least.empty()) draft.set_family("lens:" + least, field.name);
}

void keep_family(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& member : field.value.items())
        draft.keep(field.name, member_number(member));
}

constexpr std::array kRows = {
    JsonRow{"lens_id", &take_lens_id},
    JsonRow{"jurisdiction", &ignore_json},
    JsonRow{"doc_number", &ignore_json},
    JsonRow{"kind", &ignore_json},
    JsonRow{"date_published", &take_each<&take_date>},
    JsonRow{"lang", &take_main_language},
    JsonRow{"biblio.invention_title", &take_titles},
    JsonRow{"abstract", &take_abstracts},
    JsonRow{"claims", &take_claims},
    JsonRow{"description", &ignore_json},
    JsonRow{"biblio.publication_reference", &ignore_json},
    JsonRow{"biblio.application_reference", &take_application},
    JsonRow{"biblio.priority_claims.claims", &take_priorities},
    JsonRow{"biblio.priority_claims.earliest_claim.date", &take_priority_date},
    JsonRow{"biblio.parties.applicants", &take_applicants},
    JsonRow{"biblio.parties.inventors", &take_inventors},
    JsonRow{"biblio.parties.owners_all", &keep_parties},
    JsonRow{"biblio.parties.agents", &keep_parties},
    JsonRow{"biblio.classifications_ipcr.classifications", &take_ipc},
    JsonRow{"biblio.classifications_cpc.classifications", &take_cpc},
    JsonRow{"biblio.classifications_national.classifications", &keep_symbols},
    JsonRow{"biblio.references_cited.citations", &take_citations},
    JsonRow{"biblio.references_cited.patent_count", &ignore_json},
    JsonRow{"biblio.references_cited.npl_count", &ignore_json},
    JsonRow{"biblio.cited_by.patent_count", &take_each<&take_times_cited>},
    JsonRow{"biblio.cited_by.patents", &keep_family},
    JsonRow{"families.simple_family.members", &take_simple_family},
    JsonRow{"families.simple_family.size", &ignore_json},
    JsonRow{"families.extended_family.members", &keep_family},
    JsonRow{"families.extended_family.size", &ignore_json},
};

void complete(RecordDraft& draft, const JsonValue& patent, std::uint64_t) {
    draft.record.kind = RecordKind::Patent;
    draft.set_publication_number(document_number(patent), "doc_number");
    draft.set_kind_code(patent.at("kind").text(), "kind");
    const std::size_t citing = patent.at("biblio.cited_by.patents").items().size();
    if (!draft.record.times_cited && citing > 0)
        draft.record.times_cited = static_cast<std::int64_t>(citing);
}

constexpr JsonFormat kLens{kEnvelopes, kRows, &complete};

}  // namespace

int lens_patent_json_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 5> kOwn = {"biblio", "doc_number", "doc_key",
                                                             "jurisdiction", "families"};
    const std::vector<JsonMember> members = first_members(head, kEnvelopes);
    if (!has_member(members, "lens_id")) return 0;
    return count_members(members, kOwn) >= 1 ? 97 : 0;
}

std::unique_ptr<RecordReader> open_lens_patent_json(std::unique_ptr<TextFile> file) {
    return open_json(std::move(file), kLens);
}

}  // namespace litchi::corpora

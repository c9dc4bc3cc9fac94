#include "corpora/formats/lens_scholarly_json.h"

#include "corpora/base/text.h"
#include "corpora/formats/citeproc.h"
#include "corpora/formats/json_reader.h"
#include "corpora/formats/kind_rows.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 1> kEnvelopes = {"data"};

void take_lens_id(RecordDraft& draft, const JsonField& field) {
    draft.set_accession("lens:" + field.value.text());
    keep_json(draft, field);
}

void take_type(RecordDraft& draft, const JsonField& field) {
    static constexpr std::array kTypes = {
        KindRow{"book", RecordKind::Book},
        KindRow{"book chapter", RecordKind::Chapter},
        KindRow{"conference proceedings", RecordKind::Book},
        KindRow{"conference proceedings article", RecordKind::Conference},
        KindRow{"dissertation", RecordKind::Thesis},
        KindRow{"editorial", RecordKind::Article},
        KindRow{"journal article", RecordKind::Article},
        KindRow{"letter", RecordKind::Article},
        KindRow{"news", RecordKind::News},
        KindRow{"preprint", RecordKind::Paper},
        KindRow{"reference entry", RecordKind::Chapter},
        KindRow{"report", RecordKind::Report},
        KindRow{"review", RecordKind::Review},
        KindRow{"standard", RecordKind::Standard},
        KindRow{"working paper", RecordKind::Paper},
    };
    const std::string type = collapse_spaces(fold(field.value.text()));
    const KindRow* const row = find_kind(kTypes, type);
    if (!row) return keep_json(draft, field);
    draft.record.kind = row->kind;
}

void take_authors(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& author : field.value.items()) {
        Person person;
        person.given = author.at("first_name").text();
        person.family = author.at("last_name").text();
        if (person.given.empty()) person.given = author.at("initials").text();
        if (person.family.empty()) person.literal = author.at("collective_name").text();
        for (const JsonValue& affiliation : author.at("affiliations").items()) {
            person.affiliations.push_back(affiliation.at("name").text());
            draft.add_affiliations(person.affiliations.back(), "");
            draft.add_countries(affiliation.at("country_code").text(), ",");
        }
        for (const JsonValue& id : author.at("ids").items())
            draft.keep(field.name + "." + id.at("type").text(),
                       display_name(person) + " = " + id.at("value").text());
        draft.add_author(std::move(person));
    }
}

void take_external_ids(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& id : field.value.items()) {
        const std::string type = id.at("type").text();
        for (const JsonValue& value : id.at("value").items()) {
            if (type == "doi" && draft.record.doi.empty()) draft.offer_doi(value.text(), 0);
            if (type != "doi" || draft.record.doi.empty())
                draft.keep(field.name + "." + type, value.text());
        }
    }
}

void take_issns(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items())
        draft.add_issn(hyphened_issn(item.is_object() ? item.at("value").text() : item.text()), "");
}

void take_mesh(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& term : field.value.items()) {
        const std::string qualifier = term.at("qualifier_name").text();
        draft.add_subjects(
            term.at("mesh_heading").text() + (qualifier.empty() ? "" : "/" + qualifier), "");
    }
}

void take_references(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        Reference reference;
        const std::string id = item.at("lens_id").text();
        if (!id.empty()) reference.id = "lens:" + id;
        reference.text = item.at("text").text();
        draft.add_reference(std::move(reference));
    }
}

void take_source_urls(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        const std::string url = item.at("url").text();
        if (draft.record.url.empty())
            draft.offer_url(url);
        else
            draft.keep(field.name, url);
    }
}

void take_conference(RecordDraft& draft, const JsonField& field) {
    draft.offer_venue(field.value.text(), 1);
    draft.keep(field.name, field.value.text());
}

constexpr std::array kRows = {
    JsonRow{"lens_id", &take_lens_id},
    JsonRow{"title", &take_each<&take_title>},
    JsonRow{"publication_type", &take_type},
    JsonRow{"authors", &take_authors},
    JsonRow{"external_ids", &take_external_ids},
    JsonRow{"abstract", &take_each<&take_abstract>},
    JsonRow{"date_published", &ignore_json},
    JsonRow{"date_published_parts", &ignore_json},
    JsonRow{"year_published", &ignore_json},
    JsonRow{"languages", &take_each<&take_language>},
    JsonRow{"source.title", &take_each<&take_venue>},
    JsonRow{"source.publisher", &take_each<&take_publisher>},
    JsonRow{"source.issn", &take_issns},
    JsonRow{"conference.name", &take_conference},
    JsonRow{"volume", &take_each<&take_volume>},
    JsonRow{"issue", &take_each<&take_issue>},
    JsonRow{"start_page", &ignore_json},
    JsonRow{"end_page", &ignore_json},
    JsonRow{"keywords", &take_each<&take_keywords>},
    JsonRow{"fields_of_study", &take_each<&take_subjects>},
    JsonRow{"mesh_terms", &take_mesh},
    JsonRow{"references", &take_references},
    JsonRow{"source_urls", &take_source_urls},
    JsonRow{"scholarly_citations_count", &take_each<&take_times_cited>},
    JsonRow{"references_count", &ignore_json},
    JsonRow{"author_count", &ignore_json},
};

// "[1974]" as CSL writes its parts; the full date gives such a year a first of January.
std::string date_of(const JsonValue& work) {
    std::string text;
    for (const JsonValue& part : work.at("date_published_parts").items())
        text += (text.empty() ? "" : "-") + part.text();
    if (text.empty()) text = work.at("date_published").text();
    return text.empty() ? work.at("year_published").text() : text;
}

void complete(RecordDraft& draft, const JsonValue& work, std::uint64_t line) {
    draft.offer_date(date_of(work), 0, "date_published", line);
    draft.set_page_range(work.at("start_page").text(), work.at("end_page").text());
    const std::vector<JsonValue> kinds = work.at("publication_supplementary_type").items();
    const bool review = std::any_of(kinds.begin(), kinds.end(),
                                    [](const JsonValue& kind) { return kind.text() == "review"; });
    if (review && draft.record.kind == RecordKind::Article) draft.record.kind = RecordKind::Review;
}

constexpr JsonFormat kLens{kEnvelopes, kRows, &complete};

}  // namespace

int lens_scholarly_json_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 9> kOwn = {
        "external_ids",     "year_published", "scholarly_citations_count",
        "publication_type", "authors",        "date_published_parts",
        "fields_of_study",  "title",          "author_count"};
    const std::vector<JsonMember> members = first_members(head, kEnvelopes);
    if (!has_member(members, "lens_id") || has_member(members, "doc_number") ||
        has_member(members, "biblio"))
        return 0;
    return count_members(members, kOwn) >= 2 ? 97 : 55;
}

std::unique_ptr<RecordReader> open_lens_scholarly_json(std::unique_ptr<TextFile> file) {
    return open_json(std::move(file), kLens);
}

}  // namespace litchi::corpora

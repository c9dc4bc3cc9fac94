#include "corpora/formats/openalex.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/formats/json_reader.h"
#include "corpora/formats/kind_rows.h"
#include "corpora/person_name.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 1> kEnvelopes = {"results"};

// "https://openalex.org/W123" → "openalex:W123"; empty for anything else.
std::string openalex_id(std::string_view address) {
    const std::size_t slash = address.rfind('/');
    if (slash != std::string_view::npos) address.remove_prefix(slash + 1);
    if (address.size() < 2 || address[0] != 'W') return {};
    return "openalex:" + std::string(address);
}

void take_id(RecordDraft& draft, const JsonField& field) {
    if (std::string id = openalex_id(field.value.text()); !id.empty())
        draft.set_accession(std::move(id));
    keep_json(draft, field);
}

void take_type(RecordDraft& draft, const JsonField& field) {
    static constexpr std::array kTypes = {
        KindRow{"article", RecordKind::Article},
        KindRow{"book", RecordKind::Book},
        KindRow{"book-chapter", RecordKind::Chapter},
        KindRow{"conference-paper", RecordKind::Conference},
        KindRow{"data-paper", RecordKind::Article},
        KindRow{"dissertation", RecordKind::Thesis},
        KindRow{"editorial", RecordKind::Article},
        KindRow{"erratum", RecordKind::Article},
        KindRow{"journal-article", RecordKind::Article},
        KindRow{"letter", RecordKind::Article},
        KindRow{"monograph", RecordKind::Book},
        KindRow{"posted-content", RecordKind::Paper},
        KindRow{"preprint", RecordKind::Paper},
        KindRow{"proceedings-article", RecordKind::Conference},
        KindRow{"reference-entry", RecordKind::Chapter},
        KindRow{"report", RecordKind::Report},
        KindRow{"review", RecordKind::Review},
        KindRow{"standard", RecordKind::Standard},
    };
    const std::string type = field.value.text();
    const KindRow* const row = find_kind(kTypes, type);
    if (!row) return keep_json(draft, field);
    draft.record.kind = row->kind;
}

// The word before each position; positions may be missing. Nothing when it is longer than a field.
std::string text_of_index(const JsonValue& index) {
    std::vector<std::pair<std::uint64_t, std::string_view>> words;
    std::size_t size = 0;
    for (const auto& [word, positions] : index.members()) {
        for (const JsonValue& position : positions.items()) {
            const std::string digits = position.text();
            std::uint64_t place = 0;
            const char* const end = digits.data() + digits.size();
            if (std::from_chars(digits.data(), end, place).ptr != end) continue;
            if ((size += word.size() + 1) > limits::kMaxFieldBytes) return {};
            words.emplace_back(place, word);
        }
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string text;
    text.reserve(size);
    for (const auto& [place, word] : words) (text += word) += ' ';
    return text;
}

void take_abstract_index(RecordDraft& draft, const JsonField& field) {
    const std::string text = text_of_index(field.value);
    if (!text.empty()) return draft.add_abstract(repair_utf8(text));
    draft.complain(field.name, "Left out: it holds no words with positions, or more than 4 MiB.",
                   field.line);
}

std::vector<std::string> texts_at(const JsonValue& list, std::string_view path) {
    std::vector<std::string> texts;
    for (const JsonValue& item : list.items())
        if (std::string text = item.at(path).text(); !text.empty())
            texts.push_back(std::move(text));
    return texts;
}

// Old works have one string, newer ones a list.
std::vector<std::string> raw_affiliations(const JsonValue& authorship) {
    std::vector<std::string> texts;
    for (const JsonValue& item : authorship.at("raw_affiliation_strings").items())
        texts.push_back(item.text());
    const std::string single = authorship.at("raw_affiliation_string").text();
    if (texts.empty() && !single.empty()) texts.push_back(single);
    return texts;
}

void add_countries(RecordDraft& draft, const JsonValue& authorship) {
    for (const JsonValue& country : authorship.at("countries").items())
        draft.add_countries(country.text(), "");
    for (const std::string& country : texts_at(authorship.at("institutions"), "country_code"))
        draft.add_countries(country, "");
}

void take_authorship(RecordDraft& draft, const JsonValue& authorship, const std::string& field) {
    const std::string shown = authorship.at("author.display_name").text();
    const std::string raw = authorship.at("raw_author_name").text();
    const std::string& name = raw.empty() ? shown : raw;
    if (name != shown) draft.keep(field + ".author.display_name", name + " = " + shown);
    for (const std::string_view id : {"id", "orcid"}) {
        const std::string value = authorship.at("author." + std::string(id)).text();
        if (!value.empty()) draft.keep(field + ".author." + std::string(id), name + " = " + value);
    }
    Person person = parse_person(name);
    person.affiliations = texts_at(authorship.at("institutions"), "display_name");
    const std::vector<std::string> written = raw_affiliations(authorship);
    for (const std::string& text : written)
        if (!person.affiliations.empty()) draft.keep(field + ".raw_affiliation_strings", text);
    if (person.affiliations.empty()) person.affiliations = written;
    for (const std::string& text : person.affiliations) draft.add_affiliations(text, "");
    add_countries(draft, authorship);
    draft.add_author(std::move(person));
}

void take_authorships(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& authorship : field.value.items())
        take_authorship(draft, authorship, field.name);
}

void take_biblio(RecordDraft& draft, const JsonField& field) {
    draft.set_volume(field.value.at("volume").text(), "biblio.volume");
    draft.set_issue(field.value.at("issue").text(), "biblio.issue");
    draft.set_page_range(field.value.at("first_page").text(), field.value.at("last_page").text());
}

// Keywords are found by a machine, so they are subjects like topics. The member was called
// "keyword" before 2024.
void take_keywords_and_topics(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        const std::string name = item.at("display_name").text();
        draft.add_subjects(name.empty() ? item.at("keyword").text() : name, "");
    }
}

// Concepts of score 0 are only the ancestors of others.
void take_concepts(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        const std::string name = item.at("display_name").text();
        if (item.at("score").text().find_first_of("123456789") != std::string::npos)
            draft.add_subjects(name, "");
        else
            draft.keep(field.name, name);
    }
}

void take_mesh(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        const std::string qualifier = item.at("qualifier_name").text();
        draft.add_subjects(
            item.at("descriptor_name").text() + (qualifier.empty() ? "" : "/" + qualifier), "");
    }
}

void take_referenced_works(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        Reference reference;
        reference.id = openalex_id(item.text());
        draft.add_reference(std::move(reference));
    }
}

void take_year(RecordDraft& draft, const JsonField& field) {
    draft.offer_date(field.value.text(), 1, field.name, field.line);
}

constexpr std::array kRows = {
    JsonRow{"id", &take_id},
    JsonRow{"doi", &take_each<&take_doi>},
    JsonRow{"title", &take_each<&take_title>},
    JsonRow{"display_name", &take_each<&take_title>},
    JsonRow{"publication_date", &take_each<&take_date>},
    JsonRow{"publication_year", &take_year},
    JsonRow{"language", &take_each<&take_language>},
    JsonRow{"type", &take_type},
    JsonRow{"authorships", &take_authorships},
    JsonRow{"abstract_inverted_index", &take_abstract_index},
    JsonRow{"primary_location.landing_page_url", &take_each<&take_url>},
    JsonRow{"primary_location.source.display_name", &take_each<&take_venue>},
    JsonRow{"primary_location.source.host_organization_name", &take_each<&take_publisher>},
    JsonRow{"primary_location.source.issn", &take_each<&take_issn>},
    JsonRow{"primary_location.source.issn_l", &take_each<&take_issn>},
    // Works of before 2023.
    JsonRow{"host_venue.display_name", &take_each<&take_venue>},
    JsonRow{"host_venue.issn", &take_each<&take_issn>},
    JsonRow{"host_venue.issn_l", &take_each<&take_issn>},
    JsonRow{"host_venue.publisher", &take_each<&take_publisher>},
    JsonRow{"host_venue.url", &take_each<&take_url>},
    JsonRow{"biblio", &take_biblio},
    JsonRow{"keywords", &take_keywords_and_topics},
    JsonRow{"topics", &take_keywords_and_topics},
    JsonRow{"concepts", &take_concepts},
    JsonRow{"mesh", &take_mesh},
    JsonRow{"referenced_works", &take_referenced_works},
    JsonRow{"cited_by_count", &take_each<&take_times_cited>},
    // What other members say as well.
    JsonRow{"ids.doi", &ignore_json},
    JsonRow{"ids.openalex", &ignore_json},
    JsonRow{"primary_topic", &ignore_json},
    JsonRow{"referenced_works_count", &ignore_json},
    JsonRow{"authors_count", &ignore_json},
    JsonRow{"concepts_count", &ignore_json},
    JsonRow{"topics_count", &ignore_json},
    JsonRow{"locations_count", &ignore_json},
    JsonRow{"countries_distinct_count", &ignore_json},
    JsonRow{"institutions_distinct_count", &ignore_json},
    JsonRow{"cited_by_api_url", &ignore_json},
    JsonRow{"ngrams_url", &ignore_json},
};

// A conference's papers are of type "article"; the type of before 2023 stands beside it.
void complete(RecordDraft& draft, const JsonValue& work, std::uint64_t) {
    const bool article = draft.record.kind == RecordKind::Article;
    if (article && work.at("type_crossref").text() == "proceedings-article")
        draft.record.kind = RecordKind::Conference;
}

constexpr JsonFormat kOpenAlex{kEnvelopes, kRows, &complete};

}  // namespace

int openalex_confidence(std::string_view head) {
    const std::vector<JsonMember> members = first_members(head, kEnvelopes);
    const std::string id = member_text(members, "id");
    if (id.find("openalex.org/W") != std::string::npos) return 98;
    static constexpr std::array<std::string_view, 5> kOwn = {
        "abstract_inverted_index", "authorships", "referenced_works", "cited_by_api_url",
        "primary_location"};
    return count_members(members, kOwn) >= 2 ? 96 : 0;
}

std::unique_ptr<RecordReader> open_openalex(std::unique_ptr<TextFile> file) {
    return open_json(std::move(file), kOpenAlex);
}

}  // namespace litchi::corpora

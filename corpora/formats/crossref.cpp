#include "corpora/formats/crossref.h"

#include "corpora/citation.h"
#include "corpora/formats/citeproc.h"
#include "corpora/formats/json_reader.h"
#include "corpora/identifiers.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 3> kEnvelopes = {"message.items", "message", "items"};

// An element of JATS or MathML at the start of a text.
struct JatsElement {
    std::size_t size = 0;   // of the tag; 0 = there is none
    std::string_view name;  // without its prefix
};

JatsElement jats_element(std::string_view text) {
    JatsElement element;
    std::string_view rest = text.substr(text.starts_with("</") ? 2 : 1);
    const bool known = rest.starts_with("jats:") || rest.starts_with("mml:");
    const std::size_t end = known ? text.find('>') : std::string_view::npos;
    if (end == std::string_view::npos) return element;
    rest.remove_prefix(rest.find(':') + 1);
    element.size = end + 1;
    element.name = rest.substr(0, rest.find_first_of(" />"));
    return element;
}

template <std::size_t Size>
bool is_one_of(std::string_view name, const std::array<std::string_view, Size>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The text of a JATS abstract: sections, lists, links and formulas give their words; a first
// heading that only says "Abstract" goes. What plain_text reads is left to it.
std::string without_jats(std::string_view text) {
    static constexpr std::string_view kHeading = "<jats:title>Abstract</jats:title>";
    static constexpr std::array<std::string_view, 4> kPlain = {"bold", "italic", "sub", "sup"};
    static constexpr std::array<std::string_view, 8> kBlocks = {
        "break", "disp-formula", "label", "list", "list-item", "p", "sec", "title"};
    if (text.starts_with(kHeading)) text.remove_prefix(kHeading.size());
    std::string plain;
    while (!text.empty()) {
        const JatsElement element = text[0] == '<' ? jats_element(text) : JatsElement{};
        if (element.size == 0 || is_one_of(element.name, kPlain)) {
            plain += text[0];
            text.remove_prefix(1);
            continue;
        }
        if (is_one_of(element.name, kBlocks)) plain += ' ';
        text.remove_prefix(element.size);
    }
    return plain;
}

void take_jats(RecordDraft& draft, const JsonField& field) {
    for (const SourceField& abstract : text_fields(draft, field))
        draft.add_abstract(without_jats(abstract.text()));
}

// "http://id.crossref.org/isbn/9780306406157" in old records.
void take_book_numbers(RecordDraft& draft, const JsonField& field) {
    for (const SourceField& number : text_fields(draft, field)) {
        const std::string text = number.text();
        draft.add_isbn(std::string_view(text).substr(text.rfind('/') + 1), "");
    }
}

std::string first_text(const JsonValue& value, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (std::string text = value.at(name).text(); !text.empty()) return text;
    return {};
}

void take_references(RecordDraft& draft, const JsonField& field) {
    for (const JsonValue& item : field.value.items()) {
        Reference reference;
        reference.doi = item.at("DOI").text();
        reference.text = item.at("unstructured").text();
        if (reference.text.empty())
            reference.text = citation_text(
                {item.at("author").text(), item.at("year").text(), item.at("article-title").text(),
                 first_text(item, {"journal-title", "volume-title", "series-title",
                                   "standard-designator"}),
                 item.at("volume").text(), first_text(item, {"first-page", "elocation"})});
        // What is no DOI is still said.
        if (!reference.doi.empty() && !normalise_doi(reference.doi))
            draft.keep("reference.DOI", reference.doi);
        draft.add_reference(std::move(reference));
    }
}

void take_conference(RecordDraft& draft, const JsonField& field) {
    draft.offer_venue(field.value.text(), 1);
    draft.keep(field.name, field.value.text());
}

constexpr std::array kRows = {
    JsonRow{"DOI", &take_each<&take_doi>},
    JsonRow{"URL", &take_each<&take_url>},
    JsonRow{"type", &take_citeproc_type},
    JsonRow{"title", &take_each<&take_title>},
    JsonRow{"original-title", &take_each<&take_title>},
    JsonRow{"author", &take_citeproc_authors},
    JsonRow{"editor", &keep_citeproc_people},
    JsonRow{"translator", &keep_citeproc_people},
    JsonRow{"chair", &keep_citeproc_people},
    JsonRow{"abstract", &take_jats},
    JsonRow{"language", &take_each<&take_language>},
    JsonRow{"subject", &take_each<&take_subjects>},
    JsonRow{"published-print", &take_citeproc_date<0>},
    JsonRow{"issued", &take_citeproc_date<1>},
    JsonRow{"published", &take_citeproc_date<2>},
    JsonRow{"published-online", &take_citeproc_date<3>},
    JsonRow{"container-title", &take_citeproc_container},
    JsonRow{"event.name", &take_conference},
    JsonRow{"publisher", &take_each<&take_publisher>},
    JsonRow{"volume", &take_each<&take_volume>},
    JsonRow{"issue", &take_each<&take_issue>},
    JsonRow{"page", &take_each<&take_pages>},
    JsonRow{"article-number", &ignore_json},
    JsonRow{"ISSN", &take_each<&take_issn>},
    JsonRow{"ISBN", &take_book_numbers},
    JsonRow{"reference", &take_references},
    JsonRow{"is-referenced-by-count", &take_each<&take_times_cited>},
    // What other members say as well.
    JsonRow{"issn-type", &ignore_json},
    JsonRow{"isbn-type", &ignore_json},
    JsonRow{"journal-issue.issue", &ignore_json},
    JsonRow{"reference-count", &ignore_json},
    JsonRow{"references-count", &ignore_json},
};

// The number of an article that has no pages of its own.
void complete(RecordDraft& draft, const JsonValue& work, std::uint64_t) {
    draft.set_pages(work.at("article-number").text(), "article-number");
}

constexpr JsonFormat kCrossref{kEnvelopes, kRows, &complete};

}  // namespace

int crossref_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 9> kOwn = {
        "deposited", "indexed",         "is-referenced-by-count", "issn-type",     "member",
        "prefix",    "reference-count", "references-count",       "content-domain"};
    const std::vector<JsonMember> members = first_members(head, kEnvelopes);
    const std::size_t own = count_members(members, kOwn);
    if (has_member(members, "DOI") && own >= 2) return 97;
    return own >= 4 ? 95 : 0;
}

std::unique_ptr<RecordReader> open_crossref(std::unique_ptr<TextFile> file) {
    return open_json(std::move(file), kCrossref);
}

}  // namespace litchi::corpora

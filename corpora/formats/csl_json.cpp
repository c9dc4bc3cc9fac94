#include "corpora/formats/csl_json.h"

#include "corpora/carried_members.h"
#include "corpora/formats/citeproc.h"
#include "corpora/formats/json_reader.h"
#include "corpora/formats/reference_types.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 1> kEnvelopes = {"items"};

// One string for all; between semicolons where there is one.
void take_keyword(RecordDraft& draft, const JsonField& field) {
    for (const SourceField& keywords : text_fields(draft, field)) {
        const std::string text = keywords.text();
        const bool semicolons =
            text.find_first_of(";\n") != std::string::npos || text.find("；") != std::string::npos;
        draft.add_keywords(text, semicolons ? ";；" : ",，、");
    }
}

void take_pmid(RecordDraft& draft, const JsonField& field) {
    draft.set_accession("pmid:" + field.value.text());
    keep_json(draft, field);
}

void take_submitted(RecordDraft& draft, const JsonField& field) {
    if (draft.record.kind != RecordKind::Patent) return keep_json(draft, field);
    draft.offer_filing_date(citeproc_date(field.value), field.name, field.line);
}

// "custom" is for members of programs' own, Litchi's among them.
void take_custom(RecordDraft& draft, const JsonField& field) {
    const std::string carried = field.value.at("litchi").json();
    if (is_carried(carried)) return draft.carry(carried);
    keep_json(draft, field);
}

constexpr std::array kRows = {
    JsonRow{"custom", &take_custom},
    JsonRow{"type", &take_citeproc_type},
    JsonRow{"title", &take_each<&take_title>},
    JsonRow{"author", &take_citeproc_authors},
    JsonRow{"editor", &keep_citeproc_people},
    JsonRow{"translator", &keep_citeproc_people},
    JsonRow{"container-author", &keep_citeproc_people},
    JsonRow{"collection-editor", &keep_citeproc_people},
    JsonRow{"director", &keep_citeproc_people},
    JsonRow{"abstract", &take_each<&take_abstract>},
    JsonRow{"keyword", &take_keyword},
    JsonRow{"language", &take_each<&take_language>},
    JsonRow{"issued", &take_citeproc_date<0>},
    JsonRow{"submitted", &take_submitted},
    JsonRow{"container-title", &take_citeproc_container},
    JsonRow{"publisher", &take_each<&take_publisher>},
    JsonRow{"volume", &take_each<&take_volume>},
    JsonRow{"issue", &take_each<&take_issue>},
    JsonRow{"page", &take_each<&take_pages>},
    JsonRow{"ISSN", &take_each<&take_issn>},
    JsonRow{"ISBN", &take_each<&take_isbn>},
    JsonRow{"DOI", &take_each<&take_doi>},
    JsonRow{"URL", &take_each<&take_url>},
    JsonRow{"PMID", &take_pmid},
    JsonRow{"number", &ignore_json},
};

// The number of a patent is that of its publication; any other is kept.
void complete(RecordDraft& draft, const JsonValue& item, std::uint64_t line) {
    if (draft.record.kind == RecordKind::Patent)
        draft.set_publication_number(item.at("number").text(), "number");
    else
        keep_value(draft, "number", item.at("number"), line);
    authors_to_inventors(draft);
}

constexpr JsonFormat kCslJson{kEnvelopes, kRows, &complete};

// Types that only citation processors call so.
bool is_csl_type(std::string_view type) {
    static constexpr std::array<std::string_view, 22> kTypes = {"article",
                                                                "article-journal",
                                                                "article-magazine",
                                                                "article-newspaper",
                                                                "bill",
                                                                "book",
                                                                "chapter",
                                                                "dataset",
                                                                "document",
                                                                "entry",
                                                                "entry-encyclopedia",
                                                                "legislation",
                                                                "manuscript",
                                                                "paper-conference",
                                                                "patent",
                                                                "post-weblog",
                                                                "regulation",
                                                                "report",
                                                                "speech",
                                                                "standard",
                                                                "thesis",
                                                                "webpage"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

}  // namespace

int csl_json_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 14> kOwn = {
        "issued", "author", "container-title", "DOI",  "URL",          "ISBN",     "ISSN",
        "page",   "custom", "publisher-place", "note", "citation-key", "accessed", "submitted"};
    const std::vector<JsonMember> members = first_members(head, kEnvelopes);
    const std::string type = member_text(members, "type");
    if (!is_csl_type(type) || !has_member(members, "title")) return 0;
    const std::size_t own = count_members(members, kOwn);
    if (own == 0) return 0;
    return type.find('-') != std::string::npos || own >= 2 ? 93 : 60;
}

std::unique_ptr<RecordReader> open_csl_json(std::unique_ptr<TextFile> file) {
    return open_json(std::move(file), kCslJson);
}

}  // namespace litchi::corpora

#include "corpora/record_draft.h"

#include "corpora/base/json_text.h"
#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/identifiers.h"
#include "corpora/language.h"
#include "corpora/person_name.h"
#include "corpora/plain_text.h"
#include "corpora/record_identity.h"

#include <algorithm>
#include <charconv>

namespace litchi::corpora {
namespace {

// What exports write where a text is missing.
bool is_placeholder(std::string_view text) {
    const std::string folded = fold(text);
    return folded == "[no abstract available]" || folded == "no abstract available" ||
           folded == "[no title available]" || folded == "[no author name available]" ||
           folded == "[no author id available]" || folded == "无" || folded == "n/a";
}

std::string cleaned(std::string_view text) {
    std::string plain = plain_text(text);
    return is_placeholder(plain) ? std::string{} : plain;
}

bool has_language(const LocalTexts& texts, std::string_view text, std::string_view language) {
    const std::string own = language.empty() ? guess_language(text) : std::string(language);
    return std::any_of(texts.begin(), texts.end(), [&](const LocalText& entry) {
        return own == (entry.language.empty() ? guess_language(entry.text) : entry.language);
    });
}

void add_terms(std::vector<LocalText>& terms, std::vector<std::string> parts) {
    for (std::string& part : parts) {
        const auto same = [&](const LocalText& term) { return term.text == part; };
        if (!is_placeholder(part) && std::none_of(terms.begin(), terms.end(), same))
            terms.push_back({"", std::move(part)});
    }
}

bool refines(PartialDate finer, PartialDate coarse) {
    if (finer.year != coarse.year) return false;
    if (coarse.month == 0) return finer.month != 0;
    return finer.month == coarse.month && coarse.day == 0 && finer.day != 0;
}

std::string json_of(const std::vector<std::string>& texts) {
    if (texts.size() == 1) return json_string(texts.front());
    std::string list = "[";
    for (const std::string& text : texts) {
        if (list.size() > 1) list += ',';
        append_json_string(list, text);
    }
    return list + ']';
}

}  // namespace

void RecordDraft::add_title(std::string_view text, std::string_view language) {
    std::string title = cleaned(text);
    if (title.empty()) return;
    if (has_language(record.title, title, language)) {
        if (record.title.front().text != title) keep("other_titles", title);
    } else {
        record.title.push_back({std::string(language), std::move(title)});
    }
}

void RecordDraft::add_abstract(std::string_view text, std::string_view language) {
    std::string abstract = cleaned(text);
    if (abstract.empty()) return;
    if (has_language(record.abstract, abstract, language)) {
        if (record.abstract.front().text != abstract) keep("other_abstracts", abstract);
    } else {
        record.abstract.push_back({std::string(language), std::move(abstract)});
    }
}

std::vector<std::string> RecordDraft::parts_of(std::string_view text, std::string_view separators,
                                               std::size_t known) {
    std::vector<std::string> parts = split_list(plain_text(text), separators);
    if (parts.size() + known <= limits::kMaxListItems) return parts;
    complain({}, "A list of more than 20000 parts is cut there.", entry_.line);
    parts.resize(limits::kMaxListItems - std::min(known, limits::kMaxListItems));
    return parts;
}

void RecordDraft::add_keywords(std::string_view text, std::string_view separators) {
    add_terms(record.keywords, parts_of(text, separators, record.keywords.size()));
}

void RecordDraft::add_subjects(std::string_view text, std::string_view separators) {
    add_terms(record.subjects, parts_of(text, separators, record.subjects.size()));
}

void RecordDraft::add_authors(std::string_view text, std::string_view separators) {
    for (const std::string& name : parts_of(text, separators, record.authors.size())) {
        Person person = parse_person(name);
        if (!display_name(person).empty() && !is_placeholder(name))
            record.authors.push_back(std::move(person));
    }
}

void RecordDraft::add_affiliations(std::string_view text, std::string_view separators) {
    for (std::string& part : parts_of(text, separators, record.affiliations.size())) {
        auto& known = record.affiliations;
        if (std::find(known.begin(), known.end(), part) == known.end())
            known.push_back(std::move(part));
    }
}

void RecordDraft::add_reference(std::string_view text) {
    Reference reference;
    reference.text = plain_text(text);
    if (reference.text.empty() || record.references.size() >= limits::kMaxListItems) return;
    reference.doi = find_doi(reference.text).value_or("");
    record.references.push_back(std::move(reference));
}

void RecordDraft::offer_venue(std::string_view text, int rank) {
    std::string venue = cleaned(text);
    if (venue.empty() || (!record.venue.empty() && rank >= venue_rank_)) return;
    record.venue = std::move(venue);
    venue_rank_ = rank;
}

void RecordDraft::offer_doi(std::string_view text, int rank) {
    if (!record.doi.empty() && rank >= doi_rank_) return;
    const auto doi = normalise_doi(text);
    if (!doi) return;
    record.doi = *doi;
    doi_rank_ = rank;
}

void RecordDraft::offer_url(std::string_view text) {
    if (record.url.empty()) record.url = collapse_spaces(text);
}

void RecordDraft::offer_date(std::string_view text, int rank, std::string_view field,
                             std::uint64_t line) {
    const std::string plain = plain_text(text);
    if (plain.empty()) return;
    if (const auto date = parse_date(plain))
        dates_.push_back({*date, rank});
    else
        unread_dates_.push_back({line, std::string(field), plain});
}

void RecordDraft::set_language(std::string_view name, std::string_view field) {
    const std::vector<std::string> names = split_list(name, ";；,，");
    if (names.empty()) return;
    record.language = language_tag(names.front());
    if (record.language.empty() || names.size() > 1) keep(field, name);
}

void RecordDraft::set_times_cited(std::string_view text) {
    const std::string digits = collapse_spaces(text);
    std::int64_t count = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, count);
    if (read.ec == std::errc{} && read.ptr == end && count >= 0) record.times_cited = count;
}

void RecordDraft::set_accession(std::string id) {
    if (accession_.empty() && id.size() <= limits::kMaxIdBytes) accession_ = std::move(id);
}

void RecordDraft::keep(std::string_view name, std::string_view text) {
    std::string plain = collapse_spaces(text);
    if (name.empty() || plain.empty()) return;
    extra_[std::string(name)].push_back(std::move(plain));
}

void RecordDraft::complain(std::string_view field, std::string why, std::uint64_t line) {
    if (entry_.problems.size() < limits::kMaxProblemsPerEntry)
        entry_.problems.push_back({line, std::string(field), std::move(why)});
}

void RecordDraft::choose_date() {
    for (const Problem& unread : unread_dates_) {
        keep(unread.field, unread.why);
        if (dates_.empty())
            complain(unread.field, "\"" + excerpt(unread.why) + "\" is not a date.", unread.line);
    }
    if (dates_.empty()) return;
    std::stable_sort(dates_.begin(), dates_.end(),
                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
    record.date = dates_.front().date;
    for (const OfferedDate& offered : dates_)
        if (refines(offered.date, record.date)) record.date = offered.date;
}

void RecordDraft::write_extra() {
    for (const auto& [name, texts] : extra_) record.extra.emplace_back(name, json_of(texts));
}

Entry RecordDraft::finish() {
    choose_date();
    write_extra();
    tag_texts(record);
    if (record.doi.empty() && record.patent.publication_number.empty()) record.id = accession_;
    if (record.id.empty()) record.id = make_id(record);
    entry_.record = std::move(record);
    judge(entry_);
    return std::move(entry_);
}

}  // namespace litchi::corpora

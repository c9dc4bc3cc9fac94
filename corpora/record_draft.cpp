#include "corpora/record_draft.h"

#include "corpora/base/json_text.h"
#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/carried_members.h"
#include "corpora/identifiers.h"
#include "corpora/language.h"
#include "corpora/plain_text.h"
#include "corpora/record_identity.h"

#include <algorithm>
#include <charconv>

namespace litchi::corpora {
namespace {

bool refines(PartialDate finer, PartialDate coarse) {
    if (finer.year != coarse.year) return false;
    if (coarse.month == 0) return finer.month != 0;
    return finer.month == coarse.month && coarse.day == 0 && finer.day != 0;
}

std::string json_of(const std::vector<std::string>& values) {
    if (values.size() == 1) return values.front();
    std::string list = "[";
    for (const std::string& value : values) (list += list.size() > 1 ? "," : "") += value;
    return list + ']';
}

}  // namespace

void RecordDraft::set_once(std::string& member, std::string_view text, std::string_view field) {
    std::string value = plain_text(text);
    if (member.empty())
        member = std::move(value);
    else if (member != value)
        keep(field, value);
}

void RecordDraft::add_reference(std::string_view text) {
    Reference reference;
    reference.text = text;
    add_reference(std::move(reference));
}

void RecordDraft::add_reference(Reference reference) {
    if (record.references.size() >= limits::kMaxListItems) return;
    reference.text = plain_text(reference.text);
    reference.publication_number = plain_text(reference.publication_number);
    if (!reference.doi.empty()) reference.doi = normalise_doi(reference.doi).value_or("");
    if (reference.doi.empty()) reference.doi = find_doi(reference.text).value_or("");
    if (reference == Reference{}) return;
    record.references.push_back(std::move(reference));
}

void RecordDraft::set_volume(std::string_view text, std::string_view field) {
    set_once(record.volume, text, field);
}

void RecordDraft::set_issue(std::string_view text, std::string_view field) {
    set_once(record.issue, text, field);
}

void RecordDraft::set_pages(std::string_view text, std::string_view field) {
    set_once(record.pages, text, field);
}

void RecordDraft::set_page_range(std::string_view first, std::string_view last) {
    if (!record.pages.empty()) return;
    record.pages = plain_text(first);
    const std::string end = plain_text(last);
    if (!end.empty() && end != record.pages)
        record.pages += (record.pages.empty() ? "" : "-") + end;
}

void RecordDraft::set_publisher(std::string_view text, std::string_view field) {
    set_once(record.publisher, text, field);
}

void RecordDraft::set_publication_number(std::string_view text, std::string_view field) {
    set_once(record.patent.publication_number, text, field);
}

void RecordDraft::set_application_number(std::string_view text, std::string_view field) {
    set_once(record.patent.application_number, text, field);
}

void RecordDraft::set_family(std::string_view text, std::string_view field) {
    set_once(record.patent.family, text, field);
}

void RecordDraft::set_kind_code(std::string_view text, std::string_view field) {
    set_once(record.patent.kind_code, text, field);
}

void RecordDraft::offer_earliest(PartialDate& member, std::string_view text, std::string_view field,
                                 std::uint64_t line) {
    const std::string plain = plain_text(text);
    if (plain.empty() || is_placeholder(plain)) return;
    if (const auto date = parse_date(plain)) {
        if (member.empty() || *date < member) member = *date;
        return;
    }
    keep(field, plain);
    complain(field, "\"" + excerpt(plain) + "\" is not a date.", line);
}

void RecordDraft::offer_filing_date(std::string_view text, std::string_view field,
                                    std::uint64_t line) {
    offer_earliest(record.patent.filing_date, text, field, line);
}

void RecordDraft::offer_priority_date(std::string_view text, std::string_view field,
                                      std::uint64_t line) {
    offer_earliest(record.patent.priority_date, text, field, line);
}

void RecordDraft::offer_venue(std::string_view text, int rank) {
    std::string venue = meaningful_text(text);
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
    const bool known = std::find(accessions_.begin(), accessions_.end(), id) != accessions_.end();
    if (!known && !id.empty() && id.size() <= limits::kMaxIdBytes)
        accessions_.push_back(std::move(id));
}

void RecordDraft::keep(std::string_view name, std::string_view text) {
    const std::string plain = whole_utf8(collapse_spaces(text));
    if (plain.empty()) return;
    keep_json(name, json_string(plain));
}

void RecordDraft::keep_json(std::string_view name, std::string json) {
    if (!name.empty()) extra_[whole_utf8(std::string(name))].push_back(std::move(json));
}

void RecordDraft::carry(std::string_view line) {
    if (carried_.empty()) carried_ = line;
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
    for (const auto& [name, values] : extra_) record.extra.emplace_back(name, json_of(values));
}

Entry RecordDraft::finish() {
    choose_date();
    drop_repeated_values();
    write_extra();
    tag_texts(record);
    const bool numbered = !record.doi.empty() || !record.patent.publication_number.empty();
    if (!numbered && !accessions_.empty()) {
        record.id = std::move(accessions_.front());
        accessions_.erase(accessions_.begin());
    }
    record.other_ids = std::move(accessions_);
    if (record.id.empty()) record.id = make_id(record);
    if (!carried_.empty()) restore_carried(carried_, record, entry_.problems);
    entry_.record = std::move(record);
    judge(entry_);
    return std::move(entry_);
}

}  // namespace litchi::corpora

#pragma once

#include "corpora/record.h"
#include "corpora/record_reader.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// A record while a reader fills it from the fields of one entry, in any order. What a field says is
// cleaned here in one place; what cannot be used becomes a problem; what has no place is kept.
class RecordDraft {
  public:
    explicit RecordDraft(std::uint64_t line) { entry_.line = line; }

    // The record so far, for members that need no cleaning.
    Record record;

    // A second text of the same language is kept as extra. Placeholders ("[No abstract available]")
    // say nothing.
    void add_title(std::string_view text, std::string_view language = {});
    void add_abstract(std::string_view text, std::string_view language = {});

    // Each part between `separators` (none: the whole text); repeated ones once.
    void add_keywords(std::string_view text, std::string_view separators,
                      std::string_view language = {});
    void add_subjects(std::string_view text, std::string_view separators,
                      std::string_view language = {});
    void add_authors(std::string_view text, std::string_view separators);
    void add_inventors(std::string_view text, std::string_view separators);
    void add_applicants(std::string_view text, std::string_view separators);
    void add_affiliations(std::string_view text, std::string_view separators);
    void add_countries(std::string_view text, std::string_view separators);
    // Classification symbols as written, spaces collapsed: "A01G 22/00", "Y02P60/20".
    void add_ipc(std::string_view text, std::string_view separators);
    void add_cpc(std::string_view text, std::string_view separators);
    void add_issn(std::string_view text, std::string_view separators);
    void add_isbn(std::string_view text, std::string_view separators);
    void add_claim(std::string_view text);

    // People whose names the source has taken apart; each member is cleaned here.
    void add_author(Person person);
    void add_inventor(Person person);

    // A citation string, with the DOI found in it; or one that the source has taken apart.
    void add_reference(std::string_view text);
    void add_reference(Reference reference);

    // The first that says something counts; another one is kept under `field`.
    void set_volume(std::string_view text, std::string_view field);
    void set_issue(std::string_view text, std::string_view field);
    void set_pages(std::string_view text, std::string_view field);
    // From first and last page; either may be empty.
    void set_page_range(std::string_view first, std::string_view last);
    void set_publisher(std::string_view text, std::string_view field);
    void set_publication_number(std::string_view text, std::string_view field);
    void set_application_number(std::string_view text, std::string_view field);
    void set_family(std::string_view text, std::string_view field);
    void set_kind_code(std::string_view text, std::string_view field);

    // Of several the one of the lowest rank counts.
    void offer_venue(std::string_view text, int rank);
    void offer_doi(std::string_view text, int rank);
    void offer_url(std::string_view text);
    // Of several dates the lowest rank counts, refined by one of the same year that says month or
    // day. One that cannot be read is kept under `field`; it is a problem if there is no other.
    void offer_date(std::string_view text, int rank, std::string_view field, std::uint64_t line);
    // Of several the earliest counts. One that cannot be read is a problem and kept under `field`.
    void offer_filing_date(std::string_view text, std::string_view field, std::uint64_t line);
    void offer_priority_date(std::string_view text, std::string_view field, std::uint64_t line);
    // What the field names beside the first language is kept under `field`.
    void set_language(std::string_view name, std::string_view field);
    void set_times_cited(std::string_view text);
    // A stable name that the source itself gives ("eid:2-s2.0-…"): the id when there is neither DOI
    // nor publication number, else one of other_ids.
    void set_accession(std::string id);

    // A member of `extra` under the source's own name; repeated ones become a list.
    void keep(std::string_view name, std::string_view text);
    // The line under which Litchi keeps what a format has no place for (carried_members.h).
    void carry(std::string_view line);
    // The same for a value that is minified JSON and fits_in_extra.
    void keep_json(std::string_view name, std::string json);
    void complain(std::string_view field, std::string why, std::uint64_t line);

    // Ends the draft. The entry is without a record when it says nothing in words.
    Entry finish();

  private:
    struct OfferedDate {
        PartialDate date;
        int rank;
    };

    std::vector<std::string> parts_of(std::string_view text, std::string_view separators,
                                      std::size_t known);
    void add_parts(std::vector<std::string>& list, std::string_view text,
                   std::string_view separators);
    void add_people(std::vector<Person>& people, std::string_view text,
                    std::string_view separators);
    void add_person(std::vector<Person>& people, Person person);
    void set_once(std::string& member, std::string_view text, std::string_view field);
    void offer_earliest(PartialDate& member, std::string_view text, std::string_view field,
                        std::uint64_t line);
    void choose_date();
    void drop_repeated_values();
    void write_extra();

    Entry entry_;
    int venue_rank_ = 0;
    int doi_rank_ = 0;
    std::vector<std::string> accessions_;
    std::string carried_;
    std::vector<OfferedDate> dates_;
    std::vector<Problem> unread_dates_;                                   // why: the text
    std::map<std::string, std::vector<std::string>, std::less<>> extra_;  // JSON values
};

}  // namespace litchi::corpora

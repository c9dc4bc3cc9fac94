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
    void add_keywords(std::string_view text, std::string_view separators);
    void add_subjects(std::string_view text, std::string_view separators);
    void add_authors(std::string_view text, std::string_view separators);
    void add_affiliations(std::string_view text, std::string_view separators);
    void add_reference(std::string_view text);

    // Of several the one of the lowest rank counts.
    void offer_venue(std::string_view text, int rank);
    void offer_doi(std::string_view text, int rank);
    void offer_url(std::string_view text);
    // Of several dates the lowest rank counts, refined by one of the same year that says month or
    // day. One that cannot be read is kept under `field`; it is a problem if there is no other.
    void offer_date(std::string_view text, int rank, std::string_view field, std::uint64_t line);
    // What the field names beside the first language is kept under `field`.
    void set_language(std::string_view name, std::string_view field);
    void set_times_cited(std::string_view text);
    // A stable name that the source itself gives ("eid:2-s2.0-…"), used when there is neither DOI
    // nor publication number.
    void set_accession(std::string id);

    // A member of `extra` under the source's own name; repeated ones become a list.
    void keep(std::string_view name, std::string_view text);
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
    void choose_date();
    void write_extra();

    Entry entry_;
    int venue_rank_ = 0;
    int doi_rank_ = 0;
    std::string accession_;
    std::vector<OfferedDate> dates_;
    std::vector<Problem> unread_dates_;  // why: the text
    std::map<std::string, std::vector<std::string>, std::less<>> extra_;
};

}  // namespace litchi::corpora

#include "corpora/record_members.h"

#include <array>

namespace litchi::corpora {
namespace {

template <auto Place>
constexpr RecordMember row(std::string_view name) {
    return {name, [](const Record& record) { return record.*Place != Record{}.*Place; },
            [](const Record& a, const Record& b) { return a.*Place == b.*Place; },
            [](const Record& from, Record& to) { to.*Place = from.*Place; }};
}

template <auto Place>
constexpr RecordMember patent_row(std::string_view name) {
    return {name, [](const Record& record) { return record.patent.*Place != PatentData{}.*Place; },
            [](const Record& a, const Record& b) { return a.patent.*Place == b.patent.*Place; },
            [](const Record& from, Record& to) { to.patent.*Place = from.patent.*Place; }};
}

constexpr RecordMember kind_row() {
    RecordMember kind = row<&Record::kind>("kind");
    kind.filled = [](const Record&) { return true; };
    return kind;
}

constexpr std::array kMembers = {
    row<&Record::other_ids>("other_ids"),
    kind_row(),
    row<&Record::title>("title"),
    row<&Record::abstract>("abstract"),
    row<&Record::summary>("summary"),
    row<&Record::keywords>("keywords"),
    row<&Record::subjects>("subjects"),
    row<&Record::language>("language"),
    row<&Record::date>("date"),
    patent_row<&PatentData::filing_date>("filing_date"),
    patent_row<&PatentData::priority_date>("priority_date"),
    row<&Record::venue>("venue"),
    row<&Record::volume>("volume"),
    row<&Record::issue>("issue"),
    row<&Record::pages>("pages"),
    row<&Record::issn>("issn"),
    row<&Record::isbn>("isbn"),
    row<&Record::publisher>("publisher"),
    row<&Record::doi>("doi"),
    row<&Record::url>("url"),
    patent_row<&PatentData::publication_number>("publication_number"),
    patent_row<&PatentData::application_number>("application_number"),
    patent_row<&PatentData::family>("family"),
    patent_row<&PatentData::kind_code>("kind_code"),
    row<&Record::authors>("authors"),
    patent_row<&PatentData::inventors>("inventors"),
    patent_row<&PatentData::applicants>("applicants"),
    row<&Record::affiliations>("affiliations"),
    row<&Record::countries>("countries"),
    patent_row<&PatentData::ipc>("ipc"),
    patent_row<&PatentData::cpc>("cpc"),
    patent_row<&PatentData::claims>("claims"),
    row<&Record::references>("references"),
    row<&Record::times_cited>("times_cited"),
    row<&Record::extra>("extra"),
};

}  // namespace

std::span<const RecordMember> record_members() {
    return kMembers;
}

}  // namespace litchi::corpora

#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/identifiers.h"
#include "corpora/json_parser.h"
#include "corpora/record_identity.h"
#include "corpora/record_json.h"
#include "corpora/record_json_values.h"

#include <algorithm>
#include <array>
#include <map>
#include <simdjson.h>

namespace litchi::corpora {
namespace {

using json::clean;
using json::complain;
using json::Element;
using json::Problems;
using json::read_date;
using json::read_list;
using json::read_local;
using json::read_people;
using json::read_plain;
using json::read_references;
using json::read_terms;
using json::read_text;

void read_kind(const Element& value, std::string_view field, Problems& problems,
               RecordKind& target) {
    std::string word;
    if (!read_text(value, field, problems, word)) return;
    const auto kind = parse_record_kind(word);
    if (!kind) complain(problems, field, "Unknown kind \"" + excerpt(word) + "\" read as other.");
    target = kind.value_or(RecordKind::Other);
}

void read_doi(const Element& value, std::string_view field, Problems& problems,
              std::string& target) {
    std::string text;
    if (!read_text(value, field, problems, text)) return;
    if (const auto doi = normalise_doi(text))
        target = *doi;
    else
        complain(problems, field, "Left out: \"" + excerpt(text) + "\" is not a DOI.");
}

void read_count(const Element& value, std::string_view field, Problems& problems,
                std::optional<std::int64_t>& target) {
    std::int64_t count = 0;
    if (value.is_null()) return;
    if (value.get(count) == simdjson::SUCCESS && count >= 0)
        target = count;
    else
        complain(problems, field, "Left out: it must be a whole number of at least 0.");
}

void read_id(const Element& value, std::string_view field, Problems& problems,
             std::string& target) {
    read_plain(value, field, problems, target);
    if (target.size() <= limits::kMaxIdBytes) return;
    complain(problems, field, "Left out: an id has at most 1024 bytes.");
    target.clear();
}

using Read = void (*)(const Element&, std::string_view, Problems&, Record&);

struct MemberRow {
    std::string_view name;
    Read read;
};

template <auto ReadValue, auto Place>
constexpr Read kInto = [](const Element& value, std::string_view field, Problems& problems,
                          Record& record) { ReadValue(value, field, problems, record.*Place); };

template <auto ReadValue, auto Place>
constexpr Read kIntoPatent =
    [](const Element& value, std::string_view field, Problems& problems, Record& record) {
        ReadValue(value, field, problems, record.patent.*Place);
    };

// Sorted by name.
constexpr std::array kMembers = {
    MemberRow{"abstract", kInto<read_local, &Record::abstract>},
    MemberRow{"affiliations", kInto<read_list, &Record::affiliations>},
    MemberRow{"applicants", kIntoPatent<read_list, &PatentData::applicants>},
    MemberRow{"application_number", kIntoPatent<read_plain, &PatentData::application_number>},
    MemberRow{"authors", kInto<read_people, &Record::authors>},
    MemberRow{"claims", kIntoPatent<read_list, &PatentData::claims>},
    MemberRow{"countries", kInto<read_list, &Record::countries>},
    MemberRow{"cpc", kIntoPatent<read_list, &PatentData::cpc>},
    MemberRow{"date", kInto<read_date, &Record::date>},
    MemberRow{"doi", kInto<read_doi, &Record::doi>},
    MemberRow{"family", kIntoPatent<read_plain, &PatentData::family>},
    MemberRow{"filing_date", kIntoPatent<read_date, &PatentData::filing_date>},
    MemberRow{"id", kInto<read_id, &Record::id>},
    MemberRow{"inventors", kIntoPatent<read_people, &PatentData::inventors>},
    MemberRow{"ipc", kIntoPatent<read_list, &PatentData::ipc>},
    MemberRow{"isbn", kInto<read_list, &Record::isbn>},
    MemberRow{"issn", kInto<read_list, &Record::issn>},
    MemberRow{"issue", kInto<read_plain, &Record::issue>},
    MemberRow{"keywords", kInto<read_terms, &Record::keywords>},
    MemberRow{"kind", kInto<read_kind, &Record::kind>},
    MemberRow{"kind_code", kIntoPatent<read_plain, &PatentData::kind_code>},
    MemberRow{"language", kInto<read_plain, &Record::language>},
    MemberRow{"other_ids", kInto<read_list, &Record::other_ids>},
    MemberRow{"pages", kInto<read_plain, &Record::pages>},
    MemberRow{"priority_date", kIntoPatent<read_date, &PatentData::priority_date>},
    MemberRow{"publication_number", kIntoPatent<read_plain, &PatentData::publication_number>},
    MemberRow{"publisher", kInto<read_plain, &Record::publisher>},
    MemberRow{"references", kInto<read_references, &Record::references>},
    MemberRow{"subjects", kInto<read_terms, &Record::subjects>},
    MemberRow{"summary", kInto<read_local, &Record::summary>},
    MemberRow{"times_cited", kInto<read_count, &Record::times_cited>},
    MemberRow{"title", kInto<read_local, &Record::title>},
    MemberRow{"url", kInto<read_plain, &Record::url>},
    MemberRow{"venue", kInto<read_plain, &Record::venue>},
    MemberRow{"volume", kInto<read_plain, &Record::volume>},
};
static_assert(std::is_sorted(kMembers.begin(), kMembers.end(),
                             [](auto& a, auto& b) { return a.name < b.name; }));

const MemberRow* find_member(std::string_view name) {
    const auto row = std::lower_bound(kMembers.begin(), kMembers.end(), name,
                                      [](const MemberRow& a, auto b) { return a.name < b; });
    return row != kMembers.end() && row->name == name ? &*row : nullptr;
}

// Members that are no part of a record, by name; those written under "extra" win.
using Extra = std::map<std::string, std::string, std::less<>>;

void read_extra(const Element& value, Problems& problems, Extra& extra) {
    simdjson::dom::object members;
    if (value.is_null()) return;
    if (value.get(members) != simdjson::SUCCESS)
        return complain(problems, "extra", "Left out: it must be an object.");
    for (const auto [name, item] : members) extra[clean(name)] = simdjson::minify(item);
}

void keep_unknown(std::string_view name, const Element& value, Problems& problems, Extra& unknown) {
    std::string text = simdjson::minify(value);
    if (!fits_in_extra(text)) return complain(problems, name, "Left out: it is nested too deep.");
    unknown[clean(name)] = std::move(text);
}

Record read_members(const simdjson::dom::object& members, Problems& problems) {
    Record record;
    Extra unknown;
    Extra extra;
    for (const auto [name, value] : members) {
        if (const MemberRow* row = find_member(name))
            row->read(value, name, problems, record);
        else if (name == "extra")
            read_extra(value, problems, extra);
        else
            keep_unknown(name, value, problems, unknown);
    }
    extra.merge(unknown);
    record.extra.assign(extra.begin(), extra.end());
    return record;
}

}  // namespace

Record parse_record_json(std::string_view json, std::vector<Problem>& problems) {
    simdjson::dom::parser parser;
    Record record = read_members(parse_json_object(parser, json).get_object(), problems);
    if (!record.language.empty())
        record.language = json::read_tag(record.language, "language", problems);
    tag_texts(record);
    if (record.id.empty()) record.id = make_id(record);
    if (record.id.empty())
        throw Error(ErrorCode::UnreadableFile, "The record has neither an id nor any content.");
    return record;
}

}  // namespace litchi::corpora

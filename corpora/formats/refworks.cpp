#include "corpora/formats/refworks.h"

#include "corpora/formats/chinese_fields.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 36> kTags = {
    "A1", "A2", "A3", "AB", "AD", "AN", "CL", "CN", "CR", "DB", "DO", "DS",
    "ED", "FD", "ID", "IS", "JF", "JO", "K1", "LA", "LK", "NO", "OP", "PB",
    "PP", "RT", "SN", "SP", "SR", "T1", "T2", "U1", "UL", "UR", "VO", "YR"};

// "T1 Title", also "A1林行众" and "vo 49". Words of a continued abstract are no tags.
std::optional<TagAndValue> split(std::string_view line) {
    if (line.size() < 2) return std::nullopt;
    std::string_view tag = line.substr(0, 2);
    if (tag == "vo") tag = "VO";
    const auto known = std::lower_bound(kTags.begin(), kTags.end(), tag);
    if (known == kTags.end() || *known != tag) return std::nullopt;
    std::string_view value = line.substr(2);
    const bool apart = value.empty() || value[0] == ' ' || (value[0] & 0x80) != 0;
    if (!apart) return std::nullopt;
    if (value.starts_with(' ')) value.remove_prefix(1);
    return TagAndValue{*known, value};
}

void take_second_venue(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 1);
}

void take_day(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 1, field.name, field.line);
}

constexpr std::array kRows = {
    FieldRow{"RT", &take_reference_type},
    FieldRow{"SR", &ignore_field},
    FieldRow{"A1", &take_chinese_authors},
    FieldRow{"AD", &take_chinese_affiliations},
    FieldRow{"T1", &take_title},
    FieldRow{"JF", &take_venue},
    FieldRow{"JO", &take_second_venue},
    FieldRow{"T2", &take_second_venue},
    FieldRow{"YR", &take_date},
    FieldRow{"FD", &take_day},
    FieldRow{"K1", &take_keywords},
    FieldRow{"AB", &take_chinese_abstract},
    FieldRow{"LA", &take_language},
    FieldRow{"LK", &take_url},
    FieldRow{"UL", &take_url},
    FieldRow{"UR", &take_url},
    FieldRow{"DO", &take_doi},
    FieldRow{"ID", &ignore_field},
};

constexpr TaggedFormat kRefworks{{&split, "RT", ""}, kRows, &complete_chinese};

}  // namespace

int refworks_confidence(std::string_view head) {
    const bool typed = count_tags(head, kRefworks.style, "RT") > 0;
    return typed && count_tags(head, kRefworks.style, "T1") > 0 ? 85 : 0;
}

std::unique_ptr<RecordReader> open_refworks(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kRefworks);
}

}  // namespace litchi::corpora

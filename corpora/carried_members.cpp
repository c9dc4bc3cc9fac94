#include "corpora/carried_members.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "corpora/base/json_text.h"
#include "corpora/record_json.h"
#include "corpora/record_members.h"

#include <algorithm>
#include <array>
#include <simdjson.h>

namespace litchi::corpora {
namespace {

constexpr std::string_view kOpening = R"({"litchi":")";
constexpr std::string_view kTexOpening = "=7B=22litchi=22:=22";
constexpr std::size_t kDigestDigits = 8;

std::string digest_of(const Record& record) {
    return sha256_hex(to_json(record)).substr(0, kDigestDigits);
}

// Bytes of the white space other than U+0020 at the start of the text (Unicode's White_Space
// beyond ASCII, whose control characters JSON escapes), or 0.
std::size_t wide_space(std::string_view text) {
    static constexpr std::array<std::string_view, 9> kSpaces = {
        "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\xA8", "\xE2\x80\xA9",
        "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\x7F"};
    for (const std::string_view space : kSpaces)
        if (text.starts_with(space)) return space.size();
    const bool general = text.size() > 2 && text.starts_with("\xE2\x80") &&
                         static_cast<unsigned char>(text[2]) <= 0x8A;
    return general ? 3 : 0;
}

void append_escape(std::string& out, char32_t code_point) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[code_point >> shift & 0xF];
}

char32_t code_point_of(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return byte(0);
    if (character.size() == 2) return (byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU);
    return (byte(0) & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

// Canonical JSON has white space in its strings only, where it may be escaped.
std::string with_single_spaces(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    bool after_space = false;
    for (std::size_t at = 0; at < json.size();) {
        const bool space = json[at] == ' ';
        const std::size_t size = space && after_space ? 1 : wide_space(json.substr(at));
        after_space = space && size == 0;
        if (size > 0)
            append_escape(out, code_point_of(json.substr(at, size)));
        else
            out += json[at];
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

bool is_plain_in_tex(char c) {
    static constexpr std::string_view kPlain = " .:;,/()+*!?|[]";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80 || kPlain.find(c) != std::string_view::npos;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string from_tex(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape = text[at] == '=' && at + 2 < text.size() &&
                            hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0;
        if (escape) {
            line += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else {
            line += text[at];
        }
    }
    return line;
}

// A carried line taken apart.
struct Carried {
    Record values;
    std::string digest;
    std::vector<std::string> names;
};

// Throws Error(UnreadableFile).
Carried parse_carried(const std::string& json, std::vector<Problem>& problems) {
    Carried carried{parse_record_json(json, problems), {}, {}};
    simdjson::dom::parser parser;
    const simdjson::dom::object members = parser.parse(json);
    std::string_view digest;
    if (members["litchi"].get(digest) == simdjson::SUCCESS) carried.digest = digest;
    for (const auto [name, value] : members) carried.names.emplace_back(name);
    // The digits are no member of the record; its reader has kept them as an unknown one.
    if (members["extra"]["litchi"].error() != simdjson::SUCCESS)
        std::erase_if(carried.values.extra,
                      [](const auto& item) { return item.first == "litchi"; });
    return carried;
}

}  // namespace

std::string carried_members(const Record& record, const Record& read_back) {
    if (record == read_back) return {};
    Record rest;
    std::string nothing;
    rest.id = record.id;
    rest.kind = record.kind;
    for (const RecordMember& member : record_members()) {
        if (member.same(record, read_back)) continue;
        member.copy(record, rest);
        if (!member.filled(record)) nothing += "," + json_string(member.name) + ":null";
    }
    std::string json = to_json(rest);
    json.insert(json.size() - 1, nothing);
    return with_single_spaces(std::string(kOpening) + digest_of(read_back) + "\"," +
                              json.substr(1));
}

bool is_carried(std::string_view text) {
    return text.starts_with(kOpening) || text.starts_with(kTexOpening);
}

std::string tex_safe(std::string_view line) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string safe;
    for (const char c : line) {
        if (is_plain_in_tex(c)) {
            safe += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        ((safe += '=') += kDigits[byte >> 4]) += kDigits[byte & 0xF];
    }
    return safe;
}

void restore_carried(std::string_view line, Record& record, std::vector<Problem>& problems) {
    try {
        const std::string json = line.starts_with(kTexOpening) ? from_tex(line) : std::string(line);
        const Carried carried = parse_carried(json, problems);
        const bool unchanged = carried.digest == digest_of(record);
        for (const RecordMember& member : record_members()) {
            if (std::find(carried.names.begin(), carried.names.end(), member.name) ==
                carried.names.end())
                continue;
            if (unchanged || !member.filled(record)) member.copy(carried.values, record);
        }
        record.id = carried.values.id;
    } catch (const Error& error) {
        problems.push_back({0, "litchi", error.what()});
    }
}

}  // namespace litchi::corpora

#include "corpora/formats/xml_references.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxReference = 40;  // between & and ;
constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kCdataEnd = "]]>";

// The characters of XML 1.0 §2.2.
bool is_xml_character(std::uint32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

bool names_a_character(std::string_view number) {
    int base = 10;
    if (number.starts_with('x')) {
        base = 16;
        number.remove_prefix(1);
    }
    std::uint32_t value = 0;
    const char* const end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, value, base);
    return read.ec == std::errc{} && read.ptr == end && is_xml_character(value);
}

bool stays(std::string_view name) {
    static constexpr std::array<std::string_view, 5> kOwn = {"amp", "apos", "gt", "lt", "quot"};
    if (name.starts_with('#')) return names_a_character(name.substr(1));
    return std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end();
}

// Appends what stands for the reference at the start of `rest`; its length there.
std::size_t append_reference(std::string_view rest, std::string& out) {
    const std::size_t end = rest.substr(0, kMaxReference).find(';');
    const std::string_view name =
        end == std::string_view::npos ? std::string_view{} : rest.substr(1, end - 1);
    if (stays(name)) {
        out += rest.substr(0, end + 1);
        return end + 1;
    }
    if (const char32_t character = named_character(name)) {
        append_utf8(out, character);
        return end + 1;
    }
    out += "&amp;";
    return 1;
}

bool is_name_end(char c) {
    return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Where "<name" or "</name" starts as a whole name; npos if nowhere.
std::size_t find_tag(std::string_view text, const std::string& tag, std::size_t from) {
    for (std::size_t at = text.find(tag, from); at != std::string_view::npos;
         at = text.find(tag, at + 1)) {
        const std::size_t end = at + tag.size();
        if (end < text.size() && is_name_end(text[end])) return at;
    }
    return std::string_view::npos;
}

void append_line_ends(std::string_view text, std::string& out) {
    out.append(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), '\n');
}

std::string cut_element(std::string text, std::string_view name) {
    const std::string opening = "<" + std::string(name);
    const std::string closing = "</" + std::string(name);
    std::string out;
    std::size_t kept = 0;
    for (std::size_t at = find_tag(text, opening, 0); at != std::string::npos;
         at = find_tag(text, opening, kept)) {
        const std::size_t start = std::min(text.find('>', at), text.size() - 1) + 1;
        const bool empty = text[start - 2] == '/';
        const std::size_t end = empty ? start : find_tag(text, closing, start);
        if (end == std::string::npos) break;
        out.append(text, kept, start - kept);
        append_line_ends(std::string_view(text).substr(start, end - start), out);
        kept = end;
    }
    if (kept == 0) return text;
    return out.append(text, kept);
}

}  // namespace

std::string resolve_references(std::string text) {
    std::string out;
    std::size_t kept = 0;
    std::size_t cdata = text.find(kCdata);
    for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at)) {
        if (at > cdata) {
            at = std::min(text.find(kCdataEnd, cdata), text.size());
            cdata = text.find(kCdata, at);
            continue;
        }
        out.append(text, kept, at - kept);
        kept = at += append_reference(std::string_view(text).substr(at), out);
    }
    if (kept == 0) return text;
    return out.append(text, kept);
}

std::string cut_elements(std::string text, std::span<const std::string_view> names) {
    for (const std::string_view name : names) text = cut_element(std::move(text), name);
    return text;
}

std::string close_empty_elements(std::string text, std::span<const std::string_view> names) {
    std::string out;
    std::size_t kept = 0;
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = std::string_view(text).substr(at + 1);
        const auto name = std::find_if(names.begin(), names.end(), [&](std::string_view known) {
            return rest.starts_with(known) && rest.size() > known.size() &&
                   is_name_end(rest[known.size()]);
        });
        if (name == names.end()) continue;
        at = text.find('>', at);
        if (at == std::string::npos) break;
        if (text[at - 1] == '/') continue;
        out.append(text, kept, at - kept) += '/';
        kept = at;
    }
    if (kept == 0) return text;
    return out.append(text, kept);
}

}  // namespace litchi::corpora

#include "indexer/work_keys.h"

#include "corpora/base/digest.h"
#include "corpora/base/text.h"
#include "corpora/citation.h"
#include "corpora/person_name.h"
#include "corpora/publication_number.h"
#include "indexer/search_terms.h"
#include "indexer/utf8.h"

#include <algorithm>

namespace litchi::indexer {
namespace {

// A title's part must be this long (UTF-8 bytes of letters) to find it inside a citation.
constexpr std::size_t kMinCitedBytes = 24;
// Parts of a citation that may be its title.
constexpr std::size_t kCitedParts = 2;
constexpr std::size_t kMaxVolumeKey = 120;  // bytes
constexpr std::size_t kHashDigits = 32;     // 128 bits of SHA-256

// General Punctuation and CJK Symbols and Punctuation.
bool is_wide_punctuation(char32_t c) {
    return (c >= 0x2000 && c <= 0x206F) ||
           (c >= 0x3000 && c <= 0x303F && c != 0x3005 && c != 0x3007);
}

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80)
        return is_ascii_digit(static_cast<char>(c)) || is_ascii_letter(static_cast<char>(c));
    return !is_wide_punctuation(c);
}

// Ends a part of a citation: stops, commas, colons, brackets and quotes, not spaces and hyphens.
bool parts_citation(char32_t c) {
    if (c < 0x80)
        return std::string_view(".,;:?!()[]{}\"/").find(static_cast<char>(c)) !=
               std::string_view::npos;
    return is_wide_punctuation(c) && !(c >= 0x2010 && c <= 0x2015) && c != 0x2019;
}

// Runs of folded text between separators, each reduced to letters and digits.
template <class Separates>
std::vector<std::string> letter_runs(std::string_view folded, Separates separates) {
    std::vector<std::string> runs(1);
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint point = code_point_at(folded, at);
        at = point.end;
        if (separates(point.value)) {
            if (!runs.back().empty()) runs.emplace_back();
        } else if (is_letter_or_digit(point.value)) {
            runs.back().append(folded.substr(point.begin, point.end - point.begin));
        }
    }
    return runs;
}

std::string letters_of(std::string_view text) {
    return letter_runs(fold(text), [](char32_t) { return false; }).front();
}

void longest_first(std::vector<std::string>& runs) {
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::string hashed(std::string_view text) {
    return sha256_hex(text).substr(0, kHashDigits);
}

// "c:" keys of the longest parts of a title or citation.
std::vector<std::string> part_keys(std::string_view text, std::size_t count) {
    std::vector<std::string> parts = letter_runs(fold(text), parts_citation);
    longest_first(parts);
    std::vector<std::string> keys;
    for (const std::string& part : parts) {
        if (part.size() < kMinCitedBytes || keys.size() == count) break;
        keys.push_back("c:" + hashed(part));
    }
    return keys;
}

// Office, serial number and kind as far as they can be told apart; else only `number`: the whole.
corpora::PublicationNumber parsed_number(std::string_view text, std::string_view kind_code = {}) {
    auto parsed = corpora::parse_publication_number(text).value_or(corpora::PublicationNumber{});
    if (parsed.number.empty()) parsed.number = corpora::compact_publication_number(text);
    if (parsed.kind.empty() && !parsed.office.empty()) parsed.kind = normal_symbol(kind_code);
    return parsed;
}

std::string without_kind(corpora::PublicationNumber number) {
    number.kind.clear();
    return to_string(number);
}

corpora::PublicationNumber parsed_number(const corpora::Record& record) {
    return parsed_number(record.patent.publication_number, record.patent.kind_code);
}

void add_title_keys(const corpora::Record& record, std::vector<std::string>& keys) {
    const std::string author = corpora::first_author_key(record);
    for (const corpora::LocalText& title : record.title) {
        const std::string letters = letters_of(title.text);
        if (!letters.empty() && !author.empty()) {
            keys.push_back("t:" + hashed(letters + '\n' + author));
        }
        for (std::string& key : part_keys(title.text, 1)) keys.push_back(std::move(key));
    }
}

// "w:" key of a work in a volume: HistCite's way of matching (Garfield, Pudovkin & Istomin 2003).
// Nothing unless all four parts are known.
void add_volume_key(std::string_view author, std::string_view year, std::string_view volume,
                    std::string_view page, std::vector<std::string>& keys) {
    if (author.empty() || year.empty() || volume.empty() || page.empty()) return;
    std::string key = "w:";
    for (const std::string_view part : {author, year, volume, page}) (key += part) += '|';
    key.pop_back();
    if (key.size() <= kMaxVolumeKey) keys.push_back(fold(key));
}

std::string_view first_page(std::string_view pages) {
    return pages.substr(0, pages.find_first_of("-–, "));
}

void add_volume_key(const corpora::Record& record, std::vector<std::string>& keys) {
    if (record.date.empty()) return;
    add_volume_key(corpora::first_author_key(record), std::to_string(record.date.year),
                   record.volume, first_page(record.pages), keys);
}

// Four digits between non-digits.
bool holds_year(std::string_view text, int year) {
    const std::string digits = std::to_string(year);
    for (std::size_t at = text.find(digits); at != std::string_view::npos;
         at = text.find(digits, at + 1)) {
        const std::size_t end = at + digits.size();
        const bool starts = at == 0 || !is_ascii_digit(text[at - 1]);
        if (starts && (end == text.size() || !is_ascii_digit(text[end]))) return true;
    }
    return false;
}

void make_set(std::vector<std::string>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

std::string number_of(const corpora::Record& record) {
    return to_string(parsed_number(record));
}

std::string title_letters(std::string_view title) {
    return letters_of(title);
}

std::string doi_of(const corpora::Record& record) {
    if (!record.doi.empty()) return record.doi;
    return record.id.starts_with("doi:") ? record.id.substr(4) : std::string();
}

std::vector<std::string> work_keys(const corpora::Record& record) {
    std::vector<std::string> keys = {"i:" + record.id};
    for (const std::string& id : record.other_ids) keys.push_back("i:" + id);
    if (const std::string doi = doi_of(record); !doi.empty()) keys.push_back("d:" + doi);
    if (!record.patent.publication_number.empty()) {
        keys.push_back("n:" + number_of(record));
        keys.push_back("m:" + without_kind(parsed_number(record)));
    }
    add_title_keys(record, keys);
    add_volume_key(record, keys);
    make_set(keys);
    return keys;
}

bool finds_duplicates(std::string_view key) {
    constexpr std::string_view kPrefixes = "idnt";
    return !key.empty() && kPrefixes.find(key.front()) != std::string_view::npos;
}

std::vector<std::string> cited_keys(const corpora::Reference& reference) {
    std::vector<std::string> keys;
    if (!reference.doi.empty()) keys.push_back("d:" + reference.doi);
    if (!reference.publication_number.empty()) {
        const corpora::PublicationNumber number = parsed_number(reference.publication_number);
        keys.push_back((number.kind.empty() ? "m:" : "n:") + to_string(number));
    }
    if (!reference.id.empty()) keys.push_back("i:" + reference.id);
    if (const auto work = corpora::parse_citation(reference.text))
        add_volume_key(corpora::person_key(corpora::parse_person(work->author)), work->year,
                       work->volume, work->page, keys);
    for (std::string& key : part_keys(reference.text, kCitedParts)) keys.push_back(std::move(key));
    return keys;
}

bool cites_by_text(const corpora::Reference& reference, const corpora::Record& cited) {
    if (cited.date.empty() || !holds_year(reference.text, cited.date.year)) return false;
    const std::string citation = letters_of(reference.text);
    return std::any_of(
        cited.title.begin(), cited.title.end(), [&](const corpora::LocalText& title) {
            const std::string letters = letters_of(title.text);
            return letters.size() >= kMinCitedBytes && citation.find(letters) != std::string::npos;
        });
}

}  // namespace litchi::indexer

#include "indexer/search_terms.h"

#include "corpora/base/digest.h"
#include "indexer/utf8.h"

#include <algorithm>

namespace litchi::indexer {
namespace {

constexpr std::size_t kMaxTermBytes = 245;  // Xapian's limit

std::string joined(std::string_view first, std::string_view second, std::string_view third = {}) {
    std::string term;
    term.reserve(first.size() + second.size() + third.size());
    return term.append(first).append(second).append(third);
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// Section, two digits, subclass letter: "Y02P".
bool has_subclass(std::string_view symbol) {
    return symbol.size() >= 4 && is_upper(symbol[0]) && is_ascii_digit(symbol[1]) &&
           is_ascii_digit(symbol[2]) && is_upper(symbol[3]);
}

// The part behind the subclass is empty or group/subgroup in digits.
bool has_group_form(std::string_view rest) {
    return std::all_of(rest.begin(), rest.end(),
                       [](char c) { return is_ascii_digit(c) || c == '/'; }) &&
           std::count(rest.begin(), rest.end(), '/') <= 1;
}

}  // namespace

TokenTerms terms_of_token(const Token& token, const TextAnalyzer& analyzer,
                          std::string_view prefix) {
    TokenTerms terms;
    if (token.script == Script::Han) {
        std::uint32_t position = token.position;
        const std::vector<std::string> single = characters(token.term);
        for (const std::string& character : single) {
            terms.placed.push_back({word_term(prefix, character), position++});
        }
        if (!token.stopword && token.term.size() <= kMaxWordBytes) {
            terms.loose.push_back(han_word_term(prefix, token.term));
        }
        return terms;
    }
    if (token.term.size() > kMaxWordBytes) return terms;
    terms.placed.push_back({word_term(prefix, token.term), token.position});
    if (token.script == Script::Alphabetic && !token.stopword) {
        terms.loose.push_back(stem_term(prefix, analyzer.stem(token.term)));
    }
    return terms;
}

std::string word_term(std::string_view prefix, std::string_view word) {
    return joined(prefix, word);
}

std::string stem_term(std::string_view prefix, std::string_view stem) {
    return joined("Z", prefix, stem);
}

std::string han_word_term(std::string_view prefix, std::string_view word) {
    return joined("W", prefix, word);
}

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> single;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        single.emplace_back(text.substr(point.begin, point.end - point.begin));
        at = point.end;
    }
    return single;
}

std::string normal_symbol(std::string_view symbol) {
    std::string normal;
    for (const char c : symbol) {
        if (c == ' ' || c == '\t') continue;
        normal.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return normal;
}

std::vector<std::string> symbol_levels(std::string_view symbol) {
    const std::string normal = normal_symbol(symbol);
    if (!has_subclass(normal) || !has_group_form(std::string_view(normal).substr(4))) {
        return {normal};
    }
    std::vector<std::string> levels = {normal, normal.substr(0, normal.find('/')),
                                       normal.substr(0, 4), normal.substr(0, 3),
                                       normal.substr(0, 1)};
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

std::string subclass_of(std::string_view symbol) {
    const std::string normal = normal_symbol(symbol);
    return has_subclass(normal) ? normal.substr(0, 4) : std::string();
}

std::string symbol_term(std::string_view symbol) {
    return joined("C", normal_symbol(symbol));
}

std::string id_term(std::string_view record_id) {
    if (record_id.size() < kMaxTermBytes) return joined("Q", record_id);
    return joined("Q", "sha256:", sha256_hex(record_id));
}

std::string year_term(int year) {
    return joined("Y", std::to_string(year));
}

std::string kind_term(corpora::RecordKind kind) {
    return joined("XK", to_string(kind));
}

std::string language_term(std::string_view tag) {
    return joined("XL", tag.substr(0, kMaxWordBytes));
}

std::string label_term(LabelId label) {
    return joined("XC", std::to_string(value(label)));
}

}  // namespace litchi::indexer

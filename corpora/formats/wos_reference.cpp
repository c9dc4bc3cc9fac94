#include "corpora/formats/wos_reference.h"

#include "corpora/base/text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <string>

namespace litchi::corpora {
namespace {

// What follows the last `mark`; of "[first, second]" the first.
std::string_view behind(std::string_view text, std::string_view mark) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos) return {};
    return text.substr(at + mark.size());
}

std::string_view first_of_list(std::string_view value) {
    if (!value.starts_with('[')) return value;
    value.remove_prefix(1);
    return value.substr(0, std::min(value.find(", "), value.find(']')));
}

std::string_view doi_in(std::string_view text) {
    const std::size_t list = text.rfind(", DOI [");
    const std::string_view value =
        list == std::string_view::npos ? behind(text, ", DOI ") : text.substr(list + 6);
    return first_of_list(value);
}

// "7128577" behind "US Patent" is US7128577; an application ("13/002,904") is no publication.
std::string patent_number(std::string_view text) {
    std::string number(first_of_list(behind(text, "Patent No. ")));
    if (number.empty() || parse_publication_number(number)) return number;
    std::string source = fold(text.substr(0, text.rfind("Patent No. ")));
    std::erase_if(source, [](char c) { return c == '.' || c == ' '; });
    const bool american = source.find("uspatent") != std::string::npos ||
                          source.find("unitedstatespatent") != std::string::npos;
    if (!american || number.find('/') != std::string::npos) return {};
    return parse_publication_number("US" + number) ? "US" + number : std::string();
}

}  // namespace

void add_wos_reference(RecordDraft& draft, std::string_view text) {
    Reference reference;
    reference.text = text;
    reference.doi = doi_in(text);
    reference.publication_number = patent_number(text);
    draft.add_reference(std::move(reference));
}

}  // namespace litchi::corpora

#include "corpora/citation.h"

#include "corpora/plain_text.h"

namespace litchi::corpora {

std::string citation_text(const CitedWork& work) {
    std::string text;
    const auto add = [&text](std::string_view mark, std::string_view value) {
        const std::string plain = plain_text(value);
        if (plain.empty()) return;
        if (!text.empty()) text += ", ";
        (text += mark) += plain;
    };
    add("", work.author);
    add("", work.year);
    add("", work.title);
    add("", work.source);
    add("V", work.volume);
    add("P", work.page);
    return text;
}

}  // namespace litchi::corpora

#include "corpora/formats/spelled_rows.h"

#include "corpora/base/text.h"
#include "corpora/plain_text.h"

#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::string_view kWideOpen = "（";
constexpr std::string_view kWideClose = "）";

}  // namespace

std::string plain_head(std::string_view head) {
    const std::string plain = replaced(collapse_spaces(head), " ", "");
    return replaced(replaced(plain, kWideOpen, "("), kWideClose, ")");
}

SpelledRows::SpelledRows(std::span<const FieldRow> rows) {
    const auto add = [&](std::string name, const FieldRow& row) {
        names_.push_back(std::move(name));
        rows_.push_back({names_.back(), row.take});
    };
    for (const FieldRow& row : rows) {
        const std::string name(row.name);
        add(name, row);
        const std::size_t bracket = name.find('(');
        if (bracket == std::string::npos) continue;
        const std::string spaced = name.substr(0, bracket) + " " + name.substr(bracket);
        add(spaced, row);
        for (const std::string& narrow : {name, spaced})
            add(replaced(replaced(narrow, "(", kWideOpen), ")", kWideClose), row);
    }
}

}  // namespace litchi::corpora

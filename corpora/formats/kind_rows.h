#pragma once

#include "corpora/record.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace litchi::corpora {

// A source's own name of a document type, as the format that compares it writes it.
struct KindRow {
    std::string_view type;
    RecordKind kind;
};

// The row of a type, compared whole; null for an unknown one.
inline const KindRow* find_kind(std::span<const KindRow> rows, std::string_view type) {
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const KindRow& known) { return known.type == type; });
    return row == rows.end() ? nullptr : &*row;
}

}  // namespace litchi::corpora

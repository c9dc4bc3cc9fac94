#pragma once

#include "corpora/record.h"

#include <span>
#include <string_view>

namespace litchi::corpora {

// One member of a record under its name in Litchi JSONL.
struct RecordMember {
    std::string_view name;
    bool (*filled)(const Record& record);
    bool (*same)(const Record& a, const Record& b);
    void (*copy)(const Record& from, Record& to);
};

// Every member but the id, in the order of Litchi JSONL. A kind is always filled.
std::span<const RecordMember> record_members();

}  // namespace litchi::corpora

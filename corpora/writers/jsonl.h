#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// A line of Litchi JSONL. Nothing needs carrying.
void append_jsonl(std::string& out, const Record& record, std::string_view carried);

}  // namespace litchi::corpora

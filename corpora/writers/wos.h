#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// HistCite takes no other first line, and no mark of UTF-8 before it.
inline constexpr std::string_view kWosHead = "FN Thomson Reuters Web of Knowledge\nVR 1.0\n";
inline constexpr std::string_view kWosTail = "EF\n";

// An entry of Web of Science's tagged text as CiteSpace and HistCite read it: one line a field, but
// one line an author, address and cited reference. What is carried is under LT.
void append_wos(std::string& out, const Record& record, std::string_view carried);

}  // namespace litchi::corpora

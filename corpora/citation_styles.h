#pragma once

#include "corpora/record.h"

#include <string>

namespace litchi::corpora {

// A record as an entry of a list of references: plain text, without numbers and italics. Parts that
// the record does not have are left out, but for those that a style has words for. Names that come
// unparted are kept as they are. Thread-safe.

// GB/T 7714-2015, sequential numbering, with type marks: "[J]", "[P]", "[D]", "[C]", "[M]", "[S]",
// "[R]", "[N]", "[EB/OL]", "[Z]". At most three names, then "等" or "et al" as the title's script
// has it; Western names as "FAMILY G H". A place of publication is never known: "[出版地不详]" or
// "[S.l.]", as its section 8.4.1.4 asks for.
std::string gbt7714(const Record& record);

// Publication Manual of the American Psychological Association, 7th edition, 2020.
std::string apa7(const Record& record);

}  // namespace litchi::corpora

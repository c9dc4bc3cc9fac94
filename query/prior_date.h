#pragma once

#include "corpora/base/date.h"
#include "corpora/record.h"
#include "indexer/doc_set.h"
#include "indexer/snapshot.h"

#include <cstdint>
#include <string_view>

namespace litchi::query {

// Which date of a record decides whether it is prior art.
enum class DateBasis : std::uint8_t { Priority, Filing, Publication, None };

// "priority", "filing", "publication", "none"
std::string_view to_string(DateBasis basis);

struct PriorDate {
    PartialDate date;
    DateBasis basis = DateBasis::None;
};

// Of a patent the priority date, else the filing date, else the date of publication; of any other
// record the date of publication.
PriorDate prior_date(const corpora::Record& record);

enum class Precedence : std::uint8_t { Before, Uncertain, NotBefore };

// A partial date is an interval: it comes before the cut-off only if it lies wholly before the
// first day that the cut-off names; where both overlap, and without a date, that is uncertain.
// Everything comes before an empty cut-off.
Precedence precedence(PartialDate date, PartialDate cut_off);

// The documents of a snapshot by their prior dates.
struct DatedDocuments {
    indexer::DocSet before;
    indexer::DocSet uncertain;
};

// Reads the records whose year of publication does not decide: patents, and what was published in
// the year of the cut-off or in none. O(such records); none without a cut-off.
DatedDocuments documents_before(const indexer::Snapshot& snapshot, PartialDate cut_off);

}  // namespace litchi::query

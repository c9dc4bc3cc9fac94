#include "query/prior_date.h"

#include <algorithm>
#include <tuple>

namespace litchi::query {
namespace {

using Day = std::tuple<int, int, int>;

Day first_day(PartialDate date) {
    return {date.year, std::max<int>(1, date.month), std::max<int>(1, date.day)};
}

// No later than any day behind the interval.
Day last_day(PartialDate date) {
    return {date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day};
}

// What the columns of a document say; uncertain: its record has to be read.
Precedence by_year(corpora::RecordKind kind, int year, PartialDate cut_off) {
    if (kind == corpora::RecordKind::Patent || year == 0 || year == cut_off.year)
        return Precedence::Uncertain;
    return year < cut_off.year ? Precedence::Before : Precedence::NotBefore;
}

}  // namespace

std::string_view to_string(DateBasis basis) {
    switch (basis) {
        case DateBasis::Priority:
            return "priority";
        case DateBasis::Filing:
            return "filing";
        case DateBasis::Publication:
            return "publication";
        case DateBasis::None:
            break;
    }
    return "none";
}

PriorDate prior_date(const corpora::Record& record) {
    if (record.kind == corpora::RecordKind::Patent) {
        if (!record.patent.priority_date.empty())
            return {record.patent.priority_date, DateBasis::Priority};
        if (!record.patent.filing_date.empty())
            return {record.patent.filing_date, DateBasis::Filing};
    }
    if (!record.date.empty()) return {record.date, DateBasis::Publication};
    return {};
}

Precedence precedence(PartialDate date, PartialDate cut_off) {
    if (cut_off.empty()) return Precedence::Before;
    if (date.empty()) return Precedence::Uncertain;
    if (last_day(date) < first_day(cut_off)) return Precedence::Before;
    return first_day(date) < first_day(cut_off) ? Precedence::Uncertain : Precedence::NotBefore;
}

DatedDocuments documents_before(const indexer::Snapshot& snapshot, PartialDate cut_off) {
    if (cut_off.empty())
        return {snapshot.documents(), indexer::DocSet(snapshot.revision().max_doc_id)};
    DatedDocuments sets{indexer::DocSet(snapshot.revision().max_doc_id),
                        indexer::DocSet(snapshot.revision().max_doc_id)};
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            const DocId doc = segment->ids()[i];
            if (snapshot.retired(doc)) continue;
            const auto kind = static_cast<corpora::RecordKind>(segment->kinds()[i]);
            Precedence found = by_year(kind, segment->years()[i], cut_off);
            if (found == Precedence::Uncertain)
                found = precedence(prior_date(snapshot.record(doc)).date, cut_off);
            if (found == Precedence::Before) sets.before.insert(doc);
            if (found == Precedence::Uncertain) sets.uncertain.insert(doc);
        }
    }
    return sets;
}

}  // namespace litchi::query

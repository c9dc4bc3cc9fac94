#include "corpora/formats/reference_types.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

struct TypeRow {
    std::string_view word;
    RecordKind kind;
};

// The first word found in the folded name decides.
constexpr std::array kTypes = {
    TypeRow{"journal article", RecordKind::Article},
    TypeRow{"期刊", RecordKind::Article},
    TypeRow{"newspaper", RecordKind::News},
    TypeRow{"报纸", RecordKind::News},
    TypeRow{"magazine", RecordKind::News},
    TypeRow{"thesis", RecordKind::Thesis},
    TypeRow{"dissertation", RecordKind::Thesis},
    TypeRow{"学位论文", RecordKind::Thesis},
    TypeRow{"conference", RecordKind::Conference},
    TypeRow{"会议", RecordKind::Conference},
    TypeRow{"book section", RecordKind::Chapter},
    TypeRow{"book, section", RecordKind::Chapter},
    TypeRow{"年鉴", RecordKind::Chapter},
    TypeRow{"chapter", RecordKind::Chapter},
    TypeRow{"book", RecordKind::Book},
    TypeRow{"图书", RecordKind::Book},
    TypeRow{"patent", RecordKind::Patent},
    TypeRow{"专利", RecordKind::Patent},
    TypeRow{"standard", RecordKind::Standard},
    TypeRow{"标准", RecordKind::Standard},
    TypeRow{"legal rule", RecordKind::Policy},
    TypeRow{"statute", RecordKind::Policy},
    TypeRow{"laws", RecordKind::Policy},
    TypeRow{"bill", RecordKind::Policy},
    TypeRow{"government document", RecordKind::Report},
    TypeRow{"report", RecordKind::Report},
    TypeRow{"electronic article", RecordKind::Article},
    TypeRow{"manuscript", RecordKind::Paper},
    TypeRow{"unpublished", RecordKind::Paper},
};

}  // namespace

RecordKind kind_of_reference_type(std::string_view name) {
    const std::string folded = collapse_spaces(fold(name));
    const auto row = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeRow& type) {
        return folded.find(type.word) != std::string::npos;
    });
    return row == kTypes.end() ? RecordKind::Other : row->kind;
}

void authors_to_inventors(RecordDraft& draft) {
    Record& record = draft.record;
    if (record.kind == RecordKind::Patent && record.patent.inventors.empty())
        std::swap(record.authors, record.patent.inventors);
}

}  // namespace litchi::corpora

#include "query/novelty.h"

namespace litchi::query {

std::string_view to_string(Standing standing) {
    switch (standing) {
        case Standing::New:
            return "new";
        case Standing::Rare:
            return "rare";
        case Standing::Known:
            break;
    }
    return "known";
}

Standing standing_of(std::uint64_t documents) {
    if (documents == 0) return Standing::New;
    return documents <= kRareDocuments ? Standing::Rare : Standing::Known;
}

}  // namespace litchi::query

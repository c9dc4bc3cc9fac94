// Makes the table of folded characters of the program: make_fold_table OUT
#include "corpora/base/fold_table/fold_table.h"
#include "corpora/base/icu.h"
#include "corpora/base/text.h"

#include <unicode/normalizer2.h>
#include <unicode/utf16.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <memory>

namespace {

using namespace litchi;

const icu::Normalizer2& casefolder() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const made = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu_support::check(status, "load NFKC_Casefold");
    return *made;
}

char16_t fold_alone(const icu::Normalizer2& folder, UChar32 c, HanForm han) {
    if (U_IS_SURROGATE(c)) return FoldTable::kAskIcu;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = folder.normalize(icu::UnicodeString(c), status);
    icu_support::check(status, "fold a character");
    if (result.length() != 1 || U16_IS_SURROGATE(result.charAt(0))) return FoldTable::kAskIcu;
    const char32_t one = result.charAt(0);
    const char32_t form = han == HanForm::Simplified ? to_simplified(one) : one;
    return form < FoldTable::kCharacters ? static_cast<char16_t>(form) : FoldTable::kAskIcu;
}

std::unique_ptr<FoldTable> made_table() {
    auto table = std::make_unique<FoldTable>();
    const icu::Normalizer2& folder = casefolder();
    for (std::size_t c = 0; c < FoldTable::kCharacters; ++c) {
        const auto character = static_cast<UChar32>(c);
        for (const HanForm han : {HanForm::Simplified, HanForm::AsGiven})
            table->folded[static_cast<std::size_t>(han)][c] = fold_alone(folder, character, han);
        if (!folder.hasBoundaryBefore(character))
            table->joining[c / 8] |= static_cast<std::uint8_t>(1U << c % 8);
    }
    return table;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count != 2) throw std::runtime_error("usage: make_fold_table OUT");
        const std::unique_ptr<FoldTable> table = made_table();
        std::ofstream out(arguments[1], std::ios::binary);
        out.write(reinterpret_cast<const char*>(table.get()), sizeof(FoldTable));
        if (!out.flush()) throw std::runtime_error("cannot write the table");
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

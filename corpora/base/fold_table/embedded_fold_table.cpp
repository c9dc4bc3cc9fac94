#include "corpora/base/fold_table/fold_table.h"

__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    ".global litchi_fold_table\n"
    "litchi_fold_table:\n"
    ".incbin \"" LITCHI_FOLD_TABLE_FILE
    "\"\n"
    ".previous\n");

// NOLINTNEXTLINE(readability-identifier-naming): a name of the assembler's
extern "C" const char litchi_fold_table[];

namespace litchi {

const FoldTable& embedded_fold_table() {
    return *reinterpret_cast<const FoldTable*>(litchi_fold_table);
}

}  // namespace litchi

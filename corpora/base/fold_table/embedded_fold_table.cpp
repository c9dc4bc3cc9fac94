#include "corpora/base/fold_table/fold_table.h"

__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    ".global litchi_fold_table\n"
    "litchi_fold_table:\n"
    ".incbin \"" LITCHI_FOLD_TABLE_FILE
    "\"\n"
    ".previous\n");

extern "C" const litchi::FoldTable litchi_fold_table;

namespace litchi {

const FoldTable& embedded_fold_table() {
    return litchi_fold_table;
}

}  // namespace litchi

#include "indexer/dictionary/embedded_dictionary.h"

#include <cstddef>

__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    ".global litchi_dictionary_begin\n"
    ".global litchi_dictionary_end\n"
    "litchi_dictionary_begin:\n"
    ".incbin \"" LITCHI_DICTIONARY_FILE
    "\"\n"
    "litchi_dictionary_end:\n"
    ".byte 0\n"
    ".previous\n");

// NOLINTBEGIN(readability-identifier-naming): names of the assembler's
extern "C" const char litchi_dictionary_begin[];
extern "C" const char litchi_dictionary_end[];
// NOLINTEND(readability-identifier-naming)

namespace litchi::indexer {

std::string_view embedded_dictionary() {
    const std::ptrdiff_t size = litchi_dictionary_end - litchi_dictionary_begin;
    return {litchi_dictionary_begin, static_cast<std::size_t>(size)};
}

}  // namespace litchi::indexer

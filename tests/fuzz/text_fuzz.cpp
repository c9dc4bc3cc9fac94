#include "corpora/base/text.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

// What folding and repairing promise for any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::string text = litchi::repair_utf8(bytes);
    require(litchi::is_utf8(text), "repaired text is UTF-8");
    require(litchi::repair_utf8(text) == text, "repaired text needs no repair");
    const litchi::FoldedText folded = litchi::fold_with_offsets(text);
    require(litchi::is_utf8(folded.text), "folded text is UTF-8");
    if (folded.origin.empty()) {
        require(folded.text.size() == text.size(),
                "characters that keep their places keep the size");
    } else {
        require(folded.origin.size() == folded.text.size() + 1, "an origin for each byte");
        require(folded.origin.back() == text.size(), "the last origin is the size");
    }
    for (std::size_t i = 1; i < folded.origin.size(); ++i)
        require(folded.origin[i - 1] <= folded.origin[i], "origins never fall");
    require(litchi::fold(text) == folded.text, "both ways of folding agree");
    require(litchi::is_utf8(litchi::without_marks(text)), "text without marks is UTF-8");
    const std::string collapsed = litchi::collapse_spaces(text);
    require(litchi::collapse_spaces(collapsed) == collapsed, "collapsed spaces stay");
    require(!litchi::guess_language(text).empty(), "a language is named");
    return 0;
}

#pragma once

#include "corpora/formats/front_matter.h"
#include "corpora/formats/markdown_text.h"

#include <string_view>
#include <vector>

namespace litchi::corpora {

// A web page taken apart.
struct HtmlText {
    // <meta> by name, property or itemprop; "html:title", "html:lang", "html:canonical",
    // "html:time"; the front matter in its first comment that has one. In source order.
    std::vector<SourceField> fields;
    // Without navigation, forms, scripts and styles. Where the page has <main> or <article>, only
    // their text.
    RunningText text;
    // Nested deeper than 256 elements, or a tag of more than 1000 parts; the rest is left out.
    bool cut = false;
};

// Reads UTF-8 with libxml2's HTML parser; never fails, whatever the bytes. O(n).
HtmlText read_html(std::string_view page);

}  // namespace litchi::corpora

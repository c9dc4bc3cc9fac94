#pragma once

#include <string>
#include <string_view>

namespace litchi::corpora {

// A document's running text.
struct RunningText {
    std::string heading;  // the first heading of level 1; empty = none
    std::string
        body;  // blocks (headings, paragraphs, list items, table rows) parted by blank lines
};

// The words of a Markdown text (CommonMark, tables, Hugo's shortcodes): without marks of emphasis,
// links, images, elements and comments; lines of a paragraph joined. O(n).
RunningText read_markdown(std::string_view text);

}  // namespace litchi::corpora

#pragma once

#include "corpora/formats/source_field.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// What a document says about itself at its start.
struct FrontMatter {
    std::vector<SourceField> fields;  // in source order; a list has a line for each item
    std::size_t size = 0;             // bytes up to the document's text; 0 = there is none
};

// The block between two lines "---" (YAML) or "+++" (TOML) at the start of a text, or in a comment
// <!-- … --> there. Read are "key: value" and "key = value", quoted texts, lists in brackets and
// lists of "- item" lines, texts of several lines behind "|" or ">"; keys of an inner level are
// named "outer.inner". A line that is none of these continues the value above it.
FrontMatter read_front_matter(std::string_view text);

// The same for the text of a comment; a block without rules counts when its first line is
// "title: …".
FrontMatter read_comment_matter(std::string_view comment);

}  // namespace litchi::corpora

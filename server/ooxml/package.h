#pragma once

#include "indexer/archive.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// A part of an Office Open XML package (ECMA-376, part 2).
struct OoxmlPart {
    std::string name;          // "word/document.xml"
    std::string content_type;  // after "application/vnd.openxmlformats-"
    std::string xml;           // without the XML declaration
};

// A relationship of the package or of a part.
struct OoxmlLink {
    std::string id;
    std::string type;    // after ".../officeDocument/2006/relationships/"
    std::string target;  // relative
};

// The relationships of a part as the text of its .rels.
std::string relationships(const std::vector<OoxmlLink>& links);

// The bytes of the package: its content types and its relationship with `main`, then the parts in
// order, with the relationships of `main` when there are any. The same parts give the same bytes.
// Throws Error(StorageFailure).
std::string ooxml_package(const std::vector<OoxmlPart>& parts, std::string_view main,
                          const std::vector<OoxmlLink>& links);

// Text for an XML part.
std::string ooxml_text(std::string_view utf8);

}  // namespace litchi::server

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

struct XmlAttribute {
    std::string name;  // local
    std::string value;
};

// An element with its content in order, or a run of text. Names are local: "p" for "<ops:p>".
struct XmlNode {
    std::string name;  // empty for a run of text
    std::string text;  // of a run of text; white space alone is one space
    std::vector<XmlAttribute> attributes;
    std::vector<XmlNode> children;
    std::uint64_t line = 0;  // 1-based, in the file

    bool is_text() const { return name.empty(); }
    // The first element at a path of names, "document-id/country"; null if there is none.
    const XmlNode* child(std::string_view path) const;
    // The elements of a name.
    std::vector<const XmlNode*> children_named(std::string_view child_name) const;
    // Empty if it is not there.
    std::string_view attribute(std::string_view attribute_name) const;
};

struct XmlTree {
    XmlNode root;         // without a name when nothing could be read
    std::string problem;  // why reading stopped before the end; empty if it did not
    std::uint64_t problem_line = 0;
};

// Parses one element without ever reading a document type, an external entity or the network.
// Prefixes need no declaration. What is not well-formed, or goes beyond limits::kMaxXmlDepth,
// kMaxXmlNodes or kMaxXmlAttributes, ends the tree there; what came before is kept. `text` is UTF-8
// without controls (XmlEntries) and references to named characters (resolve_references).
// Thread-safe.
XmlTree parse_xml(std::string_view text, std::uint64_t first_line);

// What an element says in words, in document order: text in subscript and superscript elements as
// in plain_text, paragraphs and cells parted by spaces, inline elements not.
std::string flat_text(const XmlNode& node);
// The same of the element at a path; empty if it is not there.
std::string flat_text(const XmlNode& node, std::string_view path);

}  // namespace litchi::corpora

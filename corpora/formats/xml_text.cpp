#include "corpora/formats/xml_tree.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// Sorted. Elements that stand inside a word or line, whoever wrote them: HTML, WIPO ST.36, USPTO
// (PAP, PATDOC), EndNote, MathML.
constexpr std::array<std::string_view, 57> kInline = {"BOLD",
                                                      "CHEMCIT",
                                                      "CLREF",
                                                      "FGREF",
                                                      "HIL",
                                                      "ITALIC",
                                                      "PDAT",
                                                      "PTEXT",
                                                      "SB",
                                                      "SMALLCAPS",
                                                      "SP",
                                                      "STEXT",
                                                      "ULINE",
                                                      "a",
                                                      "b",
                                                      "bold",
                                                      "bold-italic",
                                                      "claim-ref",
                                                      "cross-reference",
                                                      "dependent-claim-reference",
                                                      "em",
                                                      "figref",
                                                      "highlight",
                                                      "i",
                                                      "in-line-formula",
                                                      "inf",
                                                      "italic",
                                                      "math",
                                                      "maths",
                                                      "mfenced",
                                                      "mfrac",
                                                      "mi",
                                                      "mn",
                                                      "mo",
                                                      "mover",
                                                      "mrow",
                                                      "mstyle",
                                                      "msub",
                                                      "msubsup",
                                                      "msup",
                                                      "mtext",
                                                      "munder",
                                                      "munderover",
                                                      "o",
                                                      "overscore",
                                                      "patcit",
                                                      "sb",
                                                      "smallcaps",
                                                      "span",
                                                      "strong",
                                                      "style",
                                                      "sub",
                                                      "subscript",
                                                      "sup",
                                                      "superscript",
                                                      "u",
                                                      "underscore"};

enum class Place { Line, Lowered, Raised };

bool has(std::string_view words, std::string_view word) {
    return words.find(word) != std::string_view::npos;
}

// EndNote's <style face="bold superscript"> says it in an attribute.
Place place_of(const XmlNode& node) {
    static constexpr std::array<std::string_view, 5> kLowered = {"SB", "inf", "sb", "sub",
                                                                 "subscript"};
    static constexpr std::array<std::string_view, 4> kRaised = {"SP", "sp", "sup", "superscript"};
    const auto is = [&](std::string_view name) { return node.name == name; };
    if (std::any_of(kLowered.begin(), kLowered.end(), is)) return Place::Lowered;
    if (std::any_of(kRaised.begin(), kRaised.end(), is)) return Place::Raised;
    const std::string_view face = node.attribute("face");
    return has(face, "subscript")     ? Place::Lowered
           : has(face, "superscript") ? Place::Raised
                                      : Place::Line;
}

// Paragraphs stand apart even among text.
bool is_block(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kBlocks = {
        "CLMSTEP", "PARA",    "br", "claim-text", "dd",        "dt",
        "entry",   "heading", "li", "p",          "paragraph", "row"};
    return std::binary_search(kBlocks.begin(), kBlocks.end(), name);
}

bool says_words(const XmlNode& child) {
    return child.is_text() && child.text != " ";
}

void append_text(const XmlNode& node, std::string& out) {
    static constexpr std::array<std::string_view, 3> kOpening = {"", "<sub>", "<sup>"};
    static constexpr std::array<std::string_view, 3> kClosing = {"", "</sub>", "</sup>"};
    const auto place = static_cast<std::size_t>(place_of(node));
    const bool mixed = std::any_of(node.children.begin(), node.children.end(), &says_words);
    out += kOpening[place];
    for (const XmlNode& child : node.children) {
        if (child.is_text()) {
            out += child.text;
            continue;
        }
        const bool apart =
            is_block(child.name) || (!mixed && !std::binary_search(kInline.begin(), kInline.end(),
                                                                   std::string_view(child.name)));
        if (apart) out += ' ';
        append_text(child, out);
        if (apart) out += ' ';
    }
    out += kClosing[place];
}

}  // namespace

const XmlNode* XmlNode::child(std::string_view path) const {
    const std::string_view first = path.substr(0, path.find('/'));
    for (const XmlNode& candidate : children) {
        if (candidate.name != first) continue;
        if (first.size() == path.size()) return &candidate;
        if (const XmlNode* found = candidate.child(path.substr(first.size() + 1))) return found;
    }
    return nullptr;
}

std::vector<const XmlNode*> XmlNode::children_named(std::string_view child_name) const {
    std::vector<const XmlNode*> found;
    for (const XmlNode& candidate : children)
        if (candidate.name == child_name) found.push_back(&candidate);
    return found;
}

std::string_view XmlNode::attribute(std::string_view attribute_name) const {
    for (const XmlAttribute& candidate : attributes)
        if (candidate.name == attribute_name) return candidate.value;
    return {};
}

std::string flat_text(const XmlNode& node) {
    std::string text;
    append_text(node, text);
    return plain_text(text);
}

std::string flat_text(const XmlNode& node, std::string_view path) {
    const XmlNode* const found = node.child(path);
    return found ? flat_text(*found) : std::string{};
}

}  // namespace litchi::corpora

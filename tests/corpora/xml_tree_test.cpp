#include "corpora/formats/xml_tree.h"

#include "corpora/base/limits.h"
#include "corpora/formats/xml_references.h"

#include <gtest/gtest.h>

#include <array>

namespace litchi::corpora {
namespace {

std::string flat(std::string xml) {
    return flat_text(parse_xml(resolve_references(std::move(xml)), 1).root);
}

TEST(XmlReferences, NamesBecomeCharacters) {
    EXPECT_EQ(resolve_references("a &mdash; &agr; &Aring; &lsqb;"), "a — α Å [");
    EXPECT_EQ(resolve_references("&amp; &lt; &#8211; &#x2013;"), "&amp; &lt; &#8211; &#x2013;");
    EXPECT_EQ(resolve_references("AT&T &company; &#1; &#xD800; &"),
              "AT&amp;T &amp;company; &amp;#1; &amp;#xD800; &amp;");
    EXPECT_EQ(resolve_references("&deg;<![CDATA[&deg;]]>&deg;"), "°<![CDATA[&deg;]]>°");
    EXPECT_EQ(resolve_references("<![CDATA[&deg;"), "<![CDATA[&deg;");
}

TEST(XmlReferences, ElementsAreCutWithoutTheirLines) {
    static constexpr std::array<std::string_view, 1> kCut = {"p"};
    EXPECT_EQ(cut_elements("<a><p x='1'>1\n2\n</p><pre>3</pre><p/><p>4</p></a>", kCut),
              "<a><p x='1'>\n\n</p><pre>3</pre><p/><p></p></a>");
    EXPECT_EQ(cut_elements("<a><p>1</a>", kCut), "<a><p>1</a>");
    EXPECT_EQ(cut_elements("<a><p", kCut), "<a><p");
}

TEST(XmlReferences, EmptyElementsAreClosed) {
    static constexpr std::array<std::string_view, 1> kEmpty = {"HR"};
    EXPECT_EQ(close_empty_elements("<HR><HR/><HR A='1'><HRX><HR", kEmpty),
              "<HR/><HR/><HR A='1'/><HRX><HR");
}

TEST(XmlTree, KeepsNamesAttributesTextAndLines) {
    const XmlTree tree = parse_xml("<x:a n:k='&lt;1&#233;'>t<b>\n<c/></b>u<b/></x:a>", 10);
    EXPECT_TRUE(tree.problem.empty());
    EXPECT_EQ(tree.root.name, "a");
    EXPECT_EQ(tree.root.attribute("k"), "<1é");
    EXPECT_EQ(tree.root.attribute("none"), "");
    ASSERT_EQ(tree.root.children.size(), 4U);
    EXPECT_EQ(tree.root.children[0].text, "t");
    EXPECT_EQ(tree.root.children[2].text, "u");
    EXPECT_EQ(tree.root.children_named("b").size(), 2U);
    ASSERT_NE(tree.root.child("b/c"), nullptr);
    EXPECT_EQ(tree.root.child("b/c")->line, 11U);
    EXPECT_EQ(tree.root.child("c"), nullptr);
}

TEST(XmlTree, WhatIsNotWellFormedEndsTheTree) {
    const XmlTree tree = parse_xml("<a><b>1</b>\n<c>2</d><e/></a>", 5);
    EXPECT_EQ(tree.problem_line, 6U);
    EXPECT_EQ(tree.problem, "The XML is not well-formed: Opening and ending tag mismatch: c");
    EXPECT_EQ(flat_text(tree.root), "1 2");
    EXPECT_EQ(tree.root.child("e"), nullptr);
    EXPECT_TRUE(parse_xml("", 1).root.is_text());
}

TEST(XmlTree, DepthAndSizeAreBounded) {
    std::string deep;
    for (std::size_t i = 0; i < 100'000; ++i) deep += "<a>";
    EXPECT_EQ(parse_xml(deep, 1).problem, "The record's elements are nested more than 200 deep.");
    std::string wide = "<a>";
    for (std::size_t i = 0; i < limits::kMaxXmlNodes; ++i) wide += "<b/>";
    EXPECT_EQ(parse_xml(wide + "</a>", 1).problem, "The record has more than 500000 elements.");
    const std::string text(20'000'000, 'x');
    const XmlTree long_text = parse_xml("<a>" + text + "</a>", 1);
    EXPECT_EQ(long_text.root.children.at(0).text.size(), text.size());
}

TEST(XmlTree, AttributesAndNamespacesAreBounded) {
    std::string crowded = "<a>\n<b ";
    for (std::size_t i = 0; i <= limits::kMaxXmlAttributes; ++i)
        crowded += "k" + std::to_string(i) + " = \">\" ";
    const XmlTree tree = parse_xml(crowded + "/></a>", 1);
    EXPECT_EQ(tree.problem, "An element has more than 250 attributes.");
    EXPECT_EQ(tree.problem_line, 2U);
    EXPECT_EQ(tree.root.name, "a");
    EXPECT_EQ(tree.root.child("b"), nullptr);
    std::string scoped;
    for (std::size_t i = 0; i < 150; ++i)
        scoped += "<a xmlns:p" + std::to_string(i) + "='u' xmlns:q" + std::to_string(i) + "='u'>";
    EXPECT_EQ(parse_xml(scoped, 1).problem,
              "The record has more than 250 namespaces in one place.");
}

// A document type is no part of an element: no entity is ever declared.
TEST(XmlTree, EntitiesAreNotExpanded) {
    const XmlTree tree =
        parse_xml("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", 1);
    EXPECT_EQ(flat_text(tree.root), "");
    EXPECT_FALSE(tree.problem.empty());
    EXPECT_EQ(flat("<a>&e;</a>"), "&e;");
}

TEST(FlatText, InlineElementsStandInTheWord) {
    EXPECT_EQ(flat("<t>CO<sub>2</sub> and 10<sup>-3</sup> <i>in vitro</i></t>"),
              "CO₂ and 10-3 in vitro");
    EXPECT_EQ(flat("<t><style face='bold'>H</style><style face='subscript'>2</style>"
                   "<style>O</style></t>"),
              "H₂O");
    EXPECT_EQ(flat("<t><PDAT>CO</PDAT><HIL><SB><PDAT>2</PDAT></SB></HIL></t>"), "CO₂");
    EXPECT_EQ(flat("<t>word<unknown>s</unknown></t>"), "words");
}

TEST(FlatText, ParagraphsAndPartsStandApart) {
    EXPECT_EQ(flat("<t><p>one</p><p>two</p></t>"), "one two");
    EXPECT_EQ(flat("<t>one<p>two</p>three</t>"), "one two three");
    EXPECT_EQ(flat("<t><city>Bern</city><country>CH</country></t>"), "Bern CH");
}

}  // namespace
}  // namespace litchi::corpora

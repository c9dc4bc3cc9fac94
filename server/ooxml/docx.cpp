#include "server/ooxml/docx.h"

#include "server/ooxml/package.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr std::string_view kNamespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr int kTextWidth = 9638;  // twentieths of a point: A4 less margins of 20 mm

constexpr std::string_view kSection =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"567\" "
    "w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

constexpr std::string_view kBorders =
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>"
    "<w:left w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>"
    "<w:right w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/>"
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:color=\"999999\"/></w:tblBorders>";

struct Style {
    std::string_view id;
    std::string_view name;
    int half_points;
    std::string_view paragraph;  // properties
    std::string_view run;
};

constexpr Style kStyles[] = {
    {"Title", "Title", 40, "<w:spacing w:before=\"1200\" w:after=\"480\"/><w:jc w:val=\"center\"/>",
     "<w:b/>"},
    {"Heading1", "heading 1", 28,
     "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
     "<w:b/>"},
    {"Heading2", "heading 2", 23,
     "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
     "<w:b/>"},
    {"Note", "Note", 18, "<w:spacing w:after=\"60\"/>", "<w:color w:val=\"555555\"/>"},
    {"Draft", "Draft", 21,
     "<w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"AA3333\"/>"
     "<w:left w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"AA3333\"/>"
     "<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"AA3333\"/>"
     "<w:right w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"AA3333\"/></w:pBdr>"
     "<w:spacing w:after=\"360\"/>",
     "<w:color w:val=\"7A1F1F\"/>"},
    {"Item", "Item", 21, "<w:spacing w:after=\"60\"/><w:ind w:left=\"420\" w:hanging=\"240\"/>",
     ""},
    {"Cell", "Cell", 18, "<w:spacing w:after=\"0\" w:line=\"260\" w:lineRule=\"auto\"/>", ""},
};

constexpr std::string_view kFooter =
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

std::string paragraph_xml(std::string_view style, const std::string& runs) {
    return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>", style, runs);
}

std::string part_xml(std::string_view element, std::string_view content) {
    return fmt::format("<w:{0} {1}>{2}</w:{0}>", element, kNamespaces, content);
}

}  // namespace

std::string DocxWriter::runs_xml(const Runs& runs) {
    std::string xml;
    for (const Run& run : runs) {
        std::string properties = run.bold || run.marked ? "<w:b/>" : "";
        if (run.marked) properties += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFE9A8\"/>";
        xml += "<w:r>";
        if (!properties.empty()) xml.append("<w:rPr>").append(properties).append("</w:rPr>");
        xml += "<w:t xml:space=\"preserve\">" + ooxml_text(run.text) + "</w:t></w:r>";
    }
    return xml;
}

void DocxWriter::paragraph(std::string_view style, const Runs& runs) {
    const std::string bullet =
        style == "Item" ? "<w:r><w:t xml:space=\"preserve\">• </w:t></w:r>" : "";
    body_ += paragraph_xml(style, bullet + runs_xml(runs));
}

std::string DocxWriter::cell_xml(const std::string& content, int width, bool head) {
    const std::string_view shade =
        head ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEEEE\"/>" : "";
    return fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>{}</w:tc>",
                       width * kTextWidth / 100, shade, paragraph_xml("Cell", content));
}

void DocxWriter::table(const std::vector<std::string>& head, const std::vector<int>& widths,
                       const std::vector<std::vector<Runs>>& rows) {
    body_ += "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>";
    body_ += kBorders;
    body_ += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const int width : widths)
        body_ += fmt::format("<w:gridCol w:w=\"{}\"/>", width * kTextWidth / 100);
    body_ += "</w:tblGrid>";
    if (!head.empty()) {
        body_ += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (std::size_t i = 0; i < head.size(); ++i)
            body_ += cell_xml(runs_xml({{head[i], true, false}}), widths.at(i), true);
        body_ += "</w:tr>";
    }
    for (const std::vector<Runs>& row : rows) {
        body_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            body_ += cell_xml(runs_xml(row[i]), widths.at(i), false);
        body_ += "</w:tr>";
    }
    body_ += "</w:tbl>" + paragraph_xml("Note", {});
}

void DocxWriter::page_break() {
    body_ += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
}

std::string DocxWriter::styles_xml() const {
    const bool traditional = language_ == "zh-Hant";
    std::string xml = fmt::format(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
        "w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"{}\"/><w:sz "
        "w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"{}\"/></w:rPr>"
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"320\" "
        "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
        "w:val=\"Normal\"/></w:style>",
        traditional ? "PMingLiU" : "SimSun", traditional ? "zh-TW" : "zh-CN");
    for (const Style& style : kStyles)
        xml += fmt::format(
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn "
            "w:val=\"Normal\"/><w:pPr>{}</w:pPr><w:rPr>{}<w:sz w:val=\"{}\"/><w:szCs "
            "w:val=\"{}\"/></w:rPr></w:style>",
            style.id, style.name, style.paragraph, style.run, style.half_points, style.half_points);
    return part_xml("styles", xml);
}

std::string DocxWriter::finish() const {
    constexpr std::string_view kType = "officedocument.wordprocessingml.";
    const auto type = [&](std::string_view part) {
        return std::string(kType) + std::string(part) + "+xml";
    };
    return ooxml_package(
        {{"word/document.xml", type("document.main"),
          part_xml("document", "<w:body>" + body_ + std::string(kSection) + "</w:body>")},
         {"word/styles.xml", type("styles"), styles_xml()},
         {"word/footer1.xml", type("footer"), part_xml("ftr", kFooter)}},
        "word/document.xml", {{"rId1", "styles", "styles.xml"}, {"rId2", "footer", "footer1.xml"}});
}

}  // namespace litchi::server

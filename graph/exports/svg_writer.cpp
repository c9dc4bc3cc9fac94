#include "graph/exports/svg_writer.h"

#include "graph/exports/xml_escape.h"

#include <cmath>

namespace litchi::graph {

namespace {

// Chinese faces by script variant: the same code point is drawn differently in each.
constexpr std::string_view kStyle =
    "text{font-family:'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft "
    "YaHei',Arial,sans-serif}"
    ".zh-Hant{font-family:'Noto Sans CJK TC','Source Han Sans TC','PingFang TC','Microsoft "
    "JhengHei',Arial,sans-serif}"
    ".bold{font-weight:bold}";

}  // namespace

std::string svg_number(double value) {
    const double rounded = std::round(value * 10) / 10;
    std::string text = fmt::format("{:.1f}", rounded == 0 ? 0.0 : rounded);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

SvgWriter::SvgWriter(double width_mm, double height_mm, double width, double height) {
    out_ = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" "
        "viewBox=\"0 0 {} {}\">\n<style>{}</style>\n",
        svg_number(width_mm), svg_number(height_mm), svg_number(width), svg_number(height), kStyle);
}

std::string SvgWriter::finish() {
    out_ += "</svg>\n";
    return std::move(out_);
}

void SvgWriter::rect(double x, double y, double width, double height, std::string_view attributes) {
    out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>\n", svg_number(x),
                        svg_number(y), svg_number(width), svg_number(height), attributes);
}

void SvgWriter::text(double x, double y, std::string_view text, const TextStyle& style) {
    const std::string place = fmt::format("x=\"{0}\" y=\"{1}\"", svg_number(x), svg_number(y));
    const std::string turn =
        style.turn == 0 ? ""
                        : fmt::format(" transform=\"rotate({} {} {})\"", svg_number(style.turn),
                                      svg_number(x), svg_number(y));
    const std::string anchor =
        style.anchor == "start" ? "" : fmt::format(" text-anchor=\"{}\"", style.anchor);
    out_ += fmt::format(
        "<text {}{}{} class=\"{}{}\" xml:lang=\"{}\" font-size=\"{}\" fill=\"{}\">{}"
        "</text>\n",
        place, anchor, turn, style.tag, style.bold ? " bold" : "", style.tag,
        svg_number(style.size), style.color, xml_escape(text));
}

void SvgWriter::open(std::string_view element_with_attributes) {
    out_ += fmt::format("<{}>\n", element_with_attributes);
}

void SvgWriter::close(std::string_view element) {
    out_ += fmt::format("</{}>\n", element);
}

void SvgWriter::title(std::string_view text) {
    out_ += fmt::format("<title>{}</title>\n", xml_escape(text));
}

void SvgWriter::element(std::string_view xml) {
    out_ += xml;
    out_ += '\n';
}

}  // namespace litchi::graph

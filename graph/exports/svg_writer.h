#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>

namespace litchi::graph {

// How a line of text is drawn.
struct TextStyle {
    double size = 50;
    std::string_view tag = "en";  // BCP 47; chooses the fonts
    std::string_view color = "#222";
    std::string_view anchor = "start";  // start, middle or end
    bool bold = false;
    double turn = 0;  // degrees clockwise about the text's place
};

// Collects the elements of an SVG 1.1 drawing. Lengths are written with at most one decimal. One
// thread at a time.
class SvgWriter {
  public:
    // Starts the drawing: sheet size in millimetres and in drawing units.
    SvgWriter(double width_mm, double height_mm, double width, double height);

    // Ends the drawing and gives it.
    std::string finish();

    void rect(double x, double y, double width, double height, std::string_view attributes);
    void text(double x, double y, std::string_view text, const TextStyle& style);
    void open(std::string_view element_with_attributes);
    void close(std::string_view element);
    void title(std::string_view text);  // of the open group: shown by viewers on hovering
    // An element as it is: the caller answers for escaping.
    void element(std::string_view xml);

  private:
    std::string out_;
};

// A length with at most one decimal, without trailing zero: "12", "12.5", "-0.3".
std::string svg_number(double value);

}  // namespace litchi::graph

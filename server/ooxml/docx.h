#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// Runs, paragraphs and tables of a Word document (WordprocessingML, ECMA-376 part 1, 17) on A4 with
// numbered pages. One thread at a time.
class DocxWriter {
  public:
    struct Run {
        std::string text;
        bool bold = false;
        bool marked = false;  // bold on a yellow ground
    };
    using Runs = std::vector<Run>;

    // `language` is a tag, "zh-Hans", "zh-Hant" or "en": it chooses the fonts.
    explicit DocxWriter(std::string_view language) : language_(language) {}

    // `style` is one of the styles of styles.xml: "Title", "Heading1", "Heading2", "Normal",
    // "Note", "Draft", "Item".
    void paragraph(std::string_view style, const Runs& runs);
    // `widths` of 100; the head, if there is one, stands on every page.
    void table(const std::vector<std::string>& head, const std::vector<int>& widths,
               const std::vector<std::vector<Runs>>& rows);
    void page_break();

    // The bytes of the file.
    std::string finish() const;

  private:
    static std::string runs_xml(const Runs& runs);
    static std::string cell_xml(const std::string& content, int width, bool head);
    std::string styles_xml() const;

    std::string language_;
    std::string body_;
};

}  // namespace litchi::server

#include "server/idea_input.h"

#include "corpora/base/error.h"
#include "query/prior_art.h"
#include "server/child_process.h"
#include "server/ooxml/docx.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace litchi::server {
namespace {

class IdeaInput : public testing::Test {
  protected:
    std::string text_of(const std::string& name, std::string_view bytes) {
        return idea_text(folder_.write(name, bytes));
    }
    ErrorCode code_of(const std::string& name, std::string_view bytes) {
        try {
            text_of(name, bytes);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::Internal;
    }
    tests::TempDir folder_;
};

// A PDF of one page that says `words` in a font that every reader has.
std::string small_pdf(std::string_view words) {
    const std::string stream = fmt::format("BT /F1 12 Tf 72 720 Td ({}) Tj ET", words);
    const std::string objects[] = {
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        fmt::format("<</Length {}>>stream\n{}\nendstream", stream.size(), stream),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < 5; ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return fmt::format("{}{}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", pdf, table,
                       pdf.size());
}

TEST_F(IdeaInput, TextAndMarkdownInAnyEncoding) {
    EXPECT_EQ(text_of("a.txt", "\xEF\xBB\xBFOne.\r\nTwo.\n"), "One.\nTwo.");
    EXPECT_EQ(text_of("a.md", "# 荔枝\n\n- 生物炭\n"), "# 荔枝\n\n- 生物炭");
    EXPECT_EQ(text_of("b.txt", "\xC0\xF3\xD6\xA6\xC4\xBE\xD6\xC6\xB1\xB8\xC9\xFA\xCE\xEF\xCC\xBF"),
              "荔枝木制备生物炭");  // GB 18030
}

TEST_F(IdeaInput, AWordDocumentParagraphByParagraph) {
    DocxWriter document("en");
    document.paragraph("Heading1", {{"Points"}});
    document.paragraph("Normal", {{"A & "}, {"<b>", true, false}});
    document.table({}, {50, 50}, {{{{"left"}}, {{"right"}}}});
    const std::string text = text_of("idea.docx", document.finish());
    EXPECT_EQ(text.substr(0, 14), "Points\nA & <b>");
    EXPECT_NE(text.find("left \tright"), std::string::npos) << text;
}

TEST_F(IdeaInput, APdfThroughItsProgram) {
    if (run_child({"pdftotext", "-v"}, 10, 100).end == ChildOutput::End::NotThere)
        GTEST_SKIP() << "poppler-utils is not installed";
    EXPECT_EQ(text_of("idea.pdf", small_pdf("Shore power schedule")).substr(0, 20),
              "Shore power schedule");
    EXPECT_EQ(code_of("broken.pdf", "%PDF-1.4\nnothing"), ErrorCode::UnreadableFile);
}

TEST_F(IdeaInput, RefusesWhatIsNoText) {
    EXPECT_EQ(code_of("a.docx", "PK\x03\x04nothing"), ErrorCode::UnreadableFile);
    EXPECT_EQ(code_of("a.png", std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)),
              ErrorCode::UnreadableFile);
    EXPECT_EQ(code_of("long.txt", std::string(5 << 20, 'a')), ErrorCode::PayloadTooLarge);
    EXPECT_EQ(code_of("lines.txt",
                      [] {
                          std::string text;
                          while (text.size() <= query::kMaxIdeaBytes) text += "biochar\n";
                          return text;
                      }()),
              ErrorCode::PayloadTooLarge);
}

TEST(ChildProcess, GivesOutputStatusAndItsBounds) {
    EXPECT_EQ(run_child({"printf", "%s", "a; echo b"}, 10, 100).text, "a; echo b");
    EXPECT_EQ(run_child({"false"}, 10, 100).status, 1);
    EXPECT_EQ(run_child({"litchi-no-such-program"}, 10, 100).end, ChildOutput::End::NotThere);
    EXPECT_EQ(run_child({"sleep", "30"}, 1, 100).end, ChildOutput::End::TooSlow);
    const ChildOutput endless = run_child({"yes"}, 30, 1000);
    EXPECT_EQ(endless.end, ChildOutput::End::Cut);
    EXPECT_GE(endless.text.size(), 1000U);
}

}  // namespace
}  // namespace litchi::server

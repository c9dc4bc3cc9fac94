#include "server/idea_input.h"

#include "corpora/base/byte_source.h"
#include "corpora/base/error.h"
#include "corpora/base/spooled_file.h"
#include "corpora/base/spreadsheet_xml.h"
#include "corpora/base/text.h"
#include "corpora/base/text_file.h"
#include "corpora/base/zip_archive.h"
#include "query/prior_art.h"
#include "server/child_process.h"
#include "server/files.h"

#include <fmt/format.h>
#include <iostream>
#include <iterator>
#include <utility>

namespace litchi::server {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& name, const std::string& why) {
    throw Error(ErrorCode::UnreadableFile, fmt::format("Cannot read '{}': {}.", name, why), name);
}

std::string bounded(std::string text, const std::string& name) {
    if (text.size() <= query::kMaxIdeaBytes) return text;
    throw Error(ErrorCode::PayloadTooLarge,
                fmt::format("'{}' holds more text than an idea may have: {} bytes.", name,
                            query::kMaxIdeaBytes),
                name);
}

// Words of a Word document as its elements go by.
class WordText {
  public:
    // False when there is more than an idea may hold.
    bool take(const SheetXml& xml, SheetXml::Event event) {
        if (event == SheetXml::Event::Start) begin(xml.name());
        if (event == SheetXml::Event::End) end(xml.name());
        if (event == SheetXml::Event::Text && in_text_ && fallback_ == 0) text_ += xml.text();
        return text_.size() <= query::kMaxIdeaBytes;
    }
    std::string take_text() { return std::move(text_); }

  private:
    void begin(std::string_view name) {
        in_text_ = name == "t";
        if (name == "Fallback") ++fallback_;  // says again what stands before it
        if (name == "tc") ++cells_;
        if (name == "tab") text_ += '\t';
        if (name == "br" || name == "cr") text_ += '\n';
    }

    void end(std::string_view name) {
        if (name == "t") in_text_ = false;
        if (name == "Fallback" && fallback_ > 0) --fallback_;
        if (name == "p") text_ += cells_ > 0 ? ' ' : '\n';
        if (name == "tc" && cells_ > 0) {
            --cells_;
            text_ += '\t';
        }
        if (name == "tr") text_ += '\n';
    }

    std::string text_;
    bool in_text_ = false;
    int fallback_ = 0;
    int cells_ = 0;
};

// As imports read text: in any encoding, without controls.
std::string plain_text(std::string bytes, const std::string& name) {
    TextFile file(std::move(bytes), name);
    std::string text;
    Line line;
    while (file.next_line(line)) {
        text += line.text;
        text += '\n';
        if (line.too_long) return std::string(query::kMaxIdeaBytes + 1, ' ');
        if (text.size() > query::kMaxIdeaBytes + 1) break;
    }
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

std::string text_of(std::string bytes, const fs::path& file, const std::string& name) {
    if (bytes.starts_with("%PDF-")) return pdf_text(file, name);
    if (bytes.starts_with("PK\x03\x04")) return docx_text(file, name);
    if (bytes.substr(0, 4096).find('\0') != std::string::npos && !bytes.starts_with("\xFF\xFE") &&
        !bytes.starts_with("\xFE\xFF"))
        fail(name, "it is neither text nor Markdown, Word (.docx) or PDF");
    return plain_text(std::move(bytes), name);
}

}  // namespace

std::string docx_text(const fs::path& file, const std::string& name) {
    const auto archive = ZipArchive::open(file, name);
    const ZipMember* const document = archive->find("word/document.xml");
    if (document == nullptr) fail(name, "the archive holds no Word document");
    SheetXml xml(archive->open_member(*document), name + "/word/document.xml");
    WordText text;
    for (auto event = xml.next(); event != SheetXml::Event::Done; event = xml.next())
        if (!text.take(xml, event)) break;
    return text.take_text();
}

std::string pdf_text(const fs::path& file, const std::string& name, unsigned seconds) {
    const ChildOutput output = run_child(
        {"pdftotext", "-q", "-enc", "UTF-8", "-nopgbrk", fs::absolute(file).string(), "-"}, seconds,
        query::kMaxIdeaBytes + 1);
    switch (output.end) {
        case ChildOutput::End::NotThere:
            fail(name, "pdftotext is not installed; it is in the Debian package poppler-utils");
        case ChildOutput::End::TooSlow:
            fail(name, fmt::format("pdftotext took more than {} seconds", seconds));
        case ChildOutput::End::Done:
            if (output.status != 0) fail(name, "pdftotext finds no PDF document that it can read");
            break;
        case ChildOutput::End::Cut:
            break;
    }
    if (collapse_spaces(output.text).empty())
        fail(name, "the PDF holds no text, perhaps pictures of pages alone");
    return repair_utf8(output.text);
}

std::string idea_text(const fs::path& file) {
    const std::string name = file.filename().string();
    return bounded(text_of(read_bytes(file, kMaxIdeaFileBytes), file, name), name);
}

std::string idea_in(const std::string& file) {
    if (file != "-") return idea_text(file);
    std::string bytes(std::istreambuf_iterator<char>(std::cin), {});
    const auto source = bytes_in_memory(std::move(bytes));
    const SpooledFile copy(*source, "standard input");
    return idea_text(copy.path());
}

}  // namespace litchi::server

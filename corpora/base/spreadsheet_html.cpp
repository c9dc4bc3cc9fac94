#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/base/spreadsheet.h"
#include "corpora/base/text.h"
#include "corpora/base/text_file.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <libxml/HTMLparser.h>
#include <utility>

namespace litchi {
namespace {

constexpr std::size_t kPieceBytes = 16 * 1024;
constexpr std::size_t kMaxSpan = 1000;

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::size_t columns_of(const xmlChar** attributes) {
    std::size_t columns = 1;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        const std::string_view value = view_of(attributes[1]);
        if (view_of(attributes[0]) == "colspan")
            std::from_chars(value.data(), value.data() + value.size(), columns);
    }
    return std::clamp<std::size_t>(columns, 1, kMaxSpan);
}

bool breaks_line(std::string_view element) {
    return element == "br" || element == "p" || element == "div" || element == "li";
}

// Makes rows of cells from the elements and texts of a page. A table inside a cell is part of that
// cell's text.
class TableBuilder {
  public:
    void start(std::string_view element, const xmlChar** attributes) {
        if (element == "table") ++depth_;
        if (depth_ > 1 || breaks_line(element)) return text(" ");
        if (element == "tr") end_row();
        if (element != "td" && element != "th") return;
        in_cell_ = row_.size() < limits::kMaxSheetColumns;
        if (in_cell_) row_.emplace_back();
        span_ = columns_of(attributes);
    }

    void end(std::string_view element) {
        const bool inner = depth_ > 1;
        if (element == "table" && depth_ > 0) --depth_;
        if (inner) return;
        if (element == "td" || element == "th") end_cell();
        if (element == "tr" || element == "table") end_row();
    }

    // One byte more than a value may have stays, so that the row is reported as too large.
    void text(std::string_view piece) {
        if (!in_cell_) return;
        std::string& cell = row_.back();
        cell += piece.substr(0, limits::kMaxFieldBytes + 1 - cell.size());
    }

    void end_row() {
        end_cell();
        while (!row_.empty() && row_.back().empty()) row_.pop_back();
        if (!row_.empty()) rows.push_back(std::move(row_));
        row_.clear();
    }

    std::deque<std::vector<std::string>> rows;

  private:
    void end_cell() {
        if (!std::exchange(in_cell_, false)) return;
        row_.back() = collapse_spaces(row_.back());
        row_.resize(std::min(row_.size() + span_ - 1, limits::kMaxSheetColumns));
    }

    std::vector<std::string> row_;
    std::size_t span_ = 1;
    std::size_t depth_ = 0;  // of tables
    bool in_cell_ = false;
};

class HtmlRows : public SheetRows {
  public:
    HtmlRows(std::unique_ptr<ByteSource> page, const std::string& name)
        : page_(std::move(page), name), parser_(nullptr, &htmlFreeParserCtxt) {
        htmlSAXHandler handler{};
        handler.startElement = &HtmlRows::start;
        handler.endElement = &HtmlRows::end;
        handler.characters = &HtmlRows::text;
        handler.cdataBlock = &HtmlRows::text;
        handler.ignorableWhitespace = &HtmlRows::text;
        parser_.reset(htmlCreatePushParserCtxt(&handler, &builder_, nullptr, 0, nullptr,
                                               XML_CHAR_ENCODING_UTF8));
        if (!parser_) throw Error(ErrorCode::Internal, "libxml2 cannot start.");
        // The page is decoded by its content; what it declares may be wrong.
        htmlCtxtUseOptions(parser_.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR |
                                              HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    }

    bool next(std::vector<std::string>& cells) override {
        while (builder_.rows.empty() && !ended_) feed();
        if (builder_.rows.empty()) return false;
        cells = std::move(builder_.rows.front());
        builder_.rows.pop_front();
        return true;
    }

  private:
    static TableBuilder& builder(void* self) { return *static_cast<TableBuilder*>(self); }
    static void start(void* self, const xmlChar* name, const xmlChar** attributes) noexcept {
        builder(self).start(view_of(name), attributes);
    }
    static void end(void* self, const xmlChar* name) noexcept { builder(self).end(view_of(name)); }
    static void text(void* self, const xmlChar* characters, int size) noexcept {
        builder(self).text(
            {reinterpret_cast<const char*>(characters), static_cast<std::size_t>(size)});
    }

    void feed() {
        const std::string_view window = page_.window().substr(0, kPieceBytes);
        carry_ += window;
        ended_ = window.empty();
        page_.advance(window.size());
        const std::size_t whole = ended_ ? carry_.size() : whole_characters(carry_);
        const std::string piece = repair_utf8(std::string_view(carry_).substr(0, whole));
        carry_.erase(0, whole);
        htmlParseChunk(parser_.get(), piece.data(), static_cast<int>(piece.size()), ended_);
        if (ended_) builder_.end_row();
    }

    TextFile page_;
    TableBuilder builder_;
    std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser_;
    std::string carry_;  // an incomplete character
    bool ended_ = false;
};

// Small letters without the zero bytes of UTF-16.
std::string bare(std::string_view head) {
    std::string text;
    for (const char c : head)
        if (c != '\0') text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

}  // namespace

bool is_html_sheet(std::string_view head) {
    const std::string text = bare(head);
    const std::size_t start = text.find('<');
    if (start == std::string::npos || start > 8) return false;  // behind a mark and white space
    const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (!has("<table") || !has("<tr")) return false;
    return text.compare(start, 6, "<table") == 0 || has("ms-excel") || has("office:excel");
}

std::unique_ptr<SheetRows> read_html_sheet(std::unique_ptr<ByteSource> page,
                                           const std::string& name) {
    return std::make_unique<HtmlRows>(std::move(page), name);
}

}  // namespace litchi

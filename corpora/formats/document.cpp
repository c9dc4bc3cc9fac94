#include "corpora/formats/document.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/formats/document_fields.h"
#include "corpora/formats/front_matter.h"
#include "corpora/formats/html_text.h"
#include "corpora/formats/markdown_text.h"
#include "corpora/record_identity.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kDeclaration = 2048;  // bytes in which a page says that it is one

std::string_view behind_spaces(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return folded;
}

bool is_page(std::string_view text) {
    const std::string start = lower(behind_spaces(text).substr(0, kDeclaration));
    return start.starts_with('<') && (start.find("<html") != std::string::npos ||
                                      start.find("<!doctype html") != std::string::npos);
}

// CNKI's ".xls" is a page with a table of records.
bool is_table_of_records(std::string_view head) {
    return head.find("SrcDatabase-") != std::string_view::npos;
}

bool names_page(std::string_view head) {
    static constexpr std::array<std::string_view, 4> kTitles = {"<title", "<h1", "citation_title",
                                                                "og:title"};
    const std::string page = lower(head);
    return std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) {
        return page.find(title) != std::string::npos;
    });
}

bool names_document(const FrontMatter& matter) {
    return std::any_of(matter.fields.begin(), matter.fields.end(), [](const SourceField& field) {
        const std::string name = lower(field.name);
        return name == "title" || name == "标题";
    });
}

// "# …" and a blank line behind it.
bool starts_with_heading(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (!text.starts_with("# ") || end == std::string_view::npos) return false;
    const std::string_view rest = text.substr(end + 1);
    const std::string_view next = rest.substr(0, rest.find('\n'));
    return next.find_first_not_of(" \t\r") == std::string_view::npos;
}

// A page inside Markdown's front matter, as site generators keep it.
bool starts_with_element(std::string_view text) {
    const std::string_view rest = behind_spaces(text);
    return rest.size() > 2 && rest[0] == '<' && rest[1] != '!' && rest[1] != 'h';
}

// At most `limit` bytes, whole characters.
void cut(std::string& text, std::size_t limit) {
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
    text.resize(limit);
}

class DocumentReader : public RecordReader {
  public:
    explicit DocumentReader(std::unique_ptr<TextFile> file) : file_(std::move(file)) {}

    std::optional<Entry> next() override {
        if (read_) return std::nullopt;
        read_ = true;
        RecordDraft draft(1);
        const std::string text = whole_text(draft);
        const std::string_view start = behind_spaces(text);
        if (start.empty()) return std::nullopt;
        FrontMatter matter = read_front_matter(start);
        const std::string_view rest = start.substr(matter.size);
        const bool page = is_page(rest) || (matter.size > 0 && starts_with_element(rest));
        RunningText running = page ? take_page(draft, rest, matter) : read_markdown(rest);
        if (!running.heading.empty()) matter.fields.push_back({"heading", {running.heading}, 1});
        if (page) prefer_heading(matter.fields, running.heading);
        take_document_fields(draft, matter.fields);
        take_body(draft, std::move(running.body));
        return draft.finish();
    }

    std::uint64_t bytes_read() const override { return file_->bytes_read(); }

  private:
    std::string whole_text(RecordDraft& draft) {
        std::string text;
        Line line;
        while (file_->next_line(line)) {
            const bool full = text.size() + line.text.size() + 1 > limits::kMaxEntryBytes;
            if (line.damaged) draft.complain({}, std::string(kDamagedText), line.number);
            if (full || line.too_long) {
                draft.complain({}, "The document is too large; the rest of it is left out.",
                               line.number);
                break;
            }
            text += line.text;
            text += '\n';
        }
        return text;
    }

    static RunningText take_page(RecordDraft& draft, std::string_view text, FrontMatter& matter) {
        HtmlText page = read_html(text);
        if (page.cut)
            draft.complain(
                {}, "The page is nested too deep or a tag is too long; the rest is left out.", 1);
        for (SourceField& field : page.fields) matter.fields.push_back(std::move(field));
        return std::move(page.text);
    }

    // A page's title often has the name of its site behind the heading; any other heading may be
    // the site's own.
    static void prefer_heading(std::vector<SourceField>& fields, const std::string& heading) {
        const auto title = std::find_if(fields.begin(), fields.end(), [](const SourceField& field) {
            return field.name == "html:title";
        });
        const bool inside =
            title != fields.end() && title->text().find(heading) != std::string::npos;
        if (heading.empty() || inside || title == fields.end()) return;
        const auto first = std::find_if(fields.begin(), fields.end(), [](const SourceField& field) {
            return field.name == "heading";
        });
        first->name = "h1";
    }

    static void take_body(RecordDraft& draft, std::string body) {
        if (body.size() > limits::kMaxFieldBytes) {
            draft.complain({}, "The text is longer than 4 MiB; the rest of it is left out.", 1);
            cut(body, limits::kMaxFieldBytes);
        }
        if (!body.empty()) draft.record.summary.push_back({{}, std::move(body)});
    }

    std::unique_ptr<TextFile> file_;
    bool read_ = false;
};

}  // namespace

int document_confidence(std::string_view head) {
    const std::string_view start = behind_spaces(head);
    const FrontMatter matter = read_front_matter(start);
    if (names_document(matter)) return 60;
    const std::string_view rest = behind_spaces(start.substr(matter.size));
    if (is_page(rest)) return names_page(rest) && !is_table_of_records(rest) ? 50 : 0;
    return starts_with_heading(rest) ? 20 : 0;
}

std::unique_ptr<RecordReader> open_document(std::unique_ptr<TextFile> file) {
    return std::make_unique<DocumentReader>(std::move(file));
}

}  // namespace litchi::corpora

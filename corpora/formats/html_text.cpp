#include "corpora/formats/html_text.h"

#include "corpora/base/text.h"
#include "corpora/formats/chinese_fields.h"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <memory>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kMaxFields = 2000;
constexpr std::size_t kMaxAttributes = 1000;

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& sorted, std::string_view name) {
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

// Elements whose content is no text of the document.
constexpr std::array<std::string_view, 13> kSkipped = {
    "aside",  "button", "footer", "head", "iframe",   "nav",     "noscript",
    "script", "select", "style",  "svg",  "template", "textarea"};

// Elements inside a line of text.
constexpr std::array<std::string_view, 24> kInline = {
    "a",   "abbr", "b", "bdi", "big",   "cite", "code",   "em",  "font", "i",    "img", "ins",
    "kbd", "mark", "q", "s",   "small", "span", "strong", "sub", "sup",  "time", "u",   "wbr"};

bool is_cell(std::string_view name) {
    return name == "td" || name == "th";
}

// Length of what is no tag at the start of a text that starts with "<": a comment, or a script or
// style up to its end tag; 0 for anything else.
std::size_t raw_size(std::string_view text) {
    static constexpr std::array<std::array<std::string_view, 2>, 3> kRaw = {
        {{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}}};
    for (const auto& [open, close] : kRaw)
        if (text.starts_with(open)) return std::min(text.find(close), text.size() - 1) + 1;
    return 0;
}

// Bytes of the page before the first tag with more than kMaxAttributes parts: the parser compares
// each attribute of a tag with all others.
std::size_t readable_size(std::string_view page) {
    static constexpr std::string_view kBetween = " \t\r\n/\"'";
    for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at)) {
        if (const std::size_t raw = raw_size(page.substr(at)); raw > 0) {
            at += raw;
            continue;
        }
        const std::size_t start = at++;
        std::size_t parts = 0;
        char quote = 0;
        for (; at < page.size() && (quote != 0 || page[at] != '>'); ++at) {
            const bool quotes = page[at] == '"' || page[at] == '\'';
            if (quotes && (quote == 0 || quote == page[at])) quote = quote == 0 ? page[at] : '\0';
            parts += (quote == 0 || quotes) && kBetween.find(page[at]) != std::string_view::npos;
            if (parts > kMaxAttributes) return start;
        }
    }
    return page.size();
}

// The attribute of a start tag; empty if it is not there.
std::string_view attribute(const xmlChar** attributes, std::string_view name) {
    for (; attributes && attributes[0]; attributes += 2)
        if (view(attributes[0]) == name) return view(attributes[1]);
    return {};
}

// Gathers text and fields while the parser walks through the page.
class PageListener {
  public:
    explicit PageListener(HtmlText& page) : page_(page) {}

    void set_parser(xmlParserCtxtPtr parser) { parser_ = parser; }

    void start(std::string_view name, const xmlChar** attributes) {
        ++depth_;
        if (depth_ > kMaxDepth && !page_.cut) {
            page_.cut = true;
            xmlStopParser(parser_);
        }
        take_attributes(name, attributes);
        const bool skipped = is_one_of(kSkipped, name) || is_navigation(attributes);
        if (skip_from_ == 0 && skipped) skip_from_ = depth_;
        if (name == "title" && skip_from_ == 0) skip_from_ = depth_;
        if (name == "title" && title_.empty()) in_title_ = true;
        if (is_cell(name)) line_ += ' ';
        if (is_one_of(kInline, name) || is_cell(name)) return;
        flush();
        if ((name == "main" || name == "article") && main_from_ == 0) main_from_ = depth_;
        if (name == "h1") in_heading_ = true;
    }

    void end(std::string_view name) {
        if (name == "title") end_title();
        if (!is_one_of(kInline, name) && !is_cell(name)) flush();
        if (name == "h1") in_heading_ = false;
        if (skip_from_ == depth_) skip_from_ = 0;
        if (main_from_ == depth_) main_from_ = 0;
        if (depth_ > 0) --depth_;
    }

    void characters(std::string_view text) {
        if (in_title_)
            title_ += text;
        else if (skip_from_ == 0)
            line_ += text;
    }

    void comment(std::string_view text) {
        if (has_matter_) return;
        FrontMatter matter = read_comment_matter(text);
        has_matter_ = matter.size > 0;
        for (SourceField& field : matter.fields) page_.fields.push_back(std::move(field));
    }

    void finish() {
        flush();
        end_title();
        page_.text.body = main_.empty() ? std::move(all_) : std::move(main_);
    }

  private:
    static bool is_navigation(const xmlChar** attributes) {
        static constexpr std::array<std::string_view, 4> kRoles = {"banner", "contentinfo",
                                                                   "navigation", "search"};
        return is_one_of(kRoles, attribute(attributes, "role"));
    }

    void add_field(std::string_view name, std::string_view value) {
        if (name.empty() || value.empty() || page_.fields.size() >= kMaxFields) return;
        page_.fields.push_back({collapse_spaces(name), {std::string(value)}, 0});
    }

    void take_attributes(std::string_view name, const xmlChar** attributes) {
        if (name == "html") add_field("html:lang", attribute(attributes, "lang"));
        if (name == "time") add_field("html:time", attribute(attributes, "datetime"));
        if (name == "link" && attribute(attributes, "rel") == "canonical")
            add_field("html:canonical", attribute(attributes, "href"));
        if (name != "meta") return;
        std::string_view meta = attribute(attributes, "name");
        if (meta.empty()) meta = attribute(attributes, "property");
        if (meta.empty()) meta = attribute(attributes, "itemprop");
        add_field(meta, attribute(attributes, "content"));
    }

    void end_title() {
        if (in_title_) add_field("html:title", collapse_spaces(title_));
        in_title_ = false;
    }

    void flush() {
        SourceField lines;
        std::string_view rest = line_;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            if (const std::string text = collapse_spaces(rest.substr(0, end)); !text.empty())
                lines.lines.push_back(text);
            rest.remove_prefix(std::min(rest.size(), end + 1));
        }
        line_.clear();
        const std::string block = chinese_text(lines);
        if (block.empty()) return;
        if (in_heading_ && page_.text.heading.empty()) page_.text.heading = block;
        append(all_, block);
        if (main_from_ > 0) append(main_, block);
    }

    static void append(std::string& text, const std::string& block) {
        if (!text.empty()) text += "\n\n";
        text += block;
    }

    HtmlText& page_;
    xmlParserCtxtPtr parser_ = nullptr;
    std::size_t depth_ = 0;
    std::size_t skip_from_ = 0;  // depth of the element that is passed over; 0 = none
    std::size_t main_from_ = 0;  // depth of <main> or <article>; 0 = outside
    bool in_title_ = false;
    bool in_heading_ = false;
    bool has_matter_ = false;
    std::string title_;
    std::string line_;  // text since the last block ended
    std::string all_;
    std::string main_;
};

PageListener& listener(void* context) {
    return *static_cast<PageListener*>(context);
}

std::string_view bytes(const xmlChar* text, int size) {
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

htmlSAXHandler handler() {
    htmlSAXHandler sax{};
    sax.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
        listener(context).start(view(name), attributes);
    };
    sax.endElement = [](void* context, const xmlChar* name) { listener(context).end(view(name)); };
    sax.characters = [](void* context, const xmlChar* text, int size) {
        listener(context).characters(bytes(text, size));
    };
    sax.ignorableWhitespace = sax.characters;
    sax.comment = [](void* context, const xmlChar* text) { listener(context).comment(view(text)); };
    return sax;
}

}  // namespace

HtmlText read_html(std::string_view page) {
    HtmlText text;
    const std::size_t size = readable_size(page);
    text.cut = size < page.size();
    page = page.substr(0, size);
    PageListener events(text);
    htmlSAXHandler sax = handler();
    const std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&sax, &events, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!parser) return text;
    events.set_parser(parser.get());
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    htmlParseChunk(parser.get(), page.data(), static_cast<int>(page.size()), 0);
    htmlParseChunk(parser.get(), nullptr, 0, 1);
    events.finish();
    return text;
}

}  // namespace litchi::corpora

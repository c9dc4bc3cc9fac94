#include "corpora/formats/xml_tree.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <memory>

namespace litchi::corpora {
namespace {

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Where a start tag has more attributes than an element may have; libxml2 compares each with all
// others. npos if nowhere.
std::size_t crowded_tag(std::string_view text) {
    std::size_t start = 0;
    std::size_t attributes = 0;
    for (std::size_t at = text.find_first_of("<="); at != std::string_view::npos;
         at = text.find_first_of("<=", at + 1)) {
        if (text[at] == '<') {
            start = at;
            attributes = 0;
            continue;
        }
        const std::size_t value = text.find_first_not_of(" \t\r\n", at + 1);
        const bool quoted =
            value != std::string_view::npos && (text[value] == '"' || text[value] == '\'');
        attributes += quoted ? 1 : 0;
        if (attributes > limits::kMaxXmlAttributes) return start;
    }
    return std::string_view::npos;
}

// Builds the tree from the events of libxml2. Its functions are called from C and throw nothing.
class TreeBuilder {
  public:
    explicit TreeBuilder(std::uint64_t first_line) : first_line_(first_line) {}

    XmlTree parse(std::string_view text);

  private:
    static void start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                      int namespaces, const xmlChar** namespace_list, int attributes, int defaulted,
                      const xmlChar** attribute_list) noexcept;
    static void end(void* self, const xmlChar* name, const xmlChar* prefix,
                    const xmlChar* uri) noexcept;
    static void characters(void* self, const xmlChar* text, int size) noexcept;
    static void fail(void* self, xmlErrorPtr error) noexcept;
    static xmlSAXHandler handler();

    void close();
    void end_text();
    void stop(std::string why);
    bool has_room(std::size_t nodes, std::size_t namespaces);
    std::uint64_t line() const {
        return first_line_ + static_cast<std::uint64_t>(xmlSAX2GetLineNumber(context_.get())) - 1;
    }

    std::unique_ptr<xmlParserCtxt, FreeContext> context_;
    std::uint64_t first_line_;
    std::vector<XmlNode> open_;
    std::vector<std::size_t> in_scope_;  // namespaces declared up to each open element
    std::string text_;                   // the run that is being read
    std::size_t nodes_ = 0;
    XmlTree tree_;
};

void TreeBuilder::stop(std::string why) {
    if (tree_.problem.empty()) {
        tree_.problem = std::move(why);
        tree_.problem_line = line();
    }
    xmlStopParser(context_.get());
}

bool TreeBuilder::has_room(std::size_t nodes, std::size_t namespaces) {
    nodes_ += nodes;
    const char* why = nullptr;
    if (nodes_ > limits::kMaxXmlNodes) why = "The record has more than 500000 elements.";
    if (open_.size() >= limits::kMaxXmlDepth)
        why = "The record's elements are nested more than 200 deep.";
    if (namespaces > limits::kMaxXmlAttributes)
        why = "The record has more than 250 namespaces in one place.";
    if (why) stop(why);
    return !why;
}

void TreeBuilder::end_text() {
    if (text_.empty() || open_.empty()) return;
    const bool blank = std::all_of(text_.begin(), text_.end(), is_space);
    XmlNode run;
    run.text = blank ? " " : std::move(text_);
    open_.back().children.push_back(std::move(run));
    ++nodes_;
    text_.clear();
}

void TreeBuilder::close() {
    end_text();
    XmlNode node = std::move(open_.back());
    open_.pop_back();
    in_scope_.pop_back();
    (open_.empty() ? tree_.root : open_.back().children.emplace_back()) = std::move(node);
}

void TreeBuilder::start(void* self, const xmlChar* name, const xmlChar*, const xmlChar*,
                        int namespaces, const xmlChar**, int attributes, int,
                        const xmlChar** attribute_list) noexcept {
    auto& builder = *static_cast<TreeBuilder*>(self);
    builder.end_text();
    const std::size_t in_scope = (builder.in_scope_.empty() ? 0 : builder.in_scope_.back()) +
                                 static_cast<std::size_t>(namespaces);
    if (!builder.has_room(1 + static_cast<std::size_t>(attributes), in_scope)) return;
    XmlNode node;
    node.name = view(name);
    node.line = builder.line();
    // Five pointers an attribute: name, prefix, namespace, value, end of the value.
    for (const xmlChar** at = attribute_list; attributes-- > 0; at += 5)
        node.attributes.push_back(
            {std::string(view(at[0])), std::string(reinterpret_cast<const char*>(at[3]),
                                                   static_cast<std::size_t>(at[4] - at[3]))});
    builder.open_.push_back(std::move(node));
    builder.in_scope_.push_back(in_scope);
}

void TreeBuilder::end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) noexcept {
    auto& builder = *static_cast<TreeBuilder*>(self);
    if (!builder.open_.empty()) builder.close();
}

void TreeBuilder::characters(void* self, const xmlChar* text, int size) noexcept {
    static_cast<TreeBuilder*>(self)->text_.append(reinterpret_cast<const char*>(text),
                                                  static_cast<std::size_t>(size));
}

void TreeBuilder::fail(void* self, xmlErrorPtr error) noexcept {
    if (error->level != XML_ERR_FATAL) return;  // an undeclared prefix is no harm
    std::string why = error->message ? collapse_spaces(repair_utf8(error->message)) : "";
    why.resize(std::min(why.find(" line "), why.size()));  // counted from the element's start
    static_cast<TreeBuilder*>(self)->stop("The XML is not well-formed: " + excerpt(why));
}

xmlSAXHandler TreeBuilder::handler() {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = &TreeBuilder::start;
    handler.endElementNs = &TreeBuilder::end;
    handler.characters = &TreeBuilder::characters;
    handler.ignorableWhitespace = &TreeBuilder::characters;
    handler.cdataBlock = &TreeBuilder::characters;
    handler.serror = &TreeBuilder::fail;
    return handler;
}

XmlTree TreeBuilder::parse(std::string_view text) {
    const std::size_t crowded = crowded_tag(text);
    if (crowded != std::string_view::npos) {
        const std::string_view before = text.substr(0, crowded);
        tree_.problem = "An element has more than 250 attributes.";
        tree_.problem_line = first_line_ + static_cast<std::uint64_t>(
                                               std::count(before.begin(), before.end(), '\n'));
        text = before;
    }
    context_.reset(text.empty()
                       ? nullptr
                       : xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())));
    if (!context_) return std::move(tree_);
    *context_->sax = handler();
    context_->userData = this;
    // Without a document type there are no entities but the five of XML.
    xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
    xmlParseDocument(context_.get());
    while (!open_.empty()) close();
    return std::move(tree_);
}

}  // namespace

XmlTree parse_xml(std::string_view text, std::uint64_t first_line) {
    static const bool kReady = (xmlInitParser(), true);
    return kReady && !text.empty() ? TreeBuilder(first_line).parse(text) : XmlTree{};
}

}  // namespace litchi::corpora

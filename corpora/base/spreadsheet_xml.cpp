#include "corpora/base/spreadsheet_xml.h"

#include "corpora/base/error.h"

#include <exception>
#include <libxml/xmlreader.h>
#include <utility>

namespace litchi {
namespace {

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_NOCDATA;

}  // namespace

struct SheetXml::State {
    std::unique_ptr<ByteSource> source;
    std::string name;
    std::exception_ptr failure;  // of the source, on its way through the C library
    xmlTextReaderPtr reader = nullptr;
    bool closes_empty = false;

    static int read(void* self, char* into, int size) {
        State& state = *static_cast<State*>(self);
        try {
            return static_cast<int>(
                state.source->read(std::span(into, static_cast<std::size_t>(size))));
        } catch (...) {
            state.failure = std::current_exception();
            return -1;
        }
    }

    static void ignore(void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}

    [[noreturn]] void fail() const {
        if (failure) std::rethrow_exception(failure);
        throw Error(ErrorCode::UnreadableFile, name + " is damaged: its XML cannot be read.", name);
    }
};

SheetXml::SheetXml(std::unique_ptr<ByteSource> source, std::string name)
    : state_(std::make_unique<State>()) {
    state_->source = std::move(source);
    state_->name = std::move(name);
    state_->reader =
        xmlReaderForIO(&State::read, nullptr, state_.get(), nullptr, nullptr, kOptions);
    if (state_->reader == nullptr) state_->fail();
    xmlTextReaderSetErrorHandler(state_->reader, &State::ignore, nullptr);
}

SheetXml::~SheetXml() {
    xmlFreeTextReader(state_->reader);
}

SheetXml::Event SheetXml::next() {
    if (std::exchange(state_->closes_empty, false)) return Event::End;
    for (;;) {
        const int more = xmlTextReaderRead(state_->reader);
        if (more < 0) state_->fail();
        if (more == 0) return Event::Done;
        switch (xmlTextReaderNodeType(state_->reader)) {
            case XML_READER_TYPE_ELEMENT:
                state_->closes_empty = xmlTextReaderIsEmptyElement(state_->reader) == 1;
                return Event::Start;
            case XML_READER_TYPE_END_ELEMENT:
                return Event::End;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_WHITESPACE:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                return Event::Text;
            case XML_READER_TYPE_DOCUMENT_TYPE:
                state_->fail();
            default:
                break;
        }
    }
}

std::string_view SheetXml::name() const {
    return view_of(xmlTextReaderConstLocalName(state_->reader));
}

std::string_view SheetXml::text() const {
    return view_of(xmlTextReaderConstValue(state_->reader));
}

std::string SheetXml::attribute(std::string_view name) const {
    std::string value;
    while (xmlTextReaderMoveToNextAttribute(state_->reader) == 1)
        if (xmlTextReaderIsNamespaceDecl(state_->reader) == 0 && this->name() == name)
            value = text();
    xmlTextReaderMoveToElement(state_->reader);
    return value;
}

}  // namespace litchi

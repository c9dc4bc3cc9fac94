#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/source_field.h"
#include "corpora/formats/xml_tree.h"
#include "corpora/record_reader.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace litchi::corpora {

// One row of an XML format's table: which member of a record the elements at a path fill.
struct XmlRow {
    std::string_view path;  // from the record's element, "Journal/JournalIssue/Volume"
    void (*take)(RecordDraft& draft, const XmlNode& node);
};

// Fills the draft from what lies below `node`, by the table. What has no row is kept in extra under
// the element's name, as one text.
void take_xml(RecordDraft& draft, const XmlNode& node, std::span<const XmlRow> rows);

// Takes of many XML formats.
void ignore_node(RecordDraft& draft, const XmlNode& node);
void keep_node(RecordDraft& draft, const XmlNode& node);

// A take of tagged formats and tables, for the flat text of an element.
template <void (*Take)(RecordDraft&, const SourceField&)>
void take_as_field(RecordDraft& draft, const XmlNode& node) {
    Take(draft, {node.name, {flat_text(node)}, node.line});
}

// A format of one element a record.
struct XmlFormat {
    std::span<const std::string_view> entries;   // local names of the records' elements
    std::span<const std::string_view> left_out;  // elements whose content is not read at all
    std::span<const std::string_view> empty;     // SGML: elements without content or end tag
    void (*take)(RecordDraft& draft, const XmlNode& entry) = nullptr;
};

// `format` must outlive the reader. An element that is not well-formed gives the record up to
// there, and a problem.
std::unique_ptr<RecordReader> open_xml(std::unique_ptr<TextFile> file, const XmlFormat& format);

}  // namespace litchi::corpora

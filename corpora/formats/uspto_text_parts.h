#pragma once

#include "corpora/formats/tagged_lines.h"
#include "corpora/formats/xml_tree.h"
#include "corpora/record_draft.h"

#include <optional>
#include <string>
#include <string_view>

// The two texts of the USPTO, each with its own tags. Their groups of tagged lines are made into
// elements and taken as XML is.
namespace litchi::corpora {

// "NAM  Hoff; Don G.": three or four capitals and digits, then a space or the end of the line.
std::optional<TagAndValue> split_uspto_line(std::string_view line);

// The element of a tagged line: its lines joined by spaces that are kept as they are.
XmlNode element_of(const SourceField& field);

// "Hoff; Don G." or the name of an organisation.
Person person_of_uspto_name(const std::string& name);

// A document of the Green Book (APS), which starts with PATN.
void take_greenbook(RecordDraft& draft, const TaggedEntry& entry);

// A document of a BRS file, which starts behind "*** BRS DOCUMENT BOUNDARY ***".
void take_brs(RecordDraft& draft, const TaggedEntry& entry);

}  // namespace litchi::corpora

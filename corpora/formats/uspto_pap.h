#pragma once

#include "corpora/formats/xml_tree.h"
#include "corpora/record_draft.h"

namespace litchi::corpora {

// Takes a <patent-application-publication>, the USPTO's element of 2001 to 2004.
void take_pap(RecordDraft& draft, const XmlNode& entry);

}  // namespace litchi::corpora

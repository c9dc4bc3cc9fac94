#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Exchange documents of the European Patent Office (DOCDB), as OPS and the bulk files write them,
// and the claims of its full-text service.
int epo_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_epo(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Patents of Lens as their JSON export and API ("data") write them.
int lens_patent_json_confidence(std::string_view head);

std::unique_ptr<RecordReader> open_lens_patent_json(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Scholarly works of Lens as its JSON export and its API ("data") write them.
int lens_scholarly_json_confidence(std::string_view head);

std::unique_ptr<RecordReader> open_lens_scholarly_json(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

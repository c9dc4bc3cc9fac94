#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Litchi JSONL: one record a line (record.schema.json).
int jsonl_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_jsonl(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

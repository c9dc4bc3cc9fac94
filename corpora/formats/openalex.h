#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// Works of OpenAlex as its API and snapshot write them: a work a line, one work, a list, or the
// "results" of an answer.
int openalex_confidence(std::string_view head);

std::unique_ptr<RecordReader> open_openalex(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

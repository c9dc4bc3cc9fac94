#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <string_view>

namespace litchi::corpora {

// The Lens, scholarly works.
int lens_scholarly_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_lens_scholarly_csv(std::unique_ptr<TextFile> file);

// The Lens, patents, with the heads of 2015 (dates of two-digit years, CR line ends) and of today.
int lens_patent_csv_confidence(std::string_view head);
std::unique_ptr<RecordReader> open_lens_patent_csv(std::unique_ptr<TextFile> file);

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/source_field.h"
#include "corpora/record_reader.h"

#include <memory>
#include <span>

namespace litchi::corpora {

// A format that is a table of delimited values with a header: column → member.
struct TableFormat {
    std::span<const FieldRow> rows;
    // Looks over the draft once all cells are taken; may be null.
    void (*complete)(RecordDraft& draft, std::span<const SourceField> cells) = nullptr;
    DelimitedRows::Quotes quotes = DelimitedRows::Quotes::Enclose;
};

// One record a row; the first row names the columns. Cells without text are no fields. `format`
// must outlive the reader.
std::unique_ptr<RecordReader> open_table(std::unique_ptr<TextFile> file, const TableFormat& format);

}  // namespace litchi::corpora

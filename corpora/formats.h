#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace litchi::corpora {

// One row of the table of import formats.
struct Format {
    std::string_view name;      // "ris"; the value of --format
    std::string_view title;     // "RIS (Research Information Systems)"
    std::string_view exported;  // who writes it, for `litchi formats`
    // How sure the first kilobytes of the decoded text make us: 0 = no, 100 = certain.
    int (*confidence)(std::string_view head);
    std::unique_ptr<RecordReader> (*open)(std::unique_ptr<TextFile> file);
};

// In order of preference when two formats are equally sure.
std::span<const Format> formats();

// By name; throws Error(UnknownFormat).
const Format& format_named(std::string_view name);

// By content, never by name, before anything of the text is read. Throws Error(UnknownFormat) that
// names the file when no format claims it (binary junk, empty file).
const Format& detect_format(TextFile& text);
// The same of a file that is a text, or holds just one (open_input).
const Format& detect_format(const std::filesystem::path& file);

// Opens a text with a format of the table; "auto" detects it.
std::unique_ptr<RecordReader> open_reader(std::unique_ptr<TextFile> text,
                                          std::string_view format_name = "auto");
std::unique_ptr<RecordReader> open_reader(const std::filesystem::path& file,
                                          std::string_view format_name = "auto");

}  // namespace litchi::corpora

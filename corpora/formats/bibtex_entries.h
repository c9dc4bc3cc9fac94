#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/source_field.h"
#include "corpora/record_reader.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// An entry of a BibTeX file: "@type{key, name = value, …}". Values are LaTeX source without their
// delimiters, macros put in, a line of the file each.
struct BibtexEntry {
    std::string type;  // in small letters
    std::string key;
    std::vector<SourceField> fields;
    std::uint64_t line = 0;
    std::vector<Problem> problems;
};

// The entries of a BibTeX file. Text between entries, @comment and @preamble are passed over,
// @string defines macros. An entry that is not closed ends where a line starts the next one, and a
// value that is not closed where a line starts the next field. Fields outside an entry are reported
// as an entry of their own. One thread at a time.
class BibtexEntries {
  public:
    explicit BibtexEntries(std::unique_ptr<TextFile> file);

    std::optional<BibtexEntry> next();
    std::uint64_t bytes_read() const { return file_->bytes_read(); }

  private:
    struct Source;

    bool next_line();
    bool find_start();
    BibtexEntry stray_entry() const;
    Source read_source();
    bool take_line(Source& source);
    void define(const BibtexEntry& entry);

    std::unique_ptr<TextFile> file_;
    Line line_;
    std::size_t at_ = 0;  // of line_, what is behind is not read yet
    bool has_line_ = false;
    std::map<std::string, std::string, std::less<>> macros_;
    std::size_t macro_bytes_ = 0;
    std::uint64_t stray_ = 0;  // line of the first field outside entries since the last one
};

// Length of "@type" with the bracket that opens an entry, at the start of `text`; 0 if there is
// none. The bracket may stand on the next line.
std::size_t bibtex_start(std::string_view text);

}  // namespace litchi::corpora

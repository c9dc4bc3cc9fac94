#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The element of one record as it stands in its file.
struct XmlEntry {
    std::string text;        // from its start tag to its end tag, UTF-8; empty when too large
    std::uint64_t line = 0;  // where it starts, 1-based
    std::vector<Problem> problems;  // damaged, too large, cut short
};

// Finds the elements of an XML or SGML file that are one record each, by their names and without
// parsing: documents joined end to end, any wrapping root and a broken record among good ones are
// read alike. Such an element never holds another one, so a start tag also ends an element that
// lacks its end tag. Comments, CDATA sections and processing instructions are passed over. Memory
// is bounded by limits::kMaxXmlEntryBytes; one pass. One thread at a time.
class XmlEntries {
  public:
    // `names` are local: "record" also finds "<marc:record>". They must outlive the reader.
    XmlEntries(std::unique_ptr<TextFile> file, std::span<const std::string_view> names);

    std::optional<XmlEntry> next();
    std::uint64_t bytes_read() const { return file_->bytes_read(); }

  private:
    bool fill();
    bool next_tag();
    bool pass(std::string_view end);
    void open();
    XmlEntry take(std::string_view problem);
    std::uint64_t line_at(std::size_t place);

    std::unique_ptr<TextFile> file_;
    std::span<const std::string_view> names_;
    std::string text_;         // what is being looked at
    std::size_t at_ = 0;       // where
    std::size_t begin_ = 0;    // start of the element that is open
    std::size_t counted_ = 0;  // line_ is the line of this place
    std::uint64_t line_ = 1;
    std::uint64_t open_line_ = 0;
    bool open_ = false;
    bool too_large_ = false;
};

// An element of one of these names starts in `head`, prefix or not.
bool has_element(std::string_view head, std::span<const std::string_view> names);
bool has_element(std::string_view head, std::string_view name);

}  // namespace litchi::corpora

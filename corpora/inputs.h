#pragma once

#include "corpora/base/byte_source.h"
#include "corpora/base/text_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace litchi::corpora {

// One text to read among what a user gave: a file, a member of an archive, a worksheet as CSV.
struct Input {
    std::string name;         // for people: "savedrecs.txt", "export.zip/2019/savedrecs.txt"
    std::uint64_t share = 0;  // bytes on disk that it stands for
    std::uint64_t size = 0;   // bytes that it yields, as far as they can be told beforehand
    // May be called again, and after the visit. Throws Error(UnreadableFile).
    std::function<std::unique_ptr<ByteSource>()> source;

    std::unique_ptr<TextFile> open() const;
};

class InputVisitor {
  public:
    virtual ~InputVisitor() = default;
    virtual void take(const Input& input) = 0;
    // Something that no text can be read from, or not all of it.
    virtual void refuse(const std::string& name, const std::string& why) = 0;
};

// Takes apart what a user gave, known by content and never by name: a folder gives its files and
// those of the folders below, in the order of their paths' bytes, without hidden ones; a gzip file
// its text; a zip archive its members, archives and gzip files among them (limits::
// kMaxContainerDepth); a spreadsheet its worksheets, of which those without a table are passed
// over; any other file itself. `name` is what a file is called; those of a folder are called by
// their path in it.
void visit_inputs(const std::filesystem::path& given, const std::string& name,
                  InputVisitor& visitor);

// Bytes of a file, or of all files of a folder that visit_inputs would read.
std::uint64_t bytes_on_disk(const std::filesystem::path& given);

// The text of a file that is one, or holds just one. Throws Error(UnreadableFile) otherwise.
std::unique_ptr<TextFile> open_input(const std::filesystem::path& file);

}  // namespace litchi::corpora

#include "corpora/base/text.h"
#include "corpora/base/text_file.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

// Any bytes are a text file: lines are numbered one by one and well-formed, and reading ends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    litchi::TextFile file(bytes, "input");
    require(litchi::is_utf8(file.head()), "the head is UTF-8");
    std::uint64_t number = 0;
    std::uint64_t read = 0;
    for (litchi::Line line; file.next_line(line);) {
        require(line.number == ++number, "lines are numbered one by one");
        require(litchi::is_utf8(line.text), "a line is UTF-8");
        require(line.text.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos,
                "a line holds neither its end nor NUL");
        require(file.bytes_read() >= read && file.bytes_read() <= size, "progress never falls");
        read = file.bytes_read();
        require(number <= size, "reading ends");
    }
    require(file.bytes_read() == size, "the whole file is read");
    return 0;
}

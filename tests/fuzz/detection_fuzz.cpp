#include "corpora/base/text_file.h"
#include "corpora/formats.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

// Every format says how sure it is of any bytes, within its range and as often as it is asked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    litchi::TextFile file({reinterpret_cast<const char*>(data), size}, "input");
    const std::string head = file.head();
    for (const litchi::corpora::Format& format : litchi::corpora::formats()) {
        const int sure = format.confidence(head);
        require(sure >= 0 && sure <= 100, "confidence is 0 to 100");
        require(format.confidence(head) == sure, "confidence depends on the text alone");
    }
    return 0;
}

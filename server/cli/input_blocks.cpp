#include "server/cli/input_blocks.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <utility>

namespace litchi::server {

bool InputBlocks::next(std::string& block) {
    block = std::exchange(rest_, {});
    for (std::size_t end = std::string::npos; end == std::string::npos && !ended_;) {
        const std::size_t kept = block.size();
        if (kept > kMaxLineBytes)
            throw Error(ErrorCode::PayloadTooLarge, "A line may have at most 64 MiB.",
                        "standard input");
        block.resize(kept + kBlockBytes);
        const std::size_t read = std::fread(block.data() + kept, 1, kBlockBytes, input_);
        block.resize(kept + read);
        ended_ = read < kBlockBytes;
        end = block.rfind('\n');
        if (ended_ || end == std::string::npos) continue;
        rest_ = block.substr(end + 1);
        block.resize(end + 1);
    }
    return !block.empty();
}

void for_each_line(std::string_view block, const std::function<void(std::string_view)>& use) {
    while (!block.empty()) {
        const std::size_t end = std::min(block.find('\n'), block.size());
        std::string_view line = block.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (is_utf8(line))
            use(line);
        else
            use(repair_utf8(line));
        block.remove_prefix(std::min(block.size(), end + 1));
    }
}

}  // namespace litchi::server

#include "corpora/base/shared_strings.h"

#include "corpora/base/error.h"
#include "corpora/base/limits.h"

namespace litchi {

void SharedStrings::add(std::string_view text, const std::string& workbook) {
    texts_ += text;
    ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
    if (texts_.size() + ends_.size() * sizeof(std::uint32_t) > limits::kMaxSharedStringBytes)
        throw Error(ErrorCode::UnreadableFile, workbook + " holds too much text.", workbook);
}

std::string_view SharedStrings::at(std::size_t number) const {
    if (number >= ends_.size()) return {};
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(texts_).substr(begin, ends_[number] - begin);
}

}  // namespace litchi

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi {

// The texts that the cells of a workbook share, end to end.
class SharedStrings {
  public:
    // Throws Error(UnreadableFile) beyond limits::kMaxSharedStringBytes.
    void add(std::string_view text, const std::string& workbook);
    // Empty for a number that there is not.
    std::string_view at(std::size_t number) const;
    std::size_t size() const { return ends_.size(); }

  private:
    std::string texts_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace litchi

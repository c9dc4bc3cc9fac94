#pragma once

#include "corpora/formats/source_field.h"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// A head as one spelling of all that differ in the width of brackets and in spaces:
// "公开（公告）号" and "公开 (公告) 号" → "公开(公告)号".
std::string plain_head(std::string_view head);

// The rows of a table, given by their plain heads, once for each spelling that exports use:
// brackets of either width, with a space before the first or without.
class SpelledRows {
  public:
    explicit SpelledRows(std::span<const FieldRow> rows);
    SpelledRows(const SpelledRows&) = delete;
    SpelledRows& operator=(const SpelledRows&) = delete;

    std::span<const FieldRow> rows() const { return rows_; }

  private:
    std::deque<std::string> names_;
    std::vector<FieldRow> rows_;
};

}  // namespace litchi::corpora

#pragma once

#include "corpora/base/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace litchi {

// The elements and texts of a part of an .xlsx, in order and in bounded memory. Names are without
// prefixes; neither document types nor entities are followed. One thread at a time.
class SheetXml {
  public:
    enum class Event : std::uint8_t { Start, End, Text, Done };

    // `name` stands in messages.
    SheetXml(std::unique_ptr<ByteSource> source, std::string name);
    ~SheetXml();
    SheetXml(const SheetXml&) = delete;
    SheetXml& operator=(const SheetXml&) = delete;

    // Throws Error(UnreadableFile) where the text is no XML.
    Event next();
    // Of the element that starts or ends here. Valid until the next event.
    std::string_view name() const;
    std::string_view text() const;
    // Of the element that starts here; empty if it is not there.
    std::string attribute(std::string_view name) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi

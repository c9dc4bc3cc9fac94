#pragma once

#include "corpora/base/date.h"
#include "corpora/base/json_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace litchi {

// Appends one JSON object to a text, member by member; what is empty leaves no trace. `out` must
// outlive it. One thread at a time.
class ObjectWriter {
  public:
    explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
    void end() { out_ += '}'; }

    std::string& name(std::string_view member) {
        if (!first_) out_ += ',';
        first_ = false;
        append_json_string(out_, member);
        return out_ += ':';
    }

    void text(std::string_view member, std::string_view value) {
        if (!value.empty()) append_json_string(name(member), value);
    }

    void date(std::string_view member, PartialDate value) { text(member, to_string(value)); }

    void texts(std::string_view member, const std::vector<std::string>& values) {
        list(member, values,
             [](std::string& out, const std::string& value) { append_json_string(out, value); });
    }

    template <class Values, class Append>
    void list(std::string_view member, const Values& values, Append append) {
        if (values.empty()) return;
        std::string& out = name(member) += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) out += ',';
            append(out, values[i]);
        }
        out += ']';
    }

  private:
    std::string& out_;
    bool first_ = true;
};

}  // namespace litchi

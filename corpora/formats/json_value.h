#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::corpora {

// A value of a JsonDocument, valid as long as that is. A missing member is a value that is nothing.
class JsonValue {
  public:
    JsonValue() = default;

    bool is_text() const;
    bool is_list() const;
    bool is_object() const;
    // Null, missing, "", [] or {}.
    bool says_nothing() const;

    // A string, number or truth value as well-formed text without control characters; empty for
    // anything else.
    std::string text() const;
    // The elements of a list; another value stands for a list of itself, nothing for an empty one.
    std::vector<JsonValue> items() const;
    std::vector<std::pair<std::string_view, JsonValue>> members() const;
    // A member of a member …: "source.display_name".
    JsonValue at(std::string_view path) const;
    // Minified.
    std::string json() const;

  private:
    friend class JsonDocument;
    friend struct JsonAccess;
    // A parsed element, whose type the header does not need.
    alignas(void*) std::array<std::byte, 16> element_{};
};

// One parsed JSON object after another, in the same buffers.
class JsonDocument {
  public:
    JsonDocument();
    ~JsonDocument();
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    // Throws Error(UnreadableFile) for what parse_json_object refuses. Ends the values of the
    // object before.
    JsonValue parse(std::string_view json);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::corpora

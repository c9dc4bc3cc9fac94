#include "corpora/formats/json_value.h"

#include "corpora/base/text.h"
#include "corpora/json_parser.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <simdjson.h>

namespace litchi::corpora {

using Element = simdjson::dom::element;

// The one place that knows what a JsonValue holds.
struct JsonAccess {
    using Bytes = std::array<std::byte, 16>;
    static_assert(sizeof(Element) == sizeof(Bytes));

    static JsonValue value(const Element& element) {
        JsonValue value;
        value.element_ = std::bit_cast<Bytes>(element);
        return value;
    }
    static std::optional<Element> element(const JsonValue& value) {
        if (value.element_ == Bytes{}) return std::nullopt;
        return std::bit_cast<Element>(value.element_);
    }
    template <class Type>
    static std::optional<Type> as(const JsonValue& value) {
        const auto held = element(value);
        Type typed;
        if (!held || held->get(typed) != simdjson::SUCCESS) return std::nullopt;
        return typed;
    }
};

bool JsonValue::is_text() const {
    return JsonAccess::as<std::string_view>(*this).has_value();
}

bool JsonValue::is_list() const {
    return JsonAccess::as<simdjson::dom::array>(*this).has_value();
}

bool JsonValue::is_object() const {
    return JsonAccess::as<simdjson::dom::object>(*this).has_value();
}

bool JsonValue::says_nothing() const {
    const auto element = JsonAccess::element(*this);
    if (!element || element->is_null()) return true;
    if (const auto list = JsonAccess::as<simdjson::dom::array>(*this)) return list->size() == 0;
    if (const auto object = JsonAccess::as<simdjson::dom::object>(*this))
        return object->size() == 0;
    return text().empty();
}

std::string JsonValue::text() const {
    if (const auto text = JsonAccess::as<std::string_view>(*this)) return repair_utf8(*text);
    const auto element = JsonAccess::element(*this);
    if (!element || element->is_null() || is_list() || is_object()) return {};
    return json();
}

std::vector<JsonValue> JsonValue::items() const {
    std::vector<JsonValue> values;
    if (says_nothing()) return values;
    const auto list = JsonAccess::as<simdjson::dom::array>(*this);
    if (!list) return {*this};
    for (const Element& item : *list) values.push_back(JsonAccess::value(item));
    return values;
}

std::vector<std::pair<std::string_view, JsonValue>> JsonValue::members() const {
    std::vector<std::pair<std::string_view, JsonValue>> values;
    if (const auto object = JsonAccess::as<simdjson::dom::object>(*this))
        for (const auto [name, value] : *object)
            values.emplace_back(name, JsonAccess::value(value));
    return values;
}

JsonValue JsonValue::at(std::string_view path) const {
    JsonValue value = *this;
    while (!path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const auto object = JsonAccess::as<simdjson::dom::object>(value);
        Element member;
        if (!object || object->at_key(path.substr(0, dot)).get(member) != simdjson::SUCCESS)
            return {};
        value = JsonAccess::value(member);
        path.remove_prefix(std::min(path.size(), dot + 1));
    }
    return value;
}

std::string JsonValue::json() const {
    const auto element = JsonAccess::element(*this);
    return element ? simdjson::minify(*element) : std::string("null");
}

struct JsonDocument::State {
    simdjson::dom::parser parser;
};

JsonDocument::JsonDocument() : state_(std::make_unique<State>()) {}
JsonDocument::~JsonDocument() = default;

JsonValue JsonDocument::parse(std::string_view json) {
    return JsonAccess::value(parse_json_object(state_->parser, json));
}

}  // namespace litchi::corpora

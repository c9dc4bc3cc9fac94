#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::tests {

// All entries of a reader, in order.
inline std::vector<corpora::Entry> read_all(corpora::RecordReader& reader) {
    std::vector<corpora::Entry> entries;
    while (auto entry = reader.next()) entries.push_back(std::move(*entry));
    return entries;
}

// All entries of a text in one format.
inline std::vector<corpora::Entry> read_text(std::string text, std::string_view format) {
    auto file = std::make_unique<TextFile>(std::move(text), "input");
    return read_all(*corpora::format_named(format).open(std::move(file)));
}

// All entries of a file of tests/data, its format detected.
inline std::vector<corpora::Entry> read_data(const std::string& name) {
    return read_all(*corpora::open_reader(std::filesystem::path(LITCHI_TEST_DATA) / name));
}

inline std::vector<std::string> texts_of(const std::vector<corpora::LocalText>& terms) {
    std::vector<std::string> texts;
    for (const corpora::LocalText& term : terms) texts.push_back(term.text);
    return texts;
}

inline std::vector<std::string> names_of(const std::vector<corpora::Person>& people) {
    std::vector<std::string> names;
    for (const corpora::Person& person : people) names.push_back(corpora::display_name(person));
    return names;
}

// The JSON value under a name of `extra`; empty if it is not there.
inline std::string extra_of(const corpora::Record& record, std::string_view name) {
    for (const auto& [known, value] : record.extra)
        if (known == name) return value;
    return {};
}

}  // namespace litchi::tests

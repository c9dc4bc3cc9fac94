#include "corpora/formats/json_reader.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/json_parser.h"
#include "corpora/language.h"
#include "corpora/record_identity.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

class JsonReader : public RecordReader {
  public:
    JsonReader(std::unique_ptr<TextFile> file, const JsonFormat& format)
        : entries_(std::move(file), format.envelopes), format_(format) {}

    std::optional<Entry> next() override {
        const auto entry = entries_.next();
        if (!entry) return std::nullopt;
        if (!entry->problem.empty()) return rejected(*entry, entry->problem);
        try {
            return read(*entry, document_.parse(entry->text));
        } catch (const Error& error) {
            return rejected(*entry, error.what());
        }
    }

    std::uint64_t bytes_read() const override { return entries_.bytes_read(); }

  private:
    static Entry rejected(const JsonEntry& entry, std::string why) {
        Entry result;
        result.line = entry.line;
        result.problems.push_back({entry.line, {}, std::move(why)});
        return result;
    }

    Entry read(const JsonEntry& entry, const JsonValue& object) const {
        RecordDraft draft(entry.line);
        if (entry.damaged) draft.complain({}, std::string(kDamagedText), entry.line);
        take_members(draft, object, {}, entry.line);
        if (format_.complete) format_.complete(draft, object, entry.line);
        return draft.finish();
    }

    // Recursion ends at the longest path of a row.
    void take_members(RecordDraft& draft, const JsonValue& object, const std::string& prefix,
                      std::uint64_t line) const {
        for (const auto& [name, value] : object.members()) {
            if (value.says_nothing()) continue;
            const JsonField field{prefix + repair_utf8(name), value, line};
            const auto row = std::find_if(format_.rows.begin(), format_.rows.end(),
                                          [&](const JsonRow& a) { return a.path == field.name; });
            if (row != format_.rows.end())
                row->take(draft, field);
            else if (value.is_object() && lies_above_a_row(field.name + "."))
                take_members(draft, value, field.name + ".", line);
            else
                keep_json(draft, field);
        }
    }

    bool lies_above_a_row(std::string_view prefix) const {
        return std::any_of(format_.rows.begin(), format_.rows.end(),
                           [&](const JsonRow& row) { return row.path.starts_with(prefix); });
    }

    JsonEntries entries_;
    JsonDocument document_;
    const JsonFormat& format_;
};

}  // namespace

std::unique_ptr<RecordReader> open_json(std::unique_ptr<TextFile> file, const JsonFormat& format) {
    return std::make_unique<JsonReader>(std::move(file), format);
}

std::vector<JsonMember> first_members(std::string_view head,
                                      std::span<const std::string_view> envelopes) {
    const std::size_t start = head.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || (head[start] != '{' && head[start] != '[')) return {};
    JsonEntries entries(std::make_unique<TextFile>(std::string(head), "head"), envelopes, true);
    auto entry = entries.next();
    return entry ? std::move(entry->members) : std::vector<JsonMember>{};
}

bool has_member(std::span<const JsonMember> members, std::string_view name) {
    return std::any_of(members.begin(), members.end(),
                       [&](const JsonMember& member) { return member.name == name; });
}

std::size_t count_members(std::span<const JsonMember> members,
                          std::span<const std::string_view> names) {
    return static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(),
                      [&](std::string_view name) { return has_member(members, name); }));
}

std::string member_text(std::span<const JsonMember> members, std::string_view name) {
    const auto member = std::find_if(members.begin(), members.end(),
                                     [&](const JsonMember& a) { return a.name == name; });
    if (member == members.end()) return {};
    std::string text = member->text;
    std::erase(text, '\\');
    return text;
}

void ignore_json(RecordDraft&, const JsonField&) {}

void keep_json(RecordDraft& draft, const JsonField& field) {
    keep_value(draft, field.name, field.value, field.line);
}

void keep_value(RecordDraft& draft, std::string_view name, const JsonValue& value,
                std::uint64_t line) {
    if (value.says_nothing()) return;
    if (value.is_text()) return draft.keep(name, value.text());
    std::string json = value.json();
    if (!fits_in_extra(json)) return draft.complain(name, "Left out: it is nested too deep.", line);
    draft.keep_json(name, std::move(json));
}

void keep_each(RecordDraft& draft, std::string_view name, const JsonValue& list,
               std::string_view path) {
    for (const JsonValue& item : list.items()) draft.keep(name, item.at(path).text());
}

std::vector<SourceField> text_fields(RecordDraft& draft, const JsonField& field) {
    std::vector<SourceField> fields;
    for (const JsonValue& item : field.value.items()) {
        if (item.is_object() || item.is_list()) {
            keep_json(draft, field);
            draft.complain(field.name, "It must be a text.", field.line);
            return {};
        }
        if (std::string text = item.text(); !text.empty())
            fields.push_back({field.name, {std::move(text)}, field.line});
    }
    return fields;
}

std::string text_language(std::string_view text, std::string_view named) {
    const std::string folded = fold(named);
    std::string tag = folded == "cn"   ? "zh"
                      : folded == "jp" ? "ja"
                      : folded == "kr" ? "ko"
                                       : language_tag(named);
    if (tag != "zh") return tag;
    std::string guess = guess_language(text);
    return guess.starts_with("zh") ? guess : tag;
}

std::string hyphened_issn(std::string_view issn) {
    std::string text = collapse_spaces(issn);
    if (text.size() == 8 && text.find('-') == std::string::npos) text.insert(4, "-");
    return text;
}

}  // namespace litchi::corpora

#include "corpora/formats/xml_fields.h"

#include "corpora/formats/xml_entries.h"
#include "corpora/formats/xml_references.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

bool leads_to_a_row(std::string_view path, std::span<const XmlRow> rows) {
    return std::any_of(rows.begin(), rows.end(), [&](const XmlRow& row) {
        return row.path.size() > path.size() && row.path.starts_with(path) &&
               row.path[path.size()] == '/';
    });
}

void take_below(RecordDraft& draft, const XmlNode& node, const std::string& path,
                std::span<const XmlRow> rows) {
    for (const XmlNode& child : node.children) {
        if (child.is_text()) continue;
        const std::string child_path = path.empty() ? child.name : path + '/' + child.name;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const XmlRow& candidate) {
            return candidate.path == child_path;
        });
        if (row != rows.end())
            row->take(draft, child);
        else if (leads_to_a_row(child_path, rows))
            take_below(draft, child, child_path, rows);
        else
            keep_node(draft, child);
    }
}

class XmlReader : public RecordReader {
  public:
    XmlReader(std::unique_ptr<TextFile> file, const XmlFormat& format)
        : entries_(std::move(file), format.entries), format_(format) {}

    std::optional<Entry> next() override {
        auto entry = entries_.next();
        if (!entry) return std::nullopt;
        if (entry->text.empty())
            return Entry{std::nullopt, entry->line, std::move(entry->problems)};
        return read(std::move(*entry));
    }

    std::uint64_t bytes_read() const override { return entries_.bytes_read(); }

  private:
    Entry read(XmlEntry entry) const {
        const std::uint64_t line = entry.line;
        std::string text = cut_elements(std::move(entry.text), format_.left_out);
        text = close_empty_elements(std::move(text), format_.empty);
        const XmlTree tree = parse_xml(resolve_references(std::move(text)), line);
        RecordDraft draft(line);
        for (const Problem& problem : entry.problems)
            draft.complain(problem.field, problem.why, problem.line);
        if (!tree.problem.empty() && entry.problems.empty())
            draft.complain({}, tree.problem, tree.problem_line);
        format_.take(draft, tree.root);
        return draft.finish();
    }

    XmlEntries entries_;
    const XmlFormat& format_;
};

}  // namespace

void take_xml(RecordDraft& draft, const XmlNode& node, std::span<const XmlRow> rows) {
    take_below(draft, node, {}, rows);
}

void ignore_node(RecordDraft&, const XmlNode&) {}

void keep_node(RecordDraft& draft, const XmlNode& node) {
    draft.keep(node.name, flat_text(node));
}

std::unique_ptr<RecordReader> open_xml(std::unique_ptr<TextFile> file, const XmlFormat& format) {
    return std::make_unique<XmlReader>(std::move(file), format);
}

}  // namespace litchi::corpora

#include "corpora/formats/cssci_table.h"

#include "corpora/formats/cssci.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/table_reader.h"

#include <algorithm>
#include <string>
#include <vector>

namespace litchi::corpora {
namespace {

constexpr std::string_view kTitleHead = "【来源篇名】";

struct Heads {
    std::vector<std::string> names;
    std::vector<FieldRow> rows;

    Heads() {
        names.reserve(cssci_rows().size());
        for (const FieldRow& row : cssci_rows()) {
            names.push_back("【" + std::string(row.name) + "】");
            rows.push_back({names.back(), row.name == "参考文献" ? &keep_field : row.take});
        }
    }
};

void complete(RecordDraft& draft, std::span<const SourceField>) {
    complete_cssci(draft);
}

const TableFormat& table() {
    static const Heads kHeads;
    static const TableFormat kTable{.rows = kHeads.rows, .complete = &complete};
    return kTable;
}

}  // namespace

int cssci_table_confidence(std::string_view head) {
    const std::vector<std::string> cells = header_cells(head);
    const bool titled = std::find(cells.begin(), cells.end(), kTitleHead) != cells.end();
    return titled && cells.size() > 2 ? 98 : 0;
}

std::unique_ptr<RecordReader> open_cssci_table(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), table());
}

}  // namespace litchi::corpora

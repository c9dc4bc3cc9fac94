#include "tests/support/small_world.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/record_json.h"

#include <stdexcept>

namespace litchi::tests {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(collapse_spaces(text.substr(begin, end - begin)));
        begin = end + separator.size();
    }
    return parts;
}

corpora::Record record_from(std::string_view line) {
    const std::vector<std::string> cells = split(line, "|");
    if (cells.size() != 7) throw std::runtime_error("a row of 7 cells: " + std::string(line));
    corpora::Record record;
    record.id = cells[0];
    if (!cells[1].empty()) record.date = *parse_date(cells[1]);
    record.kind = *corpora::parse_record_kind(cells[2]);
    record.language = cells[3];
    if (!cells[4].empty()) record.title = {{cells[3], cells[4]}};
    if (!cells[5].empty()) record.abstract = {{cells[3], cells[5]}};
    for (const std::string& keyword : split(cells[6], ";")) {
        if (!keyword.empty()) record.keywords.push_back({cells[3], keyword});
    }
    return record;
}

}  // namespace

std::vector<corpora::Record> records_from(std::string_view table) {
    std::vector<corpora::Record> records;
    for (const std::string& line : split(table, "\n")) {
        if (!line.empty()) records.push_back(record_from(line));
    }
    return records;
}

SmallWorld::SmallWorld(const std::vector<corpora::Record>& records,
                       const corpora::Thesaurus& lexicon)
    : collection_(indexer::Collection::create(folder_.path() / "data", "world")) {
    std::string lines;
    for (const corpora::Concept& concept_ : lexicon.concepts) {
        lines += corpora::to_json(concept_) + "\n";
    }
    lexicon_ = folder_.write("lexicon.jsonl", lines);
    add(records);
}

indexer::ImportReport SmallWorld::add(const std::vector<corpora::Record>& records) {
    std::string lines;
    for (const corpora::Record& record : records) lines += corpora::to_json(record) + "\n";
    const std::filesystem::path file =
        folder_.write("records" + std::to_string(++files_) + ".jsonl", lines);
    indexer::ImportOptions options;
    options.format = "jsonl";
    options.lexicon = lexicon_;
    options.lexicon_use = indexer::LexiconUse::Instead;
    return indexer::import_files(*collection_, {file}, options);
}

}  // namespace litchi::tests

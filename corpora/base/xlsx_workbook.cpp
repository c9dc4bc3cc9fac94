#include "corpora/base/xlsx_workbook.h"

#include "corpora/base/error.h"
#include "corpora/base/spreadsheet_xml.h"

#include <charconv>
#include <map>
#include <utility>

namespace litchi {
namespace {

constexpr std::string_view kWorkbook = "xl/workbook.xml";
constexpr std::string_view kRelations = "xl/_rels/workbook.xml.rels";

struct Relation {
    std::string kind;  // "worksheet", "sharedStrings", "styles" …
    std::string part;
};
using Relations = std::map<std::string, Relation, std::less<>>;  // by id

std::size_t number_of(std::string_view digits) {
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// "worksheets/sheet1.xml" and "/xl/worksheets/sheet1.xml" are the same part.
std::string part_of(std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    return "xl/" + std::string(target);
}

Relations read_relations(const XlsxWorkbook& book) {
    Relations relations;
    SheetXml xml(book.open(kRelations), book.part_name(kRelations));
    for (auto event = xml.next(); event != SheetXml::Event::Done; event = xml.next()) {
        if (event != SheetXml::Event::Start || xml.name() != "Relationship") continue;
        const std::string type = xml.attribute("Type");
        relations[xml.attribute("Id")] = {type.substr(type.rfind('/') + 1),
                                          part_of(xml.attribute("Target"))};
    }
    return relations;
}

void read_sheets(XlsxWorkbook& book, const Relations& relations) {
    SheetXml xml(book.open(kWorkbook), book.part_name(kWorkbook));
    for (auto event = xml.next(); event != SheetXml::Event::Done; event = xml.next()) {
        if (event != SheetXml::Event::Start) continue;
        if (xml.name() == "workbookPr") {
            const std::string flag = xml.attribute("date1904");
            book.from_1904 = flag == "1" || flag == "true";
        } else if (xml.name() == "sheet") {
            const auto relation = relations.find(xml.attribute("id"));
            if (relation != relations.end() && relation->second.kind == "worksheet")
                book.sheets.push_back({xml.attribute("name"), relation->second.part});
        }
    }
}

// numFmts names codes by number, cellXfs says which number each cell style has.
void read_styles(XlsxWorkbook& book, std::string_view part) {
    std::map<std::size_t, DateShape> own;
    bool in_cell_styles = false;
    SheetXml xml(book.open(part), book.part_name(part));
    for (auto event = xml.next(); event != SheetXml::Event::Done; event = xml.next()) {
        if (event == SheetXml::Event::Text) continue;
        const bool start = event == SheetXml::Event::Start;
        if (xml.name() == "cellXfs") in_cell_styles = start;
        if (!start) continue;
        if (xml.name() == "numFmt") {
            own[number_of(xml.attribute("numFmtId"))] = date_shape(xml.attribute("formatCode"));
        } else if (in_cell_styles && xml.name() == "xf") {
            const std::size_t format = number_of(xml.attribute("numFmtId"));
            const auto shape = own.find(format);
            book.shapes.push_back(shape == own.end() ? builtin_date_shape(format) : shape->second);
        }
    }
}

// A string is one text or several runs; phonetic hints (rPh) beside them are no part of it.
void read_strings(XlsxWorkbook& book, std::string_view part) {
    const std::string name = book.part_name(part);
    std::string text;
    bool in_text = false;
    bool phonetic = false;
    SheetXml xml(book.open(part), name);
    for (auto event = xml.next(); event != SheetXml::Event::Done; event = xml.next()) {
        if (event == SheetXml::Event::Text) {
            if (in_text && !phonetic) text += xml.text();
            continue;
        }
        const bool start = event == SheetXml::Event::Start;
        if (xml.name() == "rPh") phonetic = start;
        if (xml.name() == "t") in_text = start;
        if (xml.name() != "si") continue;
        if (!start) book.strings.add(unescape_cell(text), name);
        text.clear();
    }
}

}  // namespace

std::unique_ptr<ByteSource> XlsxWorkbook::open(std::string_view part) const {
    const ZipMember* member = archive->find(part);
    if (member == nullptr)
        throw Error(ErrorCode::UnreadableFile,
                    archive->name() + " is no complete workbook: a part is missing.",
                    part_name(part));
    return archive->open_member(*member);
}

std::string XlsxWorkbook::part_name(std::string_view part) const {
    return archive->name() + "/" + std::string(part);
}

std::shared_ptr<const XlsxWorkbook> read_xlsx_workbook(std::shared_ptr<ZipArchive> archive) {
    auto book = std::make_shared<XlsxWorkbook>();
    book->archive = std::move(archive);
    const Relations relations = read_relations(*book);
    read_sheets(*book, relations);
    for (const auto& [id, relation] : relations) {
        if (relation.kind == "styles") read_styles(*book, relation.part);
        if (relation.kind == "sharedStrings") read_strings(*book, relation.part);
    }
    return book;
}

}  // namespace litchi

#include "corpora/formats/plain_table.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/formats/json_value.h"
#include "corpora/formats/patent_fields.h"
#include "corpora/formats/reference_types.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace litchi::corpora {
namespace {

// What a column is about, for the recognition of a header.
enum class Topic : std::uint8_t { Title, Abstract, Describes, Other };

struct ColumnRow {
    std::string_view names;
    Topic topic;
    void (*take)(RecordDraft& draft, const SourceField& field);
};

std::vector<std::string> json_texts(const std::string& list) {
    JsonDocument document;
    std::vector<std::string> texts;
    for (const JsonValue& item : document.parse("{\"items\":" + list + "}").at("items").items())
        texts.push_back(item.text());
    return texts;
}

// The texts of a list that a program wrote: "['Berg, Astrid', 'Kelp, Dora']", or as JSON. Nothing
// for any other text.
std::optional<std::vector<std::string>> listed(const std::string& text) {
    if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
    try {
        return json_texts(text);
    } catch (const Error&) {
        if (text.size() < 4 || text[1] != '\'' || text[text.size() - 2] != '\'')
            return std::nullopt;
        return split_text(std::string_view(text).substr(2, text.size() - 4), "', '");
    }
}

// Names between ; | or " and ".
void take_people(RecordDraft& draft, const SourceField& field,
                 void (RecordDraft::*add)(std::string_view, std::string_view)) {
    const std::string text = field.text();
    if (const auto names = listed(text)) {
        for (const std::string& name : *names) (draft.*add)(name, "");
        return;
    }
    if (guess_language(text).starts_with("zh")) return (draft.*add)(text, ";；|,，、");
    if (text.find(';') != std::string::npos) return (draft.*add)(text, ";；");
    for (const std::string& name : split_text(text, " and ")) (draft.*add)(name, "|；");
}

void take_any_authors(RecordDraft& draft, const SourceField& field) {
    take_people(draft, field, &RecordDraft::add_authors);
}

void take_any_inventors(RecordDraft& draft, const SourceField& field) {
    take_people(draft, field, &RecordDraft::add_inventors);
}

void take_any_keywords(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (const auto words = listed(text)) {
        for (const std::string& word : *words) draft.add_keywords(word, "");
        return;
    }
    const bool marked =
        text.find_first_of(";|") != std::string::npos || text.find("；") != std::string::npos;
    draft.add_keywords(text, marked ? ";；|" : ",，、");
}

void take_any_type(RecordDraft& draft, const SourceField& field) {
    std::string words;  // "journalArticle" → "journal Article"
    for (const char c : field.text()) {
        if (c >= 'A' && c <= 'Z' && !words.empty() && words.back() >= 'a' && words.back() <= 'z')
            words += ' ';
        words += c;
    }
    const RecordKind kind = kind_of_reference_type(words);
    if (kind == RecordKind::Other) return keep_field(draft, field);
    draft.record.kind = kind;
}

// One that is no DOI says nothing here.
void take_any_doi(RecordDraft& draft, const SourceField& field) {
    draft.offer_doi(field.text(), 0);
    if (draft.record.doi.empty()) keep_field(draft, field);
}

// Names of columns between bars.
constexpr std::array kColumns = {
    ColumnRow{"title|paper title|article title|document title|primary title|paper "
              "name|TI|题名|标题|篇名|论文题目|文献标题|专利名称|发明名称|英文标题|英文题名",
              Topic::Title, &take_title},
    ColumnRow{"abstract|abstract note|notes abstract|AB|摘要|中文摘要|英文摘要", Topic::Abstract,
              &take_abstract},
    ColumnRow{"author|authors|first authors|author names|author full names|AU|作者",
              Topic::Describes, &take_any_authors},
    ColumnRow{"year|publication year|pub year|PY|年份|年|出版年|发表年份", Topic::Describes,
              &take_date},
    ColumnRow{"date|DA", Topic::Other, &take_second_date},
    ColumnRow{"publication date|date published|发表时间|出版日期|公开日|公开(公告)日",
              Topic::Describes, &take_second_date},
    ColumnRow{"keywords|keyword|author keywords|manual tags|关键词|关键字", Topic::Describes,
              &take_any_keywords},
    ColumnRow{"DE", Topic::Other, &take_any_keywords},
    ColumnRow{"index keywords|automatic tags", Topic::Other, &take_subjects},
    ColumnRow{"journal|journal title|publication name|publication title|source "
              "title|venue|刊名|期刊|期刊名称|文献来源",
              Topic::Describes, &take_venue},
    ColumnRow{"JO|SO|来源", Topic::Other, &take_venue},
    ColumnRow{"doi", Topic::Describes, &take_any_doi},
    ColumnRow{"DO", Topic::Other, &take_any_doi},
    ColumnRow{"url|link|UR|链接|网址", Topic::Other, &take_url},
    ColumnRow{"volume|VL|卷", Topic::Other, &take_volume},
    ColumnRow{"issue|IS|期", Topic::Other, &take_issue},
    ColumnRow{"pages|页码", Topic::Other, &take_pages},
    ColumnRow{"start page|end page", Topic::Other, &ignore_field},
    ColumnRow{"issn", Topic::Other, &take_issn},
    ColumnRow{"isbn", Topic::Other, &take_isbn},
    ColumnRow{"publisher|出版社", Topic::Other, &take_publisher},
    ColumnRow{"language|语种", Topic::Other, &take_language},
    ColumnRow{"affiliations|author address|单位|机构|作者单位", Topic::Other, &take_affiliations},
    ColumnRow{"item type|document type|reference type|文献类型", Topic::Other, &take_any_type},
    ColumnRow{"cited by|times cited|cited count|被引次数|被引频次", Topic::Other,
              &take_times_cited},
    ColumnRow{"publication number|公开号|公开(公告)号", Topic::Describes, &take_publication_number},
    ColumnRow{"application number|申请号", Topic::Describes, &take_application_number},
    ColumnRow{"application date|filing date|申请日", Topic::Other, &take_filing_date},
    ColumnRow{"priority date", Topic::Other, &take_priority_date},
    ColumnRow{"priority numbers", Topic::Other, &take_priority_numbers},
    ColumnRow{"inventors|inventor|发明人", Topic::Describes, &take_any_inventors},
    ColumnRow{"applicants|applicant|assignee|申请人", Topic::Describes, &take_applicants},
    ColumnRow{"ipc|ipc codes|IPC分类号", Topic::Other, &take_ipc},
    ColumnRow{"cpc|cpc codes", Topic::Other, &take_cpc},
    ColumnRow{"non patent citations", Topic::Other, &take_cited_literature},
    ColumnRow{"litchi", Topic::Other, &take_carried},
};

void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    set_pages_from(draft, cells, "start page", "end page");
    const PatentData& patent = draft.record.patent;
    if (!patent.publication_number.empty() || !patent.inventors.empty()) make_patent(draft);
}

constexpr std::array<std::string_view, 9> kDates = {
    "date",   "publication date", "date published", "application date", "filing date",
    "申请日", "公开日",           "公开(公告)日",   "priority date"};

// Each name apart, in the order of kColumns.
struct NamedColumns {
    std::vector<FieldRow> rows;
    std::map<std::string, Topic, std::less<>> topics;
};

const NamedColumns& named_columns() {
    static const NamedColumns kNamed = [] {
        NamedColumns named;
        for (const ColumnRow& column : kColumns)
            for (std::size_t at = 0; at < column.names.size();) {
                const std::size_t end = std::min(column.names.find('|', at), column.names.size());
                const std::string_view name = column.names.substr(at, end - at);
                named.rows.push_back({name, column.take});
                named.topics.emplace(column_key(name), column.topic);
                at = end + 1;
            }
        return named;
    }();
    return kNamed;
}

int is_header(const TableColumns& columns) {
    std::set<std::string_view> describing;
    bool title = false;
    bool abstract = false;
    const auto& topics = named_columns().topics;
    for (const std::string& key : columns.keys()) {
        const auto found = topics.find(key);
        if (found == topics.end()) continue;
        title = title || found->second == Topic::Title;
        abstract = abstract || found->second == Topic::Abstract;
        if (found->second == Topic::Describes) describing.insert(key);
    }
    if (title && (abstract || !describing.empty())) return abstract ? 40 : 35;
    return abstract && describing.size() >= 2 ? 30 : 0;
}

const TableFormat& plain_format() {
    static const TableFormat kFormat{.rows = named_columns().rows,
                                     .complete = &complete,
                                     .is_header = &is_header,
                                     .dates = kDates,
                                     .year = "year"};
    return kFormat;
}

}  // namespace

int plain_table_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_plain_table(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), plain_format());
}

}  // namespace litchi::corpora

#include "corpora/formats/wos_xls.h"

#include "corpora/base/text.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/table_reader.h"
#include "corpora/formats/wos_fields.h"

#include <algorithm>
#include <array>
#include <vector>

namespace litchi::corpora {
namespace {

// A column of the spreadsheet and the tag under which the tagged export has the same field.
struct HeadRow {
    std::string_view head;
    std::string_view tag;
};

constexpr std::array kHeads = {
    HeadRow{"Publication Type", "PT"},
    HeadRow{"Authors", "AU"},
    HeadRow{"Book Authors", "BA"},
    HeadRow{"Book Editors", "BE"},
    HeadRow{"Book Group Authors", "GP"},
    HeadRow{"Author Full Names", "AF"},
    HeadRow{"Book Author Full Names", "BF"},
    HeadRow{"Group Authors", "CA"},
    HeadRow{"Article Title", "TI"},
    HeadRow{"Source Title", "SO"},
    HeadRow{"Book Series Title", "SE"},
    HeadRow{"Book Series Subtitle", "BS"},
    HeadRow{"Language", "LA"},
    HeadRow{"Document Type", "DT"},
    HeadRow{"Conference Title", "CT"},
    HeadRow{"Conference Date", "CY"},
    HeadRow{"Conference Location", "CL"},
    HeadRow{"Conference Sponsor", "SP"},
    HeadRow{"Conference Host", "HO"},
    HeadRow{"Author Keywords", "DE"},
    HeadRow{"Keywords Plus", "ID"},
    HeadRow{"Abstract", "AB"},
    HeadRow{"Addresses", "C1"},
    HeadRow{"Affiliations", "C3"},
    HeadRow{"Reprint Addresses", "RP"},
    HeadRow{"Email Addresses", "EM"},
    HeadRow{"Researcher Ids", "RI"},
    HeadRow{"ORCIDs", "OI"},
    HeadRow{"Funding Orgs", "FU"},
    HeadRow{"Funding Name Preferred", "FP"},
    HeadRow{"Funding Text", "FX"},
    HeadRow{"Cited References", "CR"},
    HeadRow{"Cited Reference Count", "NR"},
    HeadRow{"Times Cited, WoS Core", "TC"},
    HeadRow{"Times Cited, All Databases", "Z9"},
    HeadRow{"180 Day Usage Count", "U1"},
    HeadRow{"Since 2013 Usage Count", "U2"},
    HeadRow{"Publisher", "PU"},
    HeadRow{"Publisher City", "PI"},
    HeadRow{"Publisher Address", "PA"},
    HeadRow{"ISSN", "SN"},
    HeadRow{"eISSN", "EI"},
    HeadRow{"ISBN", "BN"},
    HeadRow{"Journal Abbreviation", "J9"},
    HeadRow{"Journal ISO Abbreviation", "JI"},
    HeadRow{"Publication Date", "PD"},
    HeadRow{"Publication Year", "PY"},
    HeadRow{"Volume", "VL"},
    HeadRow{"Issue", "IS"},
    HeadRow{"Part Number", "PN"},
    HeadRow{"Supplement", "SU"},
    HeadRow{"Special Issue", "SI"},
    HeadRow{"Meeting Abstract", "MA"},
    HeadRow{"Start Page", "BP"},
    HeadRow{"End Page", "EP"},
    HeadRow{"Article Number", "AR"},
    HeadRow{"DOI", "DI"},
    HeadRow{"Book DOI", "D2"},
    HeadRow{"Early Access Date", "EA"},
    HeadRow{"Number of Pages", "PG"},
    HeadRow{"WoS Categories", "WC"},
    HeadRow{"Web of Science Index", "WE"},
    HeadRow{"Research Areas", "SC"},
    HeadRow{"IDS Number", "GA"},
    HeadRow{"Pubmed Id", "PM"},
    HeadRow{"Open Access Designations", "OA"},
    HeadRow{"Highly Cited Status", "HC"},
    HeadRow{"Hot Paper Status", "HP"},
    HeadRow{"Date of Export", "DA"},
    HeadRow{"UT (Unique WOS ID)", "UT"},
};

// A resolver's link says no more than the DOI; 0 is a formula of a link that was never calculated.
void take_link(RecordDraft& draft, const SourceField& field) {
    const std::string link = field.text();
    if (link == "0") return;
    if (link.find("doi.org/") != std::string::npos) return draft.offer_doi(link, 1);
    draft.offer_url(link);
}

std::string_view tag_of(std::string_view head) {
    const auto* const row = std::find_if(kHeads.begin(), kHeads.end(),
                                         [&](const HeadRow& known) { return known.head == head; });
    return row == kHeads.end() ? std::string_view{} : row->tag;
}

// The cells of the tagged table under the long heads. A record's address on the platform is the
// same text in every row.
std::vector<FieldRow> rows_by_head() {
    std::vector<FieldRow> rows = {{"DOI Link", &take_link},
                                  {"Web of Science Record", &ignore_field}};
    for (const HeadRow& known : kHeads) {
        const std::span<const FieldRow> cells = wos_cell_rows();
        const auto cell = std::find_if(cells.begin(), cells.end(),
                                       [&](const FieldRow& row) { return row.name == known.tag; });
        if (cell != cells.end()) rows.push_back({known.head, cell->take});
    }
    return rows;
}

void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    std::vector<SourceField> tagged(cells.begin(), cells.end());
    for (SourceField& cell : tagged)
        if (const std::string_view tag = tag_of(cell.name); !tag.empty()) cell.name = tag;
    complete_wos_cells(draft, tagged);
}

const TableFormat& table() {
    static const std::vector<FieldRow> kRows = rows_by_head();
    static const TableFormat kTable{.rows = kRows, .complete = &complete};
    return kTable;
}

}  // namespace

int wos_xls_confidence(std::string_view head) {
    const std::vector<std::string> columns = header_cells(head);
    const auto has = [&](std::string_view name) {
        return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
            return collapse_spaces(column) == name;
        });
    };
    if (!has("Article Title") || !has("Source Title")) return 0;
    return has("UT (Unique WOS ID)") ? 98 : has("Publication Type") ? 85 : 0;
}

std::unique_ptr<RecordReader> open_wos_xls(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), table());
}

}  // namespace litchi::corpora

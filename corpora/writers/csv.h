#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The mark by which spreadsheets know UTF-8, and the names of the columns.
inline constexpr std::string_view kCsvHead =
    "\xEF\xBB\xBFId,Document type,Title,Other titles,Abstract,Other "
    "abstracts,Summary,Authors,Affiliations,"
    "Countries,Keywords,Index keywords,Language,Year,Date,Journal,Volume,Issue,Pages,ISSN,ISBN,"
    "Publisher,DOI,URL,Times cited,References,Publication number,Application number,Kind code,"
    "Family,Filing date,Priority date,Inventors,Applicants,IPC,CPC,Litchi\r\n";

// The names of the columns, and a record's cells under them. Lists are joined by "; ".
std::vector<std::string> table_columns();
std::vector<std::string> table_cells(const Record& record, std::string_view carried);

// A row of a table (RFC 4180). A cell that a spreadsheet would take for a
// formula starts with an apostrophe. What is carried is the last cell.
void append_csv(std::string& out, const Record& record, std::string_view carried);

}  // namespace litchi::corpora

#pragma once

#include "server/answer.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// Columns of a terminal that a text takes: two for each Han, kana, hangul or full-width character.
std::size_t terminal_columns(std::string_view utf8);

// Rows with their columns aligned, two spaces between; the last column is not padded.
std::string table_text(const std::vector<std::vector<std::string>>& rows);

// Text for people made from the JSON body of an answer.
std::string collections_text(const Answer& answer);
std::string info_text(const Answer& answer);
std::string check_text(const Answer& answer);
std::string imports_text(const Answer& answer);
std::string undo_text(const Answer& answer);
std::string removed_text(const Answer& answer);
std::string pack_text(const Answer& answer);
std::string unpack_text(const Answer& answer);
std::string backup_text(const Answer& answer);
std::string formats_text(const Answer& answer);
std::string exports_text(const Answer& answer);
std::string routes_text(const Answer& answer);
// Of several export files (inspect_verb.cpp).
std::string inspections_text(const Answer& answer);
std::string report_text(const Answer& answer);
std::string search_text(const Answer& answer);
std::string facets_text(const Answer& answer);
std::string map_text(const Answer& answer);
std::string evidence_text(const Answer& answer);
std::string bridges_text(const Answer& answer);
std::string roadmap_text(const Answer& answer);

// Prints the body as it is with `json`, else the text made of it.
void print_answer(const Answer& answer, bool json, std::string (*text)(const Answer&));

}  // namespace litchi::server

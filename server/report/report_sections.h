#pragma once

#include "server/report/report_model.h"
#include "server/report/report_source.h"

namespace litchi::server {

// The parts of a report, in the order of the official form of the Ministry of Science and
// Technology (2000): cover, nine sections, annex.
void add_cover(ReportModel& report, const ReportSource& source);
void add_idea_and_points(ReportModel& report, const ReportSource& source);  // 1 to 3
void add_search(ReportModel& report, const ReportSource& source);           // 4
void add_results(ReportModel& report, const ReportSource& source);          // 5
void add_conclusions(ReportModel& report, const ReportSource& source);      // 6
void add_declaration(ReportModel& report, const ReportSource& source);      // 7 to 9
void add_query_log(ReportModel& report, const ReportSource& source);        // annex

// The forms of a report. Deterministic; everything that comes from records or the idea is escaped.
std::string html_of(const ReportModel& report);
std::string markdown_of(const ReportModel& report);
std::string docx_of(const ReportModel& report);

}  // namespace litchi::server

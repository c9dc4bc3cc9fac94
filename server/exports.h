#pragma once

#include "server/answer.h"
#include "server/parameters.h"
#include "server/service.h"

#include <span>
#include <string_view>

namespace litchi::server {

// One row of the table of exports: `litchi export C what --to format`, export/{what}.{format}.
struct Export {
    std::string_view what;
    std::string_view format;
    std::string_view summary;
};
std::span<const Export> exports();

// {"exports":[{"what","format","summary"}]}
Answer exports_answer();

// What "what" and "ext" name is records, which need not be held in memory
// (Service::write_records). Throws Error(UnknownExport).
bool is_records_export(const ParameterValues& values);

// The export that "what" and "ext" name. Throws Error(UnknownExport).
Answer export_answer(Service& service, std::string_view collection, const ParameterValues& values);

}  // namespace litchi::server

#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// An item of CSL-JSON 1.0.2; what is carried is the object `litchi` under `custom`.
void append_csl_json(std::string& out, const Record& record, std::string_view carried);

}  // namespace litchi::corpora

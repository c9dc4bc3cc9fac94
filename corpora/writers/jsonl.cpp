#include "corpora/writers/jsonl.h"

#include "corpora/record_json.h"

namespace litchi::corpora {

void append_jsonl(std::string& out, const Record& record, std::string_view) {
    (out += to_json(record)) += '\n';
}

}  // namespace litchi::corpora

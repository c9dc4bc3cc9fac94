#pragma once

#include <string>
#include <utility>

namespace litchi::server {

// What the product answers to a question: the HTTP body, which `--json` prints as it is.
struct Answer {
    std::string body;
    std::string content_type;
    std::string identity;  // 64 hexadecimal digits (contracts §5); empty for what has no identity
};

inline Answer json_answer(std::string body, std::string identity = {}) {
    return {std::move(body), "application/json", std::move(identity)};
}

}  // namespace litchi::server

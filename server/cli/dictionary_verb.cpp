#include "corpora/base/error.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"

#include <cctype>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kAllPairs = 1'000'000'000;

std::string line_of(const Json& dictionary) {
    return fmt::format("{}  {}  {} entries", dictionary.at("name").get<std::string>(),
                       dictionary.at("format").get<std::string>(),
                       dictionary.at("entries").get<std::uint64_t>());
}

std::string list_text(const Answer& answer) {
    std::string text;
    const Json json = Json::parse(answer.body);
    for (const Json& dictionary : json.at("dictionaries")) text += line_of(dictionary) + "\n";
    return text.empty() ? "No dictionaries.\n" : text;
}

// Lines that "dictionary add" reads.
std::string pairs_text(const Answer& answer) {
    std::string text;
    const Json json = Json::parse(answer.body);
    for (const Json& pair : json.at("pairs"))
        text += fmt::format("{}\t{}\t{:.6f}\n", pair.at("zh").get<std::string>(),
                            pair.at("en").get<std::string>(), pair.at("score").get<double>());
    return text;
}

std::string added_text(const Answer& answer) {
    const Json json = Json::parse(answer.body);
    return fmt::format("{}; {} lines left out.\n", line_of(json),
                       json.at("left_out").get<std::uint64_t>());
}

}  // namespace

std::string dictionary_name(const std::filesystem::path& file) {
    std::string name;
    for (const char c : file.filename().string()) {
        if (c == '.' && !name.empty()) break;
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 0x80 && std::isalnum(byte) != 0;
        name += plain ? static_cast<char>(std::tolower(byte)) : '-';
    }
    return name.substr(0, 64);
}

int dictionary_verb(const VerbCall& call) {
    const std::string& action = call.values.text("dictionary_action");
    const std::string& subject = call.values.text("user_dictionary");
    const auto service = service_of(call);
    if (action == "pairs") {
        print_answer(service->label_pairs(call.collection(), 0, kAllPairs), call.json, pairs_text);
        return 0;
    }
    if (action != "list" && subject.empty())
        throw Error(ErrorCode::InvalidArgument, "Say which dictionary.", action);
    if (action == "add") {
        const std::filesystem::path file(subject);
        print_answer(service->add_dictionary(call.collection(), dictionary_name(file), file),
                     call.json, added_text);
    } else if (action == "remove") {
        print_answer(service->remove_dictionary(call.collection(), subject), call.json, list_text);
    } else {
        print_answer(service->dictionaries(call.collection()), call.json, list_text);
    }
    return 0;
}

}  // namespace litchi::server

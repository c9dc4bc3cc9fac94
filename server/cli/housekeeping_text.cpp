#include "server/cli/text_output.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShownDigits = 12;  // of a digest

std::string text_of(const Json& json, const char* member) {
    const Json& value = json.at(member);
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string counts_text(const Json& counts) {
    return fmt::format("{} read = {} added + {} merged + {} rejected", text_of(counts, "read"),
                       text_of(counts, "added"), text_of(counts, "merged"),
                       text_of(counts, "rejected"));
}

std::string import_text(const Json& import) {
    std::string text = fmt::format("{}: {}, revision {}", text_of(import, "import"),
                                   counts_text(import), text_of(import, "revision"));
    if (!import.at("lexicon").is_null())
        text += fmt::format(", lexicon {}", text_of(import, "lexicon").substr(0, kShownDigits));
    if (!import.at("undone").is_null())
        text += fmt::format(" (undone by revision {})", text_of(import, "undone"));
    text += '\n';
    for (const Json& file : import.at("files"))
        text += fmt::format("   {} ({}): {}\n", text_of(file, "file"), text_of(file, "format"),
                            counts_text(file));
    return text;
}

// "world: revision 3, 11 records"
std::string revision_text(const Json& body) {
    return fmt::format("{}: revision {}, {} records", text_of(body, "collection"),
                       text_of(body, "revision"), text_of(body, "records"));
}

}  // namespace

std::string imports_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text;
    for (const Json& import : body.at("imports")) text += import_text(import);
    return text;
}

std::string undo_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    return fmt::format(
        "{}: import {} undone: {} readings and {} entries gone, {} records before "
        "and {} now, {} derived or indexed anew{}; revision {}\n",
        text_of(body, "collection"), text_of(body, "import"), text_of(body, "readings"),
        text_of(body, "entries"), text_of(body, "records_before"), text_of(body, "records"),
        text_of(body, "changed"),
        body.at("lexicon_changed").get<bool>() ? ", lexicon of before" : "",
        text_of(body, "revision"));
}

std::string removed_text(const Answer& answer) {
    return fmt::format("{} is deleted\n", text_of(Json::parse(answer.body), "collection"));
}

std::string pack_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    return fmt::format("{}, packed into {}: {} bytes, SHA-256 {}\n", revision_text(body),
                       text_of(body, "file"), text_of(body, "bytes"), text_of(body, "sha256"));
}

std::string unpack_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    const bool renamed = body.at("packed_as") != body.at("collection");
    return fmt::format("{}, verified{}{}\n", revision_text(body),
                       renamed ? fmt::format(", packed as {}", text_of(body, "packed_as")) : "",
                       body.at("rebuilt").get<bool>() ? ", indexed anew by this version" : "");
}

std::string backup_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    return fmt::format("{}, verified copy in {}\n", revision_text(body), text_of(body, "folder"));
}

}  // namespace litchi::server

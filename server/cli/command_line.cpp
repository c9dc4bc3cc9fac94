#include "server/cli/command_line.h"

#include "corpora/base/error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <deque>
#include <fmt/format.h>
#include <thread>

namespace litchi::server {
namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) found.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return found;
}

// What CLI11 writes into while it parses one verb.
struct Given {
    const Verb* verb = nullptr;
    CLI::App* app = nullptr;
    struct Value {
        std::string key;
        CLI::Option* option = nullptr;
        std::string text;
        bool flag = false;
    };
    std::deque<Value> values;  // addresses stay
    std::vector<std::string> files;
    bool json = false;
};

std::string help_of(const Parameter& row) {
    std::string help = fmt::format("{} ({}", row.help, allowed_values(row));
    if (!row.fallback.empty() && row.type != ParameterType::Flag)
        help += fmt::format("; default {}", row.fallback);
    return help + ")";
}

void add_positional(Given& given, std::string key) {
    const bool many = key.ends_with('+');
    const bool optional = key.ends_with('?');
    if (many || optional) key.pop_back();
    const Parameter& row = parameter(key);
    if (many) {
        given.app->add_option(key, given.files, std::string(row.help))->required();
        return;
    }
    Given::Value& value = given.values.emplace_back();
    value.key = key;
    value.option = given.app->add_option(row.option.empty() ? key : std::string(row.option),
                                         value.text, std::string(row.help));
    value.option->required(!optional);
}

void add_named(Given& given, const std::string& key) {
    const Parameter& row = parameter(key);
    std::string names = option_of(row);
    if (key == "output") names = "-o," + names;
    if (key == "k") names = "-k," + names;
    Given::Value& value = given.values.emplace_back();
    value.key = key;
    value.option = row.type == ParameterType::Flag
                       ? given.app->add_flag(names, value.flag, std::string(row.help))
                       : given.app->add_option(names, value.text, help_of(row));
}

void add_verb(CLI::App& app, const Verb& verb, Given& given) {
    given.verb = &verb;
    given.app = app.add_subcommand(std::string(verb.name), std::string(verb.summary));
    for (const std::string& key : words(verb.positionals)) add_positional(given, key);
    for (const std::string& key : words(verb.options)) add_named(given, key);
    if (verb.json)
        given.app->add_flag("--json", given.json, "Print what the HTTP API answers, as JSON.");
}

std::filesystem::path default_data() {
    if (const char* folder = std::getenv("XDG_DATA_HOME"); folder != nullptr && *folder != '\0')
        return std::filesystem::path(folder) / "litchi";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".local" / "share" / "litchi";
    throw Error(ErrorCode::InvalidArgument,
                "Neither XDG_DATA_HOME nor HOME is set: name the data folder with --data.",
                "--data");
}

unsigned thread_count(const std::string& text) {
    ParameterValues values;
    values.set("threads", text);
    const auto asked = static_cast<unsigned>(values.integer("threads"));
    return asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

VerbCall call_of(const Given& given, const std::string& data, const std::string& threads) {
    VerbCall call;
    call.data = data.empty() ? default_data() : std::filesystem::path(data);
    call.threads = thread_count(threads);
    call.json = given.json;
    call.files = given.files;
    for (const Given::Value& value : given.values) {
        if (value.option->count() == 0) continue;
        const bool flag = parameter(value.key).type == ParameterType::Flag;
        call.values.set(value.key, flag ? "true" : value.text);
    }
    return call;
}

}  // namespace

CommandLine parse_command_line(int argc, const char* const* argv) {
    CLI::App app(
        "Reads publication and patent exports; gives search, evidence, concept maps and "
        "technology roadmaps.",
        "litchi");
    std::string data;
    std::string threads = "0";
    app.add_option("--data", data, "Folder of the collections.");
    app.add_option("--threads", threads, help_of(parameter("threads")));
    app.require_subcommand(1);
    std::deque<Given> given;
    for (const Verb& verb : verbs()) add_verb(app, verb, given.emplace_back());
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        CommandLine line;
        line.text = app.help();
        return line;
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::InvalidArgument, error.what());
    }
    for (const Given& each : given)
        if (each.app->parsed()) return {each.verb, call_of(each, data, threads), {}};
    throw Error(ErrorCode::Internal, "No verb was parsed.");
}

}  // namespace litchi::server

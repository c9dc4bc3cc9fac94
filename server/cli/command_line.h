#pragma once

#include "server/cli/verbs.h"

#include <string>
#include <vector>

namespace litchi::server {

// A command line, read: a verb and its call, or a text to print (--help).
struct CommandLine {
    const Verb* verb = nullptr;
    VerbCall call;
    std::string text;
};

// Throws Error(InvalidArgument) for wrong usage.
CommandLine parse_command_line(int argc, const char* const* argv);

}  // namespace litchi::server

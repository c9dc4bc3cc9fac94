#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace litchi::server {

// What another program said on its standard output.
struct ChildOutput {
    enum class End : std::uint8_t {
        Done,
        NotThere,  // no such program
        TooSlow,   // killed when its time was over
        Cut,       // killed when it had said enough
    };
    End end = End::Done;
    int status = 0;  // Done: its exit status, −1 when a signal ended it
    std::string text;
};

// Runs a program found on the PATH, without a shell, without input and with an environment of its
// own; what it says on its error output is dropped. Throws Error(Internal) when no process can be
// made. Thread-safe.
ChildOutput run_child(const std::vector<std::string>& command, unsigned seconds,
                      std::size_t max_bytes);

}  // namespace litchi::server

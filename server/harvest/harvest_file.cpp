#include "server/harvest/harvest_file.h"

#include "corpora/base/error.h"
#include "server/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>
#include <unistd.h>

namespace litchi::server {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxStateBytes = 64 * 1024;

[[noreturn]] void fail(const std::filesystem::path& file) {
    throw Error(ErrorCode::StorageFailure,
                fmt::format("Cannot write '{}': {}.", file.string(),
                            std::generic_category().message(errno)),
                file.filename().string());
}

[[noreturn]] void misfit(const std::filesystem::path& file) {
    throw Error(ErrorCode::CorruptCollection,
                fmt::format("'{0}' does not fit to '{0}.state'; remove both to start again.",
                            file.string()),
                file.filename().string());
}

}  // namespace

std::filesystem::path HarvestFile::state_file(const std::filesystem::path& file) {
    return file.string() + ".state";
}

HarvestFile::HarvestFile(std::filesystem::path file, std::string request)
    : file_(std::move(file)), request_(std::move(request)) {
    std::error_code error;
    const bool resumed = read_state();
    const std::uintmax_t found = std::filesystem::file_size(file_, error);
    const std::uint64_t size = error ? 0 : found;
    if (!resumed && size > 0)
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("'{}' exists and is no unfinished harvest; name another file.",
                                file_.string()),
                    file_.filename().string());
    if (size < bytes_) misfit(file_);
    descriptor_ = open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) fail(file_);
    if (ftruncate(descriptor_, static_cast<off_t>(bytes_)) != 0) fail(file_);
    write_state();
}

HarvestFile::~HarvestFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

bool HarvestFile::read_state() {
    const std::filesystem::path file = state_file(file_);
    if (!std::filesystem::exists(file)) return false;
    const json state = json::parse(read_bytes(file, kMaxStateBytes), nullptr, false);
    const bool whole = state.is_object() && state.value("request", json()).is_string() &&
                       state.value("cursor", json()).is_string() &&
                       state.value("works", json()).is_number_unsigned() &&
                       state.value("bytes", json()).is_number_unsigned();
    if (!whole) misfit(file_);
    if (state["request"] != request_)
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("'{}' holds the unfinished harvest of another question: {}",
                                file_.string(), state["request"].get<std::string>()),
                    file_.filename().string());
    cursor_ = state["cursor"];
    works_ = state["works"];
    bytes_ = state["bytes"];
    return true;
}

// The old state stays whole until the new one takes its place.
void HarvestFile::write_state() const {
    const json state = {
        {"request", request_}, {"cursor", cursor_}, {"works", works_}, {"bytes", bytes_}};
    const std::filesystem::path file = state_file(file_);
    const std::filesystem::path fresh = file.string() + ".new";
    write_bytes(fresh, state.dump() + "\n");
    std::error_code error;
    std::filesystem::rename(fresh, file, error);
    if (error) fail(file);
}

void HarvestFile::add(std::string_view lines, std::uint64_t works, std::string next_cursor) {
    auto place = static_cast<off_t>(bytes_);
    while (!lines.empty()) {
        const ssize_t written = pwrite(descriptor_, lines.data(), lines.size(), place);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) fail(file_);
        place += written;
        lines.remove_prefix(static_cast<std::size_t>(written));
    }
    if (fsync(descriptor_) != 0) fail(file_);
    bytes_ = static_cast<std::uint64_t>(place);
    works_ += works;
    cursor_ = std::move(next_cursor);
    write_state();
}

void HarvestFile::finish() {
    std::error_code ignored;
    std::filesystem::remove(state_file(file_), ignored);
}

}  // namespace litchi::server

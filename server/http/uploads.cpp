#include "server/http/uploads.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "server/files.h"

#include <cerrno>
#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <signal.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace litchi::server {
namespace {

constexpr std::string_view kPrefix = ".uploads-";
constexpr std::size_t kDigestDigits = 12;

// The process that a folder belongs to; 0 = not a folder of uploads.
pid_t owner_of(const std::filesystem::path& folder) {
    const std::string name = folder.filename().string();
    if (!name.starts_with(kPrefix)) return 0;
    pid_t owner = 0;
    std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), owner);
    return owner;
}

bool is_gone(pid_t process) {
    return process > 0 && kill(process, 0) != 0 && errno == ESRCH;
}

void sweep(const std::filesystem::path& data) {
    std::error_code error;
    std::vector<std::filesystem::path> left;
    for (const auto& entry : std::filesystem::directory_iterator(data, error))
        if (is_gone(owner_of(entry.path()))) left.push_back(entry.path());
    for (const std::filesystem::path& folder : left) std::filesystem::remove_all(folder, error);
}

void require_plain_body(const Request& request) {
    if (!request.has_body)
        throw Error(ErrorCode::InvalidArgument, "The request has no body: send the export file.",
                    "body");
    if (request.content_type.starts_with("multipart/"))
        throw Error(ErrorCode::InvalidArgument,
                    "Send the file itself as the body, not a form that holds it.", "Content-Type");
}

// Writes what arrives, up to a bound, and takes its digest.
class BodySink {
  public:
    BodySink(const std::filesystem::path& file, std::size_t max_bytes)
        : out_(file, std::ios::binary), max_bytes_(max_bytes) {}

    bool take(std::string_view piece) {
        bytes_ += piece.size();
        if (bytes_ > max_bytes_) return false;
        digest_.update(piece);
        out_.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        return out_.good();
    }

    // The digest of a body that `whole` says was read to its end.
    std::string finish(bool whole) {
        if (bytes_ > max_bytes_)
            throw Error(ErrorCode::PayloadTooLarge,
                        fmt::format("The body has more than {} bytes.", max_bytes_), "body");
        if (!out_.flush())
            throw Error(ErrorCode::StorageFailure, "The upload could not be stored.", "body");
        if (!whole)
            throw Error(ErrorCode::UnreadableFile, "The body ended before it was complete.",
                        "body");
        return digest_.hex();
    }

  private:
    std::ofstream out_;
    std::size_t max_bytes_;
    std::size_t bytes_ = 0;
    Sha256 digest_;
};

}  // namespace

Upload::~Upload() {
    std::error_code ignored;
    std::filesystem::remove_all(file_.parent_path(), ignored);
}

UploadFolder::UploadFolder(const std::filesystem::path& data, std::size_t max_bytes)
    : folder_(data / fmt::format("{}{}", kPrefix, getpid())), max_bytes_(max_bytes) {
    sweep(data);
}

UploadFolder::~UploadFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::shared_ptr<Upload> UploadFolder::receive(const Request& request) {
    require_plain_body(request);
    const std::filesystem::path folder = next_folder();
    make_folder(folder);
    const std::filesystem::path part = folder / "part";
    const Upload guard(part);
    BodySink sink(part, max_bytes_);
    const bool whole =
        request.read_body([&sink](std::string_view piece) { return sink.take(piece); });
    const std::string digest = sink.finish(whole);
    const std::filesystem::path kept = next_folder();
    make_folder(kept);
    const auto file = kept / fmt::format("upload-{}", digest.substr(0, kDigestDigits));
    std::filesystem::rename(part, file);
    return std::make_shared<Upload>(file);
}

std::filesystem::path UploadFolder::next_folder() {
    const std::lock_guard lock(mutex_);
    return folder_ / std::to_string(next_++);
}

}  // namespace litchi::server

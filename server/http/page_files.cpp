#include "server/http/page_files.h"

#include "corpora/base/digest.h"
#include "server/files.h"

#include <optional>
#include <system_error>
#include <utility>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxPageBytes = 16 << 20;

constexpr std::pair<std::string_view, std::string_view> kContentTypes[] = {
    {".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},   {".svg", "image/svg+xml"},
    {".json", "application/json"},         {".png", "image/png"},
};

std::optional<std::string_view> content_type_of(const std::filesystem::path& file) {
    for (const auto& [extension, type] : kContentTypes)
        if (file.extension() == extension) return type;
    return std::nullopt;
}

}  // namespace

std::filesystem::path bundled_pages() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto installed = program.parent_path().parent_path() / "share" / "litchi" / "pages";
    if (!error && std::filesystem::is_directory(installed, error)) return installed;
    return LITCHI_PAGES_DIR;
}

PageFiles::PageFiles(const std::filesystem::path& folder) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const auto type = content_type_of(entry.path());
        if (!type || !entry.is_regular_file(error)) continue;
        std::string body = read_bytes(entry.path(), kMaxPageBytes);
        std::string identity = sha256_hex(body);
        files_.emplace(entry.path().filename().string(),
                       PageFile{std::move(body), std::string(*type), std::move(identity)});
    }
}

const PageFile* PageFiles::find(std::string_view name) const {
    const auto found = files_.find(name.empty() ? "index.html" : name);
    return found == files_.end() ? nullptr : &found->second;
}

}  // namespace litchi::server

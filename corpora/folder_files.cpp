#include "corpora/folder_files.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace litchi::corpora {
namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path;
    std::string prefix;  // of the names of its files
    std::size_t depth;
};

class Walk {
  public:
    FolderFiles run(const fs::path& folder) {
        waiting_.push_back({folder, "", 0});
        while (!waiting_.empty()) {
            const Folder next = std::move(waiting_.back());
            waiting_.pop_back();
            read(next);
        }
        std::sort(found_.files.begin(), found_.files.end(),
                  [](const FolderFile& a, const FolderFile& b) { return a.name < b.name; });
        return std::move(found_);
    }

  private:
    void read(const Folder& folder) {
        std::error_code error;
        const fs::path real = fs::canonical(folder.path, error);
        if (!error && !seen_.insert(real).second) return;
        std::vector<fs::path> paths;
        for (fs::directory_iterator entry(folder.path, error), end; !error && entry != end;
             entry.increment(error)) {
            paths.push_back(entry->path());
        }
        if (error) found_.refused.emplace_back(folder.prefix, error.message() + ".");
        // The last in order waits on top, so that which of two links is followed is no accident.
        std::sort(paths.begin(), paths.end(), std::greater<>());
        for (const fs::path& path : paths) take(folder, path);
    }

    void take(const Folder& folder, const fs::path& path) {
        const std::string own = path.filename().string();
        if (is_hidden(own)) return;
        const std::string name = folder.prefix + repair_utf8(own);
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (fs::is_directory(status) && folder.depth == limits::kMaxFolderDepth)
            found_.refused.emplace_back(name, "The folder lies too deep.");
        else if (fs::is_directory(status))
            waiting_.push_back({path, name + "/", folder.depth + 1});
        else if (fs::is_regular_file(status) && found_.files.size() < limits::kMaxFolderFiles)
            found_.files.push_back({path, name});
        else if (fs::is_regular_file(status))
            found_.refused.emplace_back(name, "The folder has too many files; this is left out.");
    }

    FolderFiles found_;
    std::vector<Folder> waiting_;
    std::set<fs::path> seen_;
};

}  // namespace

FolderFiles files_of_folder(const fs::path& folder) {
    return Walk().run(folder);
}

bool is_hidden(std::string_view name) {
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        const bool dots = part == "." || part == "..";
        if ((part.starts_with('.') && !dots) || part == "__MACOSX") return true;
        name.remove_prefix(std::min(part.size() + 1, name.size()));
    }
    return false;
}

}  // namespace litchi::corpora

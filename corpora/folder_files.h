#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace litchi::corpora {

struct FolderFile {
    std::filesystem::path path;
    std::string name;  // its path in the folder, with "/"
};

struct FolderFiles {
    std::vector<FolderFile> files;  // in the order of the names' bytes
    // Folders that could not be read or lie too deep, and why.
    std::vector<std::pair<std::string, std::string>> refused;
};

// The regular files of a folder and of those below it. Hidden ones are passed over, and so is what
// is neither a file nor a folder; links are followed, but no folder is read twice.
FolderFiles files_of_folder(const std::filesystem::path& folder);

// Whether systems hide a file of this path inside a folder or archive: a part of it begins with a
// dot, or is the folder that macOS adds to archives.
bool is_hidden(std::string_view name);

}  // namespace litchi::corpora

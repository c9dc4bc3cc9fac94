#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace litchi::server {

struct PageFile {
    std::string body;
    std::string content_type;
    std::string identity;  // SHA-256 of the body
};

// Where the bundled web pages lie: the build's folder, or ../share/litchi/pages beside the program
// when that exists.
std::filesystem::path bundled_pages();

// The web pages, read once when the server starts: what a client asks for is looked up in a table
// and never reaches the disk. Immutable, share freely.
class PageFiles {
  public:
    // The files of one folder with an extension that a page may have; an absent folder gives none.
    explicit PageFiles(const std::filesystem::path& folder);
    // By name without slash; "" is index.html. nullptr if there is none.
    const PageFile* find(std::string_view name) const;

  private:
    std::map<std::string, PageFile, std::less<>> files_;
};

}  // namespace litchi::server

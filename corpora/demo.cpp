#include "corpora/demo.h"

#include <system_error>

namespace litchi::corpora {
namespace {

// share/litchi beside the folder of the running program, where an installation puts it.
std::filesystem::path installed_data() {
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return {};
    return program.parent_path().parent_path() / "share" / "litchi";
}

}  // namespace

std::filesystem::path bundled_data() {
    std::error_code error;
    std::filesystem::path installed = installed_data();
    if (!installed.empty() && std::filesystem::is_directory(installed, error)) return installed;
    return LITCHI_SOURCE_DATA;
}

std::vector<std::filesystem::path> demo_files() {
    const std::filesystem::path folder = bundled_data() / "demo";
    return {folder / "papers.jsonl", folder / "patents.jsonl"};
}

std::filesystem::path bundled_lexicon() {
    return bundled_data() / "lexicon" / "concepts.jsonl";
}

std::filesystem::path bundled_templates() {
    return bundled_data() / "lexicon" / "templates";
}

}  // namespace litchi::corpora

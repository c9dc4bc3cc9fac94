#pragma once

#include <filesystem>
#include <vector>

namespace litchi::corpora {

// Where the bundled data lies: the source tree's corpora/ folder that the build names, or
// ../share/litchi beside the program when that exists.
std::filesystem::path bundled_data();

// papers.jsonl and patents.jsonl of the demo corpus.
std::vector<std::filesystem::path> demo_files();

// lexicon/concepts.jsonl.
std::filesystem::path bundled_lexicon();

// lexicon/templates, one JSON file a roadmap template.
std::filesystem::path bundled_templates();

}  // namespace litchi::corpora

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace litchi::server {

// Longest file that holds an idea; what it says is bounded by query::kMaxIdeaBytes.
inline constexpr std::size_t kMaxIdeaFileBytes = 32 << 20;

// The text of a file that holds an idea; told apart by content: a Word document (.docx), a PDF,
// else plain text or Markdown in any encoding that imports know. Throws Error(UnreadableFile) for
// what cannot be read or is no text, Error(PayloadTooLarge) for more than an idea may hold.
std::string idea_text(const std::filesystem::path& file);

// The same of a file, or of the standard input for "-".
std::string idea_in(const std::string& file);

// Paragraphs of a Word document, one a line; rows of a table too, their cells parted by tabs.
std::string docx_text(const std::filesystem::path& file, const std::string& name);

// What pdftotext (poppler-utils) says of a PDF, run without a shell, for at most `seconds`. Throws
// Error(UnreadableFile) when it is not installed, fails or takes longer.
std::string pdf_text(const std::filesystem::path& file, const std::string& name,
                     unsigned seconds = 30);

}  // namespace litchi::server

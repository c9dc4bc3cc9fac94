#pragma once

#include <cstddef>
#include <cstdint>

// Bounds on what comes from outside. Input beyond one is left out and reported, never truncated in
// silence.
namespace litchi::limits {

constexpr std::size_t kHeadBytes = 64 * 1024;            // decoded text that detection may see
constexpr std::size_t kChunkBytes = 256 * 1024;          // read from a file at once
constexpr std::size_t kMaxLineBytes = 16 * 1024 * 1024;  // decoded, without its end
constexpr std::size_t kMaxFieldBytes = 4 * 1024 * 1024;  // one value of an entry
constexpr std::size_t kMaxEntryBytes = 8 * 1024 * 1024;
constexpr std::size_t kMaxEntryFields = 100'000;  // tagged lines of one entry
constexpr std::size_t kMaxListItems = 20'000;     // people, keywords, references of a record
constexpr std::size_t kMaxRecordBytes = 64 * 1024 * 1024;  // of canonical JSON
constexpr std::size_t kMaxColumns = 4096;                  // of one CSV row
constexpr std::size_t kMaxJsonDepth = 64;
constexpr std::size_t kMaxXmlEntryBytes = 64 * 1024 * 1024;  // text of one record's element
constexpr std::size_t kMaxXmlDepth = 200;
constexpr std::size_t kMaxXmlAttributes = 250;  // of one element; namespaces in scope
constexpr std::size_t kMaxXmlNodes = 500'000;   // elements, texts and attributes of one record
constexpr std::size_t kMaxIdBytes = 1024;
constexpr std::size_t kMaxProblemsPerEntry = 50;

// Archives and folders.
constexpr std::size_t kMaxContainerDepth = 2;  // a gzip file or zip archive in a zip archive
constexpr std::size_t kMaxArchiveMembers = 20'000;
constexpr std::uint64_t kMaxUnpackedBytes = std::uint64_t{32} << 30;  // of one packed file
constexpr std::uint64_t kMaxExpansion = 200;  // unpacked bytes for a packed one; text has 3 to 20
constexpr std::uint64_t kUnjudgedBytes = 64 * 1024 * 1024;    // unpacked, whatever the expansion
constexpr std::size_t kMaxSpooledBytes = 1024 * 1024 * 1024;  // copied out of an archive at once
constexpr std::size_t kMaxFolderFiles = 100'000;
constexpr std::size_t kMaxFolderDepth = 32;

// Spreadsheets.
constexpr std::size_t kMaxWorksheets = 64;
constexpr std::size_t kMaxSheetRows = 1'048'576;
constexpr std::size_t kMaxSheetColumns = 16'384;
constexpr std::size_t kMaxSharedStringBytes = 512 * 1024 * 1024;  // texts of an .xlsx, in memory
constexpr std::size_t kMaxXlsBytes = 256 * 1024 * 1024;           // of an .xls, read into memory

}  // namespace litchi::limits

#pragma once

#include <cstddef>

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

}  // namespace litchi::limits
